import type { ThingKind } from './things.ts';

/** One thing that is different. Plain JSON. */
export interface Change {
  kind: ThingKind;
  /** Its name as it is now, as it was when it is removed; `theme.objective` for an objective. */
  target: string;
  label: string;
  /** The journey that it belongs to, as it is called now. */
  journey?: string;
  /** A renamed thing may have moved and changed too, a moved one have changed. */
  change: ChangeKind;
  facts: FactChange[];
  /** What an added or removed journey or theme holds. */
  holds?: { kind: ThingKind; count: number }[];
}

export const changeKinds = ['added', 'removed', 'changed', 'moved', 'renamed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/**
 * A fact that is only there before or after, or says something else. Its key is a keyword, or `name`, `stage` (where a
 * touchpoint stands) or `position` (what it comes after, in the same order of things).
 */
export interface FactChange {
  key: string;
  before?: string;
  after?: string;
}
