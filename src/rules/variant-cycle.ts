import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';

/** A journey that is, over some steps, a variant of itself. */
export const variantCycle: Rule = {
  code: 'variant-cycle',
  severity: 'error',
  profile: 'always',
  *checkFile(file) {
    for (const journey of file.journeys) {
      if (!isVariantOfItself(journey)) continue;
      const chain = [...file.workspace.chain(journey), journey].map(({ name }) => name).join(' → ');
      yield {
        place: journey.place('ref'),
        say: say('A journey cannot be a variant of itself: {chain}.', { chain }),
      };
    }
  },
};

function isVariantOfItself(journey: Statement): boolean {
  return journey.ref !== undefined && journey.file.workspace.chain(journey).at(-1)?.ref?.target === journey;
}
