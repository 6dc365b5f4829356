import { eastAsianWidth } from 'get-east-asian-width';
import { once } from './once.ts';

/** Plain letters have no need of it, and it takes long to make. */
const characters = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** The characters of a text as readers see them, each with its offset in UTF-16 units. */
export function charactersOf(text: string): Iterable<{ segment: string; index: number }> {
  return characters().segment(text);
}

/** Columns that a text takes on a terminal or in an editor. */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of charactersOf(text)) columns += columnsOfCharacter(segment);
  return columns;
}

/** Columns of one character: two for those of East Asia and for emoji, none for marks that stand alone. */
export function columnsOfCharacter(character: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(character)) return 0;
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(character)) return 2;
  return eastAsianWidth(character.codePointAt(0) ?? 0x20);
}
