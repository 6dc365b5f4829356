import { declarationAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { giveFact } from './insertions.ts';
import type { Rule } from './rule.ts';

/** A channel that says nothing of its medium. */
export const channelWithoutMedium: Rule = {
  code: 'channel-without-medium',
  severity: 'error',
  profile: 'always',
  *checkFile(file) {
    for (const channel of file.statements) {
      if (channel.kind !== 'channel' || channel.fact('medium')) continue;
      yield {
        place: channel.place('name'),
        say: say('Say whether ‘{name}’ is digital, analog or physical; it is never guessed.', {
          name: channel.name ?? '',
        }),
      };
    }
  },
  fixes({ place }) {
    const channel = declarationAt(place);
    if (channel?.kind !== 'channel') return [];
    return ['digital', 'analog', 'physical'].map((medium) => ({
      title: say('Add ‘medium {medium}’', { medium }),
      edits: [giveFact(channel, `medium ${medium}`)],
    }));
  },
};
