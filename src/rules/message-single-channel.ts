import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';

/** A message that is said, and on one channel only. */
export const messageSingleChannel: Rule = {
  code: 'message-single-channel',
  severity: 'info',
  profile: 'standard',
  *checkWorkspace(use) {
    for (const { statements } of use.files)
      for (const message of statements) {
        if (message.kind !== 'message') continue;
        const [channel, another] = use.saidOn(message);
        if (channel === undefined || another !== undefined) continue;
        yield {
          place: message.place('name'),
          say: say('‘{name}’ is said only on ‘{channel}’.', { name: message.name ?? '', channel }),
        };
      }
  },
};
