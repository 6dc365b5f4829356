import { readString } from '../language/values.ts';
import type { SourceFile } from '../model/source-file.ts';
import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { spotsOf, textSlots } from './spots.ts';

/** A text that stands between typographic quotes. */
export const smartQuotes: Rule = {
  code: 'smart-quotes',
  severity: 'error',
  profile: 'always',
  *checkFile(file) {
    if (!/[“”„«]/.test(file.text)) return;
    for (const { raw, place } of spotsOf(file, textSlots))
      if (/^[“”„«]/.test(raw)) {
        yield { place, say: say('Text must stand between straight double quotes.') };
      }
  },
  fixes({ place }) {
    const text = readString(textAt(place.file, place.offset, place.end)).replace(/[\\"]/g, '\\$&');
    return [{ title: say('Replace by straight double quotes'), edits: [{ place, text: `"${text}"` }], safe: true }];
  },
};

function textAt(file: SourceFile, offset: number, end: number): string {
  return file.text.slice(offset, end);
}
