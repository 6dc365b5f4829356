import { listed } from '../texts/lists.ts';
import type { Say } from '../texts/say.ts';
import { asIs, say } from '../texts/say.ts';
import type { Change, ChangeKind, FactChange } from './change.ts';
import { changeKinds } from './change.ts';
import type { ThingKind } from './things.ts';

/** What a difference is in one line. */
export function summaryOf(changes: readonly { change: ChangeKind }[]): Say {
  if (changes.length === 0) return say('No difference in meaning.');
  const counts = Map.groupBy(changes, ({ change }) => change);
  const parts = changeKinds.flatMap((kind) => {
    const count = counts.get(kind)?.length ?? 0;
    return count === 0 ? [] : [say('{count} {kind}', { count, kind: changeWords[kind] })];
  });
  return say('{count} change: {parts}. | {count} changes: {parts}.', { count: changes.length, parts: listed(parts) });
}

/** What an added or removed thing consists of: what it holds, else how much is said of it. */
export function sizeOf({ holds, facts }: Pick<Change, 'holds' | 'facts'>): Say | undefined {
  if (!holds || holds.length === 0)
    return facts.length === 0 ? undefined : say('{count} fact | {count} facts', { count: facts.length });
  return listed(holds.flatMap(({ kind, count }) => amounts[kind]?.(count) ?? []));
}

const amounts: Partial<Record<ThingKind, (count: number) => Say>> = {
  stage: (count) => say('{count} stage | {count} stages', { count }),
  touchpoint: (count) => say('{count} touchpoint | {count} touchpoints', { count }),
  hybrid: (count) => say('{count} hybrid | {count} hybrids', { count }),
  objective: (count) => say('{count} objective | {count} objectives', { count }),
};

export const changeWords: Readonly<Record<ChangeKind, Say>> = {
  added: say('added'),
  removed: say('removed'),
  changed: say('changed'),
  moved: say('moved'),
  renamed: say('renamed'),
};

export const thingWords: Readonly<Record<ThingKind, Say>> = {
  brand: say('brand'),
  competitor: say('competitor'),
  team: say('team'),
  tool: say('tool'),
  persona: say('persona'),
  channel: say('channel'),
  message: say('message'),
  kpi: say('KPI'),
  theme: say('theme'),
  objective: say('objective'),
  journey: say('journey'),
  stage: say('stage'),
  touchpoint: say('touchpoint'),
  hybrid: say('hybrid'),
  pain: say('pain'),
  opportunity: say('opportunity'),
  rules: say('rules'),
};

/** The keyword of a fact; what is no fact in words. */
export function keyWords({ key }: FactChange): Say {
  if (key === 'name') return say('name');
  return key === 'position' ? say('place') : asIs(key);
}

/** A value of a fact; the place behind something in words. */
export function valueWords({ key }: FactChange, value: string | undefined): Say | undefined {
  if (key === 'position') return value === undefined ? say('first') : say('after {name}', { name: value });
  return value === undefined ? undefined : asIs(value);
}
