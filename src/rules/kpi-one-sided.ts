import { kindOf } from '../model/kpis.ts';
import type { ResolvedJourney } from '../model/resolved.ts';
import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A journey that is measured in numbers without opinions, or in opinions without numbers. */
export const kpiOneSided: Rule = {
  code: 'kpi-one-sided',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    const kinds = kindsIn(journey);
    const [kind] = kinds;
    if (kinds.size !== 1 || kind === undefined) return;
    yield {
      place: where(journey),
      say:
        kind === 'quantitative'
          ? say('This journey is measured in numbers only: add what people say about it.')
          : say('This journey is measured by opinions only: add a number.'),
      subject: kind,
    };
  },
};

/** The kinds of the KPIs that a journey, its stages and touchpoints name; undefined for a KPI without kind. */
function kindsIn(journey: ResolvedJourney): Set<string | undefined> {
  const blocks = [journey, ...journey.stages, ...journey.touchpoints];
  const named = blocks.flatMap((block) => [...block.facts('measures'), ...block.facts('collects')]);
  return new Set(named.flatMap(({ ref }) => (ref?.target ? [kindOf(ref.target)] : [])));
}
