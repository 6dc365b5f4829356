import { around, factAt } from '../model/at-place.ts';
import { worldOfTouchpoint } from '../model/defaults.ts';
import { say } from '../texts/say.ts';
import { otherWorld, pairsOf } from './hybrids.ts';
import type { Rule } from './rule.ts';
import { isOwn, where } from './where.ts';

/** A side of a hybrid touchpoint whose main channel belongs to the other world. */
export const hybridSideMismatch: Rule = {
  code: 'hybrid-side-mismatch',
  severity: 'error',
  profile: 'always',
  *checkJourney(journey) {
    for (const pair of pairsOf(journey)) {
      const { hybrid } = pair;
      for (const side of ['online', 'offline'] as const) {
        const touchpoint = pair[side];
        if (worldOfTouchpoint(touchpoint) !== otherWorld(side)) continue;
        const fact = hybrid.fact(side);
        const channel = touchpoint.fact('on')?.ref;
        const values = {
          name: touchpoint.name,
          channel: channel?.name ?? '',
          medium: channel?.target?.fact('medium')?.word ?? '',
        };
        yield {
          place: isOwn(journey, fact) ? fact.place('ref') : where(journey, hybrid, touchpoint.fact('on'), touchpoint),
          say:
            side === 'online'
              ? say('‘{name}’ is on ‘{channel}’ ({medium}); it cannot be the online side.', values)
              : say('‘{name}’ is on ‘{channel}’ ({medium}); it cannot be the offline side.', values),
          data: { swap: worldOfTouchpoint(pair.online) === 'offline' && worldOfTouchpoint(pair.offline) === 'online' },
          subject: `${hybrid.id} ${side}`,
        };
      }
    }
  },
  fixes({ place, data }) {
    const fact = factAt(place);
    const hybrid = fact && around(fact, 'hybrid');
    const [online, offline] = [hybrid?.fact('online'), hybrid?.fact('offline')];
    if (data.swap !== true || !online || !offline) return [];
    const edits = [
      { place: online.place('keyword'), text: 'offline' },
      { place: offline.place('keyword'), text: 'online' },
    ];
    return [{ title: say('Swap the sides'), edits }];
  },
};
