import { channelsOf } from '../model/defaults.ts';
import { rateOf } from '../model/quantities.ts';
import { rate } from '../texts/quantities.ts';
import { say } from '../texts/say.ts';
import { limitOf } from './limits.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** One contact that comes more often than its channel may be used. */
export const frequencyOverLimit: Rule = {
  code: 'frequency-over-limit',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey, { settings }) {
    for (const touchpoint of journey.touchpoints) {
      const fact = touchpoint.fact('frequency');
      const frequency = rateOf(fact);
      const [channel] = channelsOf(touchpoint);
      const limit = limitOf(channel, settings);
      if (!fact || !channel || !frequency?.perWeek || !limit?.perWeek || frequency.perWeek <= limit.perWeek) continue;
      yield {
        place: where(journey, fact, touchpoint, journey.stage(touchpoint.stage)),
        say: say('{x} is more than the limit {y} of ‘{channel}’.', {
          x: rate(frequency),
          y: rate(limit),
          channel: channel.name ?? '',
        }),
        subject: touchpoint.id,
        facts: [fact],
      };
    }
  },
};
