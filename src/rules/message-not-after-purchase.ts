import type { ResolvedTouchpoint } from '../model/resolved.ts';
import type { Rule } from './rule.ts';
import { shown } from './shown.ts';
import { dropOf, where } from './where.ts';

/** Messages, none of which is said after the purchase. */
export const messageNotAfterPurchase: Rule = {
  code: 'message-not-after-purchase',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    const saying = shown(journey).filter((touchpoint) => touchpoint.has('says'));
    const isAfter = ({ stage }: ResolvedTouchpoint) => journey.stage(stage)?.fact('phase')?.word === 'after';
    if (saying.length === 0 || saying.some(isAfter) || !journey.stages.some((stage) => stage.has('phase'))) return;
    const before =
      journey.base?.touchpoints.filter((touchpoint) => touchpoint.has('says') && isAfter(touchpoint)) ?? [];
    yield {
      place: where(journey, ...before.flatMap(({ id }) => [dropOf(journey, id), journey.touchpoint(id)])),
      say: { text: 'Nothing recalls the promise after the purchase.' },
      subject: 'after',
    };
  },
};
