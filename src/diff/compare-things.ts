import type { Change, ChangeKind, FactChange } from './change.ts';
import { compareFacts } from './compare-facts.ts';
import type { Rename } from './fact.ts';
import { write } from './fact.ts';
import type { Thing } from './things.ts';

/** Where a change belongs: the journey or theme around it, as they are called now. */
export interface Around {
  journey?: string;
  theme?: string;
}

/** What is different about a thing that is on both sides; `moves` says where it went. Undefined when nothing is. */
export function comparePair(
  { before, after }: { before: Thing; after: Thing },
  rename: Rename,
  around: Around,
  moves: readonly FactChange[] = [],
): Change | undefined {
  const names = before.name === after.name ? [] : [{ key: 'name', before: before.name, after: after.name }];
  const said = compareFacts(before.facts, after.facts, rename);
  // the main channel is the row of the map: who goes from one to another one moves
  const channels = said.filter(({ key, before, after }) => key === 'on' && before !== undefined && after !== undefined);
  const isMoved = moves.length > 0 || (after.kind === 'touchpoint' && channels.length > 0);
  const facts = [...names, ...moves, ...said];
  if (facts.length === 0) return undefined;
  return changeOf(after, names.length > 0 ? 'renamed' : isMoved ? 'moved' : 'changed', around, facts);
}

/** A thing that is only there before or after, with all that is known of it. */
export function oneSided(thing: Thing, change: 'added' | 'removed', around: Around, stage?: string): Change {
  const side = change === 'added' ? 'after' : 'before';
  const place = stage === undefined ? [] : [{ key: 'stage', [side]: stage }];
  const facts = thing.facts.map(({ key, value }) => ({ key, [side]: write(value) }));
  return changeOf(thing, change, around, [...place, ...facts]);
}

function changeOf(
  { kind, name, shown: label }: Thing,
  change: ChangeKind,
  { journey, theme }: Around,
  facts: FactChange[],
): Change {
  const target = theme === undefined ? name : `${theme}.${name}`;
  return { kind, target, label, ...(journey !== undefined && { journey }), change, facts };
}
