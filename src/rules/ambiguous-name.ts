import { factAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { importByName } from './import-by-name.ts';
import { fileName, openNames } from './references.ts';
import type { Rule } from './rule.ts';

/** A name that two imported files declare. */
export const ambiguousName: Rule = {
  code: 'ambiguous-name',
  severity: 'error',
  profile: 'always',
  *checkFile(file) {
    for (const { place, name, candidates } of openNames(file)) {
      const [a] = candidates;
      // what one file declares twice is a finding there
      const b = candidates.find((one) => one.file !== a?.file);
      if (a && b)
        yield {
          place,
          say: say('‘{name}’ comes from both {a} and {b}.', {
            name,
            a: fileName(file, a.file),
            b: fileName(file, b.file),
          }),
        };
    }
  },
  fixes({ place }) {
    const fact = factAt(place);
    return fact ? importByName(fact) : [];
  },
};
