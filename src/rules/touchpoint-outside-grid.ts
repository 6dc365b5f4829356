import { declarationAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { channelFixes } from './channel-fixes.ts';
import { choice, giveFact } from './insertions.ts';
import { met } from './phases.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A touchpoint without a channel, where others have one. */
export const touchpointOutsideGrid: Rule = {
  code: 'touchpoint-outside-grid',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey, { profile }) {
    const touchpoints = met(journey);
    if (profile !== 'strict' && !touchpoints.some((one) => one.has('on'))) return;
    for (const touchpoint of touchpoints) {
      if (touchpoint.has('on')) continue;
      yield {
        place: where(journey, touchpoint),
        say: say('‘{name}’ is on no channel, so it has no place on the map.', { name: touchpoint.name }),
        subject: touchpoint.id,
      };
    }
  },
  fixes({ place }) {
    const touchpoint = declarationAt(place);
    if (touchpoint?.kind !== 'touchpoint') return [];
    const channels = [...place.file.workspace.offered('channel', touchpoint)].map(({ name }) => name);
    if (channels.length === 0) return [];
    const one = { title: say('Choose a channel'), edits: [giveFact(touchpoint, `on ${choice(channels)}`)] };
    return [one, ...channelFixes(touchpoint)];
  },
};
