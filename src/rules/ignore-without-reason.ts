import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { listed } from './words.ts';

/** A comment that silences a rule and does not say why. */
export const ignoreWithoutReason: Rule = {
  code: 'ignore-without-reason',
  severity: 'warning',
  profile: 'always',
  *checkSilences(silences) {
    const without = silences.filter(({ reason }) => reason === '');
    for (const [, comment] of Map.groupBy(without, ({ comment }) => comment.offset)) {
      const [first, last] = [comment[0]?.place, comment.at(-1)?.place];
      if (!first || !last) continue;
      yield {
        place: { ...first, end: last.end },
        say: say('Say why ‘{code}’ is silenced here.', { code: listed(comment.map(({ code }) => code)) }),
        data: { end: comment[0]?.comment.end ?? last.end },
      };
    }
  },
  fixes({ place, data }) {
    const after = { file: place.file, offset: place.end, end: Number(data.end) };
    // nobody but the author knows the reason, so this is never applied without asking
    return [{ title: say('Write the reason'), edits: [{ place: after, text: `: \${1:reason}`, snippet: true }] }];
  },
};
