import { invisibleCharacters } from '../language/names.ts';
import { homesOf, statementsOf } from '../language/nesting.ts';
import type { SyntaxProblem } from '../language/syntax-problems.ts';
import { factInfo } from '../language/vocabulary.ts';
import { quoted } from '../texts/lists.ts';
import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';

import { noun } from './nouns.ts';
import { inQuotes } from './words.ts';

/** What is wrong with a text, in the words of people who write journeys. `line` gives the line of an offset, from 1. */
export function inPlainWords(problem: SyntaxProblem, line: (offset: number) => number): Say {
  const { kind, found = '', meant = '', keyword = 'file', word = '', opened = 0 } = problem;
  switch (kind) {
    case 'unknown-statement':
      if (/^(?:#|%|--|;)/.test(found))
        return say('‘{found}’ starts no statement. A comment starts with //.', { found });
      return meant
        ? say('‘{found}’ starts no statement. Did you mean ‘{meant}’?', { found, meant })
        : say('‘{found}’ starts no statement. Every line starts with a keyword, here for example {list}.', {
            found,
            list: quoted(examples(keyword)),
          });
    case 'not-here':
      return misplaced(found, keyword);
    case 'unexpected-character':
      return strayCharacter(found, word);
    case 'unexpected-token':
      return unexpected(problem);
    case 'too-deep':
      return say('Blocks are nested too deep here: what is inside was not read.');
    case 'block-missing':
      return say('Here a block is missing: ‘{keyword}’ needs { and } with its facts between them.', { keyword });
    case 'block-not-closed':
      return problem.closers
        ? say('This ‘{keyword}’ is not closed: a } is missing.', { keyword })
        : say('Before this line a } is missing: the ‘{keyword}’ of line {n} is still open.', {
            keyword,
            n: line(opened),
          });
    case 'brace-too-many':
      return say('This } is one too many: it closes nothing.');
    case 'text-not-closed':
      return found.startsWith('"""')
        ? say('This text is not closed: add """ at its end.')
        : say('This text is not closed: add " at its end.');
    case 'text-not-opened':
      return say('This text is not opened: add " at its start.');
    case 'text-without-quotes':
      return say('Text stands between straight double quotes: write "{found}".', {
        found: inQuotes(found).slice(1, -1),
      });
    case 'single-quotes':
      return say('Text stands between straight double quotes, not between single ones.');
    case 'quote-inside':
      return say('A " ends the text. Inside a text write \\" or “ and ”.');
    case 'name-with-blanks':
      return say('A name is one word: write ‘{name}’.', { name: found.trim().replace(/\s+/g, '-') });
    case 'name-missing':
      return say('‘{word}’ needs a name first, such as ‘{word} {name}’.', { word, name: sampleName(found) });
    case 'comment-not-closed':
      return say('This comment is not closed: add */ at its end.');
    case 'list':
      return say('There are no lists: each value has its own ‘{word}’, on a line of its own.', { word });
    case 'quotes-too-many':
      return say('{found} is a name or value, not a text: write it without quotes.', { found });
    case 'other-date':
      return say('Dates are written year, month, day, such as 2026-09-30; found {found}.', { found });
    case 'merge-mark':
      return say('A merge is not finished here: keep one of the two versions and remove the marks.');
    case 'other-notation':
      return say('This is a {found} diagram. Import its file instead of pasting it here.', { found });
    default:
      return problem.why ?? say('This file cannot be read.');
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
  return [...new Set([...usual.filter((one) => here.includes(one)), ...here])].slice(0, 3);
}

function misplaced(found: string, keyword: string): Say {
  const homes = homesOf(found);
  const [home = ''] = homes;
  const values = { found, block: noun(keyword), home: noun(home), list: quoted(homes) };
  if (keyword === 'file') {
    return homes.length === 1
      ? say('‘{found}’ belongs in {home}, not outside of all blocks.', values)
      : say('‘{found}’ does not belong outside of all blocks; it belongs in one of these: {list}.', values);
  }
  if (home === 'file') {
    return say('‘{found}’ does not belong in {block}; it stands outside of all blocks.', values);
  }
  return homes.length === 1
    ? say('‘{found}’ does not belong in {block}; it belongs in {home}.', values)
    : say('‘{found}’ does not belong in {block}; it belongs in one of these: {list}.', values);
}

function strayCharacter(found: string, word: string): Say {
  if (/^[,;]/.test(found)) return say('No ‘{found}’ is needed: every fact has a line of its own.', { found });
  if (/^(?:-+>|→|⇒)/.test(found))
    return say('Links are facts of the touchpoint where they start: write ‘leads-to’ and the name of the next one.');
  if (/^[:=]/.test(found) && word)
    return say('No ‘{found}’ is needed after ‘{word}’: a blank is enough.', { found, word });
  if (found === '{' && word) return say('‘{word}’ takes no block here.', { word });
  if (found === '{') return say('This { opens no block: write a keyword and a name before it.');
  if (found.search(invisibleCharacters) === 0) {
    const hex = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return say('There is an invisible character (U+{hex}) here.', { hex });
  }
  return say('‘{found}’ has no meaning here.', { found });
}

function unexpected({ found = '', expected = [], word = '', keyword = 'file' }: SyntaxProblem): Say {
  const between = factInfo(keyword, word)?.between;
  const values = { found, word };
  if (expected.includes('NUMBER') && between) {
    const [a, b] = between;
    return say('‘{word}’ takes a number from {a} to {b}, not ‘{found}’.', { ...values, a, b });
  }
  if (expected.includes('NUMBER')) return say('‘{word}’ takes a number, not ‘{found}’.', values);
  if (expected.includes('DATE'))
    return say('‘{word}’ takes a day or month such as 2026-09-30 or 2026-09, not ‘{found}’.', values);
  if (expected.includes('per')) return say('‘{word}’ takes a number per period, such as ‘3 per week’.', values);
  if (expected.every((name) => name === 'WORD') && expected.length > 0)
    return say('A name or value is missing here, before ‘{found}’.', values);
  return word
    ? say('‘{found}’ is too much here: ‘{word}’ is already complete.', values)
    : say('‘{found}’ starts no statement. Every line starts with a keyword, here for example {list}.', {
        found,
        list: quoted(examples(keyword)),
      });
}
