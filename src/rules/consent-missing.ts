import { blocks } from '../language/vocabulary.ts';
import { declarationAt } from '../model/at-place.ts';
import { ownOrChannel, ownOrChannelAll } from '../model/defaults.ts';
import type { ResolvedTouchpoint } from '../model/resolved.ts';
import { say } from '../texts/say.ts';
import { choice, giveFact } from './insertions.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A touchpoint that uses personal data without saying on what ground. */
export const consentMissing: Rule = {
  code: 'consent-missing',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    const { touchpoints } = journey;
    if (!touchpoints.some((touchpoint) => touchpoint.has('consent'))) return;
    for (const touchpoint of touchpoints) {
      if (touchpoint.has('consent') || !usesPersonalData(touchpoint)) continue;
      yield {
        place: where(journey, touchpoint),
        say: say('On what ground does ‘{name}’ use personal data?', { name: touchpoint.name }),
        subject: touchpoint.id,
      };
    }
  },
  fixes({ place }) {
    const touchpoint = declarationAt(place);
    if (touchpoint?.kind !== 'touchpoint') return [];
    const text = `consent ${choice(blocks.touchpoint.consent.words)}`;
    return [{ title: say('Add the ground'), edits: [giveFact(touchpoint, text)] }];
  },
};

function usesPersonalData(touchpoint: ResolvedTouchpoint): boolean {
  const tools = ownOrChannelAll(touchpoint, 'uses').flatMap(({ ref }) => ref?.target ?? []);
  return (
    tools.some((tool) => tool.fact('kind')?.word === 'profiling') ||
    ownOrChannel(touchpoint, 'category')?.word === 'direct-marketing' ||
    touchpoint.facts('#').some(({ tag }) => tag?.replace('#', '') === 'remarketing')
  );
}
