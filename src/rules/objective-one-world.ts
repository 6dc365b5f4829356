import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { objectives } from './workspace-use.ts';

/** A relational objective that is served only online or only offline. */
export const objectiveOneWorld: Rule = {
  code: 'objective-one-world',
  severity: 'info',
  profile: 'standard',
  *checkWorkspace(use) {
    for (const objective of objectives(use)) {
      const [world, other] = use.servedIn(objective) ?? [];
      if (world === undefined || other !== undefined) continue;
      const { name = '' } = objective;
      yield {
        place: objective.place('name'),
        say:
          world === 'online'
            ? say('‘{name}’ is served only online.', { name })
            : say('‘{name}’ is served only offline.', { name }),
      };
    }
  },
};
