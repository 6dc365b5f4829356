import { say } from '../texts/say.ts';
import { codes } from './codes.ts';
import type { Edit, Rule } from './rule.ts';
import { removal } from './words.ts';

/** A comment that silences a rule which has nothing to say there. */
export const ignoreUnused: Rule = {
  code: 'ignore-unused',
  severity: 'hint',
  profile: 'standard',
  *checkSilences(silences) {
    const counts = Map.groupBy(silences, ({ comment }) => comment.offset);
    for (const { code, used, checked, place, comment } of silences) {
      // a code that no rule has is `unknown-value`
      if (used || !checked || !codes.has(code)) continue;
      const alone = counts.get(comment.offset)?.length === 1;
      yield {
        place,
        say: say('Nothing to silence here.'),
        data: { alone, offset: comment.offset, end: comment.end },
      };
    }
  },
  fixes({ place, data }) {
    const { file } = place;
    const comment = { file, offset: Number(data.offset), end: Number(data.end) };
    const code: Edit = { place: { ...place, ...withBlank(file.text, place) }, text: '' };
    return [
      data.alone
        ? { title: say('Remove this comment'), edits: [removal(comment)], safe: true }
        : { title: say('Remove this code'), edits: [code], safe: true },
    ];
  },
};

/** A code with the blanks behind it, or before it when it is the last one. */
function withBlank(text: string, { offset, end }: { offset: number; end: number }) {
  const after = /^[ \t]+(?![\s:])/.exec(text.slice(end, end + 100))?.[0].length ?? 0;
  if (after > 0) return { offset, end: end + after };
  const before = text.slice(Math.max(0, offset - 100), offset);
  return { offset: offset - (before.length - before.trimEnd().length), end };
}
