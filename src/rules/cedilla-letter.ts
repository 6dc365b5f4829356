import type { SourceFile } from '../model/source-file.ts';
import type { Place } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import type { Edit, Rule } from './rule.ts';
import { nameSlots, spotsOf } from './spots.ts';

/** Letters with a cedilla, whole or put together, and what Romanian writes instead. */
const commas: ReadonlyMap<string, string> = new Map([
  ['ş', 'ș'],
  ['ţ', 'ț'],
  ['Ş', 'Ș'],
  ['Ţ', 'Ț'],
  ['s\u0327', 'ș'],
  ['t\u0327', 'ț'],
  ['S\u0327', 'Ș'],
  ['T\u0327', 'Ț'],
]);
const cedilla = /[\u015E\u015F\u0162\u0163]|[sStT]\u0327/g;
const comma = /[\u0218-\u021B]|[sStT]\u0326/;

/** A letter with a cedilla in a Romanian file. */
export const cedillaLetter: Rule = {
  code: 'cedilla-letter',
  severity: 'warning',
  profile: 'standard',
  *checkFile(file) {
    if (file.text.search(cedilla) < 0 || !isRomanian(file)) return;
    for (const { raw, place, slot } of spotsOf(file)) {
      const [x] = raw.match(cedilla) ?? [];
      if (x === undefined) continue;
      yield {
        place: file.at(place.offset + raw.indexOf(x), x.length),
        say: say('‘{x}’ has a cedilla; Romanian writes ‘{y}’ with a comma below.', { x, y: commas.get(x) ?? '' }),
        data: { offset: place.offset, end: place.end, isName: (nameSlots as readonly string[]).includes(slot) },
      };
    }
  },
  fixes({ place: { file }, data }) {
    const here = replacements({ file, offset: Number(data.offset), end: Number(data.end) });
    const all = [...spotsOf(file)].flatMap(({ place }) => replacements(place));
    const everywhere = { title: say('Replace in the whole file'), edits: all, safe: true };
    // a name is written in several places: they change together
    return data.isName ? [everywhere] : [{ title: say('Replace'), edits: here, safe: true }, everywhere];
  },
};

function isRomanian(file: SourceFile): boolean {
  const lang = file.statements.find(({ keyword }) => keyword === 'lang')?.word;
  return /^ro(-|$)/i.test(lang ?? '') || comma.test(file.text);
}

function replacements({ file, offset, end }: Place): Edit[] {
  return [...file.text.slice(offset, end).matchAll(cedilla)].map(({ 0: letter, index }) => ({
    place: file.at(offset + index, letter.length),
    text: commas.get(letter) ?? letter,
  }));
}
