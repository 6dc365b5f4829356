import { declarationAt } from '../model/at-place.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { giveFact } from './insertions.ts';
import { met, metIn, stagesIn } from './phases.ts';
import type { Edit, Rule } from './rule.ts';
import { lossOf, where } from './where.ts';

/** A purchase phase in which nothing leads to the purchase. */
export const purchaseMissing: Rule = {
  code: 'purchase-missing',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey, { profile }) {
    const [stage] = stagesIn(journey, 'during');
    if (!stage || (profile !== 'strict' && !met(journey).some((one) => one.has('role')))) return;
    const touchpoints = metIn(journey, 'during');
    if (touchpoints.some((one) => one.fact('role')?.word === 'purchase')) return;
    const lost = lossOf(journey, (one) => one.fact('role')?.word === 'purchase');
    yield {
      place: where(journey, lost, stage),
      say: say('No touchpoint of the purchase phase leads to the purchase.'),
      subject: 'purchase',
    };
  },
  fixes({ place }) {
    const stage = declarationAt(place);
    const declaration = stage?.kind === 'stage' ? stage.parent : undefined;
    if (!stage || !declaration) return [];
    const seen = met(place.file.workspace.journey(declaration)).map((one) => one.declaration);
    return seen
      .filter(({ parent }) => parent === stage)
      .map((touchpoint) => ({
        title: say('Give ‘{name}’ the role ‘purchase’', { name: touchpoint.label || (touchpoint.name ?? '') }),
        edits: [setPurchase(touchpoint)],
      }));
  },
};

function setPurchase(touchpoint: Statement): Edit {
  const role = touchpoint.fact('role');
  return role ? { place: role.place(), text: 'role purchase' } : giveFact(touchpoint, 'role purchase');
}
