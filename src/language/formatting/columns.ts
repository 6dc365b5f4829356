import { eastAsianWidth } from 'get-east-asian-width';

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns that a text takes in an editor: two for characters of East Asia and for emoji, none for lone marks. */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of characters.segment(text)) columns += columnsOfCharacter(segment);
  return columns;
}

function columnsOfCharacter(character: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(character)) return 0;
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(character)) return 2;
  return eastAsianWidth(character.codePointAt(0) ?? 0x20);
}
