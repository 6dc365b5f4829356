import { declarationAt } from '../model/at-place.ts';
import { ownOrChannel } from '../model/defaults.ts';
import { say } from '../texts/say.ts';
import { appendTo } from './insertions.ts';
import type { Rule } from './rule.ts';
import { shown } from './shown.ts';
import { where } from './where.ts';

const promotional: readonly string[] = ['advertising', 'sales-promotion', 'direct-marketing'];

/** Promotion of our own that says nothing, in a journey that has something to say. */
export const promotionalWithoutMessage: Rule = {
  code: 'promotional-without-message',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    const touchpoints = shown(journey);
    if (!touchpoints.some((touchpoint) => touchpoint.has('says'))) return;
    for (const touchpoint of touchpoints) {
      const word = (keyword: string) => ownOrChannel(touchpoint, keyword)?.word ?? '';
      if (!promotional.includes(word('category')) || word('control') !== 'owned' || touchpoint.has('says')) continue;
      yield {
        place: where(journey, touchpoint, journey.stage(touchpoint.stage)),
        say: say('What does ‘{name}’ say?', { name: touchpoint.name }),
        subject: touchpoint.id,
      };
    }
  },
  fixes({ place }) {
    const touchpoint = declarationAt(place);
    if (touchpoint?.kind !== 'touchpoint') return [];
    const messages = new Set([...place.file.workspace.offered('message', touchpoint)].map(({ name }) => name));
    const text = messages.size > 0 ? `says \${1|${[...messages].join(',')}|}` : 'says "$0"';
    return [{ title: say('Choose what it says'), edits: [appendTo(touchpoint, text)] }];
  },
};
