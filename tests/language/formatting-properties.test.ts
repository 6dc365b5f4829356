import type { IToken, Lexer } from 'chevrotain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lexeme } from '../../src/language/formatting/lexemes.ts';
import { lexemesOf } from '../../src/language/formatting/lexemes.ts';
import { syntaxProblems } from '../../src/language/syntax-problems.ts';
import { generateJourney } from '../support/generate-journey.ts';
import { readMarkers } from '../support/markers.ts';
import { rulePages } from '../support/rule-pages.ts';
import { exampleTexts } from '../support/workspace.ts';
import { format, lexer, meaningOf, parse } from './format.ts';

const runs = Number(process.env.JOURNEY_TEXTS ?? 500);
const examples = Object.values(exampleTexts());
const fences = rulePages().flatMap(({ examples }) =>
  examples.flatMap(({ files }) => files.map(({ text }) => readMarkers(text).text)),
);

/** Pieces of text that matter to layout. */
const pieces = [
  ...['{', '}', '{ ', '} ', '{\n', '}\n', '\n', '\n\n', '\n\n\n', ' ', '  ', '\t', '\r\n', '\r', '\u00a0', '\uFEFF'],
  ...['// c\n', '  // c \n', '/* c */', '/* a\n b */', '/** d */', '/**\n* d\n */\n', '//', '/*', '*/'],
  ...[
    'on',
    'as',
    'critical',
    'ends',
    'touchpoint',
    'stage s',
    'journey',
    'journey j {',
    'touchpoint t {\n',
    'on web\n',
  ],
  ...['feels 1', 'feels +0 "x"', '12s', '35%', '7 .. 9 s', 'leads-to b', '\nwhen "x"', '>=', '..', '.', '%', '2026-09'],
  ...['kpi k { current 3 }', 'channel web "W" { medium digital  control owned }', 'persona p', 'import ./x.journey'],
  ...['"', '"""', '"a" "b"', 'note """\n  a\n    b\n """', '«x»', 'é', '顧客', '#tag', ',', '-', '<<<<<<< a\n'],
];

/** Texts that are sound but for some places. */
const damaged = fc
  .tuple(
    fc.constantFrom(...examples.map((text) => text.slice(0, 3000)), ...fences),
    fc.array(
      fc.record({
        at: fc.nat(1000),
        without: fc.oneof(
          { weight: 3, arbitrary: fc.constant(0) },
          { weight: 2, arbitrary: fc.nat(6) },
          { weight: 1, arbitrary: fc.nat(60) },
        ),
        more: fc.constantFrom('', ...pieces),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((before, { at, without, more }) => {
      const offset = Math.floor((at / 1000) * before.length);
      return before.slice(0, offset) + more + before.slice(offset + without);
    }, text),
  );

/** Texts of which hardly anything is sound. */
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((all) => all.join(' '));

describe.each([
  ['damaged texts', damaged],
  ['any text', anyText],
])('%s', (_, texts) => {
  test('say the same when formatted, in a form that does not change again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const formatted = format(text);
        expect(format(formatted)).toBe(formatted);
        expect(meaningOf(formatted)).toEqual(meaningOf(text));
      }),
      { numRuns: runs },
    );
  });

  test('keep their tokens and comments', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(wordsOf(format(text))).toEqual(wordsOf(text));
      }),
      { numRuns: runs },
    );
  });

  test('keep the lines with mistakes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = parse(text);
        const lines = linesOf(text);
        const after = new Set(linesOf(format(text)));
        for (const { offset } of syntaxProblems(document)) {
          const line = lines[document.textDocument.positionAt(offset).line] ?? '';
          // what is missing at the end of a line is no mistake in it
          if (/\S/.test(text[offset] ?? '')) expect(after).toContain(line);
        }
      }),
      { numRuns: runs },
    );
  });

  test('are cut as the lexer of the language cuts them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const own = lexemesOf(text).filter(({ kind }) => kind !== 'stray');
        expect(own.map(({ start, end }) => text.slice(start, end))).toEqual(rawTokens(text));
      }),
      { numRuns: runs },
    );
  });
});

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}

test('white space that is messed up is put in order again', () => {
  const canonical = [...examples, generateJourney({ touchpoints: 3 })].map((text) => format(text));
  const choices = fc.infiniteStream(fc.nat(999));
  fc.assert(
    fc.property(fc.constantFrom(...canonical), choices, (text, stream) => {
      const choice = stream[Symbol.iterator]();
      const messed = mess(text, (below) => (choice.next().value ?? 0) % below);
      expect(format(messed)).toBe(text);
    }),
    { numRuns: Math.ceil(runs / 5) },
  );
});

/** A text with other blanks, line breaks and signs that say the same. */
function mess(text: string, pick: (below: number) => number): string {
  const lexemes = lexemesOf(text);
  const blanks = () => [' ', '  ', '\t', ' \t  '][pick(4)] ?? ' ';
  const maybe = (...all: string[]) => ['', '', ...all][pick(all.length + 2)] ?? '';
  let messed = maybe('\n', '  ');
  lexemes.forEach((lexeme, i) => {
    const [before, next] = [lexemes[i - 1], lexemes[i + 1]];
    const word = text.slice(lexeme.start, lexeme.end);
    const isFeeling = before && text.slice(before.start, before.end) === 'feels';
    messed += isFeeling && pick(2) === 0 ? word.replace('+', '') : word;
    const gap = text.slice(lexeme.end, next?.start ?? text.length);
    if (!next) messed += maybe('\n', ' ', '\n\n');
    else if (!gap.includes('\n')) messed += messedGap(gap, lexeme, blanks(), pick);
    else if (joins(text, lexemes, i) && pick(4) === 0) messed += blanks();
    else
      messed += `${maybe(' ', '\t')}\n${gap.includes('\n\n') ? `${maybe(' ')}\n${maybe('\n')}` : ''}${maybe('  ', '\t', '         ')}`;
  });
  return messed;
}

/** Blanks; before a unit perhaps none. */
function messedGap(gap: string, { kind }: Lexeme, blanks: string, pick: (below: number) => number): string {
  return gap === '' || (kind === 'number' && pick(3) === 0) ? '' : blanks;
}

/** Whether the next fact may share the line of this one: a block stays open as long as its braces stand on other lines. */
function joins(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const [lexeme, next] = [lexemes[index], lexemes[index + 1]];
  const gap = text.slice(lexeme?.end, next?.start);
  const isPlain = (one?: Lexeme) => one !== undefined && !/[{}]|comment|text-block/.test(one.kind);
  return isPlain(lexeme) && isPlain(next) && !gap.includes('\n\n') && /^\n {2,}$/.test(gap);
}

/** The tokens and comments of a text, with the sign of feelings, and text blocks and comments without their blanks. */
function wordsOf(text: string): string[] {
  const words = rawTokens(text).map((word) => (/^(?:\/\*|""")/.test(word) ? word.replace(/\s+/g, ' ') : word));
  return words.map((word) =>
    /^[+-]?\d/.test(word) ? word.replace(/^\+/, '').replace(/^-(?=0+([.,]0+)?$)/, '') : word,
  );
}

/** Tokens and comments as the language cuts them, nothing mended; blanks behind a line comment do not belong to it. */
function rawTokens(text: string): string[] {
  const { tokens, groups } = (lexer as unknown as { chevrotainLexer: Lexer }).chevrotainLexer.tokenize(text);
  const hidden = (groups.hidden ?? []).filter(({ image }) => !/^\/\*(?:\/?$|(?!.*\*\/$))/s.test(image));
  const all: IToken[] = [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset);
  return all.map(({ image }) => (image.startsWith('//') ? image.trimEnd() : image));
}
