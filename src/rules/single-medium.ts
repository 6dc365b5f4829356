import { worldOfTouchpoint } from '../model/defaults.ts';
import { say } from '../texts/say.ts';
import { met } from './phases.ts';
import type { Rule } from './rule.ts';
import { lossOf, where } from './where.ts';

/** A journey that happens only online or only offline. */
export const singleMedium: Rule = {
  code: 'single-medium',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    const worlds = new Set(
      met(journey).flatMap((touchpoint) => (touchpoint.has('on') ? [worldOfTouchpoint(touchpoint)] : [])),
    );
    const [world] = worlds;
    // as long as one channel has no medium nobody can tell
    if (worlds.size !== 1 || world === undefined) return;
    const lost = lossOf(journey, (touchpoint) => ![undefined, world].includes(worldOfTouchpoint(touchpoint)));
    yield {
      place: where(journey, lost),
      say:
        world === 'online'
          ? say('This journey never leaves the online world.')
          : say('This journey never leaves the offline world.'),
      subject: world,
    };
  },
};
