import { say } from '../texts/say.ts';
import { moodFalls } from './mood-falls.ts';
import type { Rule } from './rule.ts';
import { pathDrops, where } from './where.ts';

const steep = 3;

/** A mood that falls steeply from one touchpoint to the next. */
export const emotionDrop: Rule = {
  code: 'emotion-drop',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    const drops = pathDrops(journey);
    for (const { from, to, touchpoint, by } of moodFalls(journey)) {
      if (by < steep) continue;
      yield {
        place: where(journey, to, from, touchpoint, ...drops, journey.stage(touchpoint.stage)),
        say: say('The mood falls from {a} to {b}.', { a: signed(from.number), b: signed(to.number) }),
        subject: touchpoint.id,
        facts: [from, to],
      };
    }
  },
};

/** A feeling as it is written: with its sign. */
function signed(valence = 0): string {
  return valence > 0 ? `+${valence}` : `${valence}`;
}
