// Looks through everything that is said, and through its translations.
// --missing  prints what has no translation, as JSON to fill in: node scripts/texts.ts --missing fr
// --sort     writes the catalogues again: in order, without what nobody says
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './hosts/folders.ts';
import { catalogueFile, readCatalogue } from './texts/catalogue-files.ts';
import { faultsOf, languages } from './texts/faults.ts';
import { saidIn } from './texts/said.ts';

const { values } = parseArgs({ options: { missing: { type: 'string' }, sort: { type: 'boolean' } } });
const { texts, faults } = saidIn(join(root, 'src'), root);

if (values.missing) {
  const known = readCatalogue(values.missing);
  const missing = [...texts.keys()].filter((text) => !known.has(text));
  console.log(JSON.stringify(Object.fromEntries(missing.map((text) => [text, ''])), undefined, 2));
} else {
  if (values.sort)
    for (const lang of languages.keys()) {
      const kept = [...readCatalogue(lang)].filter(([text]) => texts.has(text)).sort(([a], [b]) => (a < b ? -1 : 1));
      writeFileSync(join(root, catalogueFile(lang)), `${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`);
    }
  const all = [...faults, ...[...languages.keys()].flatMap((lang) => faultsOf(lang, texts, readCatalogue(lang)))];
  for (const fault of all) console.error(fault);
  console.log(`${texts.size} texts, ${all.length} faults.`);
  if (all.length > 0) process.exitCode = 1;
}
