import type { Say } from '../texts/say.ts';

/** A journey in another format, and what that format could not hold. */
export interface Exported<T extends string | Uint8Array = string> {
  content: T;
  notes: Say[];
}
