import { invisibleCharacters } from '../language/names.ts';
import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { spotsOf, textSlots } from './spots.ts';

const softHyphen = '\u00AD';
/** Zero-width joiner and non-joiner: they shape letters of some scripts and put emoji together. */
const joiners = '\u200C\u200D';
const joined =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Tibetan}\p{Script=Myanmar}\p{M}]$/u;
const emoji = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u20E3)$/u;
const nextEmoji = /^\p{Extended_Pictographic}/u;
/** Marks of direction are at home in texts that are written from right to left. */
const directions = '\u200E\u200F';
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A character that nobody sees, in a name or text. */
export const hiddenCharacter: Rule = {
  code: 'hidden-character',
  severity: 'warning',
  profile: 'always',
  *checkFile(file) {
    if (file.text.slice(1).search(invisibleCharacters) < 0) return;
    for (const { raw, slot, place } of spotsOf(file)) {
      const isText = (textSlots as readonly string[]).includes(slot);
      for (const { 0: character, index } of raw.matchAll(invisibleCharacters)) {
        if (isText && character === softHyphen) continue;
        if (isText && directions.includes(character) && rightToLeft.test(raw)) continue;
        if (joiners.includes(character) && joins(raw, index)) continue;
        const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        yield {
          place: file.at(place.offset + index, character.length),
          say: say('There is an invisible character (U+{hex}) here.', { hex }),
        };
      }
    }
  },
  fixes({ place }) {
    return [{ title: say('Remove it'), edits: [{ place, text: '' }], safe: true }];
  },
};

/** Whether a joiner stands where a script or an emoji needs it. */
function joins(raw: string, index: number): boolean {
  const before = raw.slice(Math.max(0, index - 4), index);
  return joined.test(before) || (emoji.test(before) && nextEmoji.test(raw.slice(index + 1, index + 5)));
}
