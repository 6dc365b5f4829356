import { personasOf, worldOfTouchpoint } from '../model/defaults.ts';
import type { World } from '../model/map-model.ts';
import type { ResolvedJourney } from '../model/resolved.ts';
import { say } from '../texts/say.ts';
import { met } from './phases.ts';
import type { Rule } from './rule.ts';
import { isOwn, where } from './where.ts';

/** Somebody who is met only online or only offline, in a journey that has both. */
export const personaSingleWorld: Rule = {
  code: 'persona-single-world',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    const { all, byPersona } = worldsOf(journey);
    if (!all.has('online') || !all.has('offline')) return;
    for (const fact of journey.facts('persona')) {
      const persona = fact.ref?.name ?? '';
      const worlds = byPersona.get(persona) ?? new Set();
      const [world] = worlds;
      // as long as one channel has no medium nobody can tell
      if (worlds.size !== 1 || world === undefined) continue;
      yield {
        place: isOwn(journey, fact) ? fact.place('ref') : where(journey),
        say:
          world === 'online'
            ? say('‘{persona}’ is only seen online.', { persona })
            : say('‘{persona}’ is only seen offline.', { persona }),
        subject: `${persona} ${world}`,
      };
    }
  },
};

type Worlds = Set<World | undefined>;

function worldsOf(journey: ResolvedJourney): { all: Worlds; byPersona: ReadonlyMap<string, Worlds> } {
  const all: Worlds = new Set();
  const byPersona = new Map<string, Worlds>();
  for (const touchpoint of met(journey)) {
    if (!touchpoint.has('on')) continue;
    const world = worldOfTouchpoint(touchpoint);
    all.add(world);
    for (const persona of personasOf(touchpoint, journey)) {
      const worlds = byPersona.get(persona) ?? new Set();
      byPersona.set(persona, worlds.add(world));
    }
  }
  return { all, byPersona };
}
