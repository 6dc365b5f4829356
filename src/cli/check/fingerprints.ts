import { createHash } from 'node:crypto';
import { statementAt } from '../../model/at-place.ts';
import type { Place, Statement } from '../../model/statement.ts';
import type { Finding } from '../../rules/rule.ts';

/**
 * What tells findings of a file from one another, day after day: the code, the names of the blocks around the place and
 * the marked words; equal ones are counted. So they stay the same when lines move, texts elsewhere change or the
 * language of messages does.
 */
export function fingerprintsOf(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, place }) => {
    const key = JSON.stringify([rule.code, ...namesAround(place), markedWords(place)]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const hash = createHash('sha256').update(key).digest('hex').slice(0, 20);
    return `${hash}:${count}`;
  });
}

function namesAround(place: Place): string[] {
  const names: string[] = [];
  for (let block: Statement | undefined = statementAt(place); block; block = block.parent)
    names.push(`${block.keyword} ${block.name ?? ''}`);
  return names.reverse();
}

const longest = 200;

/** The first line of what is marked: a block that is marked as a whole may change inside. */
function markedWords({ file, offset, end }: Place): string {
  const marked = file.text.slice(offset, Math.min(end, offset + longest));
  return (marked.split(/[\r\n]/, 1)[0] ?? '').replace(/\s+/g, ' ').trim();
}
