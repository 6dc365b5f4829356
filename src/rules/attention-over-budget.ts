import { quantity } from '../texts/quantities.ts';
import { say } from '../texts/say.ts';
import { askedIn } from './attention.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A contact that asks for more attention than people are taken to have. */
export const attentionOverBudget: Rule = {
  code: 'attention-over-budget',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey, { settings }) {
    for (const { touchpoint, fact, attention, budget, isOver } of askedIn(journey, settings)) {
      if (!isOver) continue;
      yield {
        place: where(journey, fact, touchpoint, journey.stage(touchpoint.stage)),
        say: say('‘{name}’ asks for {x}; the attention budget is {b}.', {
          name: touchpoint.name,
          x: quantity(attention, true),
          b: quantity(budget, true),
        }),
        subject: touchpoint.id,
        facts: [fact],
      };
    }
  },
};
