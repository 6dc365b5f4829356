import { blocks } from '../language/vocabulary.ts';
import { declarationAt } from '../model/at-place.ts';
import { channelsOf, ownOrChannel } from '../model/defaults.ts';
import { say } from '../texts/say.ts';
import { giveFact } from './insertions.ts';
import { met } from './phases.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A touchpoint of which nobody knows who controls it, once for every channel. */
export const controlUnknown: Rule = {
  code: 'control-unknown',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey, { profile }) {
    const touchpoints = met(journey);
    if (profile !== 'strict' && !touchpoints.some((one) => ownOrChannel(one, 'control'))) return;
    const asked = new Set<string>();
    for (const touchpoint of touchpoints) {
      const [channel] = channelsOf(touchpoint);
      const subject = channel ? `channel ${channel.name}` : `touchpoint ${touchpoint.id}`;
      if (ownOrChannel(touchpoint, 'control') || asked.has(subject)) continue;
      asked.add(subject);
      yield {
        place: where(journey, touchpoint),
        say: say('Who controls ‘{name}’: you, a partner or a third party?', { name: touchpoint.name }),
        ...(channel && { data: { channel: channel.name ?? '' } }),
        subject,
      };
    }
  },
  fixes({ place, data }) {
    const touchpoint = declarationAt(place);
    if (touchpoint?.kind !== 'touchpoint') return [];
    const { workspace } = place.file;
    const channels =
      data.channel === undefined ? [] : workspace.candidates('channel', String(data.channel), touchpoint);
    const [block = touchpoint] = channels;
    const values = { name: block.label || (block.name ?? '') };
    return (blocks.touchpoint.control.words ?? []).map((control) => ({
      title: say('Add ‘control {control}’ to ‘{name}’', { control, ...values }),
      edits: [giveFact(block, `control ${control}`)],
    }));
  },
};
