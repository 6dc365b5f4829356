import { invisibleCharacters } from '../language/names.ts';
import { homesOf, statementsOf } from '../language/nesting.ts';
import type { SyntaxProblem } from '../language/syntax-problems.ts';
import { factInfo } from '../language/vocabulary.ts';
import type { Say } from './rule.ts';
import { listed, noun } from './words.ts';

/** What is wrong with a text, in the words of people who write journeys. `line` gives the line of an offset, from 1. */
export function inPlainWords(problem: SyntaxProblem, line: (offset: number) => number): Say {
  const { kind, found = '', meant = '', keyword = 'file', word = '', opened = 0 } = problem;
  switch (kind) {
    case 'unknown-statement':
      if (/^(?:#|%|--|;)/.test(found))
        return { text: '‘{found}’ starts no statement. A comment starts with //.', values: { found } };
      return meant
        ? { text: '‘{found}’ starts no statement. Did you mean ‘{meant}’?', values: { found, meant } }
        : {
            text: '‘{found}’ starts no statement. Every line starts with a keyword, here for example {list}.',
            values: { found, list: listed(examples(keyword)) },
          };
    case 'not-here':
      return misplaced(found, keyword);
    case 'unexpected-character':
      return strayCharacter(found, word);
    case 'unexpected-token':
      return unexpected(problem);
    case 'too-deep':
      return { text: 'Blocks are nested too deep here: what is inside was not read.' };
    case 'block-missing':
      return {
        text: 'Here a block is missing: ‘{keyword}’ needs { and } with its facts between them.',
        values: { keyword },
      };
    case 'block-not-closed':
      return problem.closers
        ? { text: 'This ‘{keyword}’ is not closed: a } is missing.', values: { keyword } }
        : {
            text: 'Before this line a } is missing: the ‘{keyword}’ of line {n} is still open.',
            values: { keyword, n: line(opened) },
          };
    case 'brace-too-many':
      return { text: 'This } is one too many: it closes nothing.' };
    case 'text-not-closed':
      return found.startsWith('"""')
        ? { text: 'This text is not closed: add """ at its end.' }
        : { text: 'This text is not closed: add " at its end.' };
    case 'text-not-opened':
      return { text: 'This text is not opened: add " at its start.' };
    case 'text-without-quotes':
      return { text: 'Text stands between straight double quotes: write "{found}".', values: { found } };
    case 'single-quotes':
      return { text: 'Text stands between straight double quotes, not between single ones.' };
    case 'quote-inside':
      return { text: 'A " ends the text. Inside a text write \\" or “ and ”.' };
    case 'name-with-blanks':
      return { text: 'A name is one word: write ‘{name}’.', values: { name: found.trim().replace(/\s+/g, '-') } };
    case 'name-missing':
      return {
        text: '‘{word}’ needs a name first, such as ‘{word} {name}’.',
        values: { word, name: sampleName(found) },
      };
    case 'comment-not-closed':
      return { text: 'This comment is not closed: add */ at its end.' };
    case 'list':
      return { text: 'There are no lists: each value has its own ‘{word}’, on a line of its own.', values: { word } };
    case 'quotes-too-many':
      return { text: '{found} is a name or value, not a text: write it without quotes.', values: { found } };
    case 'other-date':
      return { text: 'Dates are written year, month, day, such as 2026-09-30; found {found}.', values: { found } };
    case 'merge-mark':
      return { text: 'A merge is not finished here: keep one of the two versions and remove the marks.' };
    case 'other-notation':
      return { text: 'This is a {found} diagram. Import its file instead of pasting it here.', values: { found } };
    default:
      return { text: found || 'This file cannot be read.' };
  }
}

/** A name made of a label: `"Find the shop"` → `find-the-shop`. */
export function sampleName(label: string): string {
  const words = label
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/ /g, '-');
  return /^\p{L}/u.test(words) ? words : 'name';
}

function examples(block: string): string[] {
  const usual = ['journey', 'stage', 'touchpoint', 'persona', 'channel', 'on', 'does', 'feels', 'medium', 'target'];
  const here = statementsOf(block);
  return [...new Set([...usual.filter((one) => here.includes(one)), ...here])].slice(0, 3).map((one) => `‘${one}’`);
}

function misplaced(found: string, keyword: string): Say {
  const homes = homesOf(found);
  const [home = ''] = homes;
  const values = { found, block: noun(keyword), home: noun(home), list: listed(homes.map((one) => `‘${one}’`)) };
  if (keyword === 'file') {
    return homes.length === 1
      ? { text: '‘{found}’ belongs in {home}, not outside of all blocks.', values }
      : { text: '‘{found}’ does not belong outside of all blocks; it belongs in one of these: {list}.', values };
  }
  if (home === 'file') {
    return { text: '‘{found}’ does not belong in {block}; it stands outside of all blocks.', values };
  }
  return homes.length === 1
    ? { text: '‘{found}’ does not belong in {block}; it belongs in {home}.', values }
    : { text: '‘{found}’ does not belong in {block}; it belongs in one of these: {list}.', values };
}

function strayCharacter(found: string, word: string): Say {
  if (/^[,;]/.test(found))
    return { text: 'No ‘{found}’ is needed: every fact has a line of its own.', values: { found } };
  if (/^(?:-+>|→|⇒)/.test(found))
    return {
      text: 'Links are facts of the touchpoint where they start: write ‘leads-to’ and the name of the next one.',
    };
  if (/^[:=]/.test(found) && word)
    return { text: 'No ‘{found}’ is needed after ‘{word}’: a blank is enough.', values: { found, word } };
  if (found === '{' && word) return { text: '‘{word}’ takes no block here.', values: { word } };
  if (found === '{') return { text: 'This { opens no block: write a keyword and a name before it.' };
  if (found.search(invisibleCharacters) === 0) {
    const hex = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return { text: 'There is an invisible character (U+{hex}) here.', values: { hex } };
  }
  return { text: '‘{found}’ has no meaning here.', values: { found } };
}

function unexpected({ found = '', expected = [], word = '', keyword = 'file' }: SyntaxProblem): Say {
  const between = factInfo(keyword, word)?.between;
  const values = { found, word };
  if (expected.includes('NUMBER') && between) {
    const [a, b] = between;
    return { text: '‘{word}’ takes a number from {a} to {b}, not ‘{found}’.', values: { ...values, a, b } };
  }
  if (expected.includes('NUMBER')) return { text: '‘{word}’ takes a number, not ‘{found}’.', values };
  if (expected.includes('DATE'))
    return { text: '‘{word}’ takes a day or month such as 2026-09-30 or 2026-09, not ‘{found}’.', values };
  if (expected.includes('per')) return { text: '‘{word}’ takes a number per period, such as ‘3 per week’.', values };
  if (expected.every((name) => name === 'WORD') && expected.length > 0)
    return { text: 'A name or value is missing here, before ‘{found}’.', values };
  return word
    ? { text: '‘{found}’ is too much here: ‘{word}’ is already complete.', values }
    : {
        text: '‘{found}’ starts no statement. Every line starts with a keyword, here for example {list}.',
        values: { found, list: listed(examples(keyword)) },
      };
}
