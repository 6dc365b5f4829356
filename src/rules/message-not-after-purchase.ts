import type { ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';
import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { shown } from './shown.ts';
import { lossOf, where } from './where.ts';

/** Messages, none of which is said after the purchase. */
export const messageNotAfterPurchase: Rule = {
  code: 'message-not-after-purchase',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    const touchpoints = shown(journey);
    const isSilent = !touchpoints.some((touchpoint) => touchpoint.has('says'));
    if (isSilent || touchpoints.some(recalls(journey)) || !journey.stages.some((stage) => stage.has('phase'))) return;
    const { base } = journey;
    const recalled = base ? base.touchpoints.filter(recalls(base)) : [];
    yield {
      place: where(
        journey,
        base && lossOf(journey, recalls(base)),
        ...recalled.map(({ id }) => journey.touchpoint(id)),
      ),
      say: say('Nothing recalls the promise after the purchase.'),
      subject: 'after',
    };
  },
};

function recalls(journey: ResolvedJourney): (touchpoint: ResolvedTouchpoint) => boolean {
  return (touchpoint) => touchpoint.has('says') && journey.stage(touchpoint.stage)?.fact('phase')?.word === 'after';
}
