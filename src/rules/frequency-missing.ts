import { declarationAt } from '../model/at-place.ts';
import { ownOrChannel } from '../model/defaults.ts';
import { say } from '../texts/say.ts';
import { appendTo } from './insertions.ts';
import type { Rule } from './rule.ts';
import { shown } from './shown.ts';
import { where } from './where.ts';

/** Advertising or direct marketing that does not say how often it comes, in a journey that counts contacts. */
export const frequencyMissing: Rule = {
  code: 'frequency-missing',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    const touchpoints = shown(journey);
    if (!touchpoints.some((touchpoint) => touchpoint.has('frequency'))) return;
    for (const touchpoint of touchpoints) {
      const category = ownOrChannel(touchpoint, 'category')?.word ?? '';
      if (!['advertising', 'direct-marketing'].includes(category) || touchpoint.has('frequency')) continue;
      yield {
        place: where(journey, touchpoint, journey.stage(touchpoint.stage)),
        say: say('How often do people meet ‘{name}’?', { name: touchpoint.name }),
        subject: touchpoint.id,
      };
    }
  },
  fixes({ place }) {
    const touchpoint = declarationAt(place);
    if (touchpoint?.kind !== 'touchpoint') return [];
    const text = `frequency \${1:1} per \${2|week,month,order,visit,customer|}`;
    return [{ title: say('Say how often'), edits: [appendTo(touchpoint, text)] }];
  },
};
