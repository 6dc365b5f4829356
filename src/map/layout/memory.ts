import { reuse } from './reuse.ts';

/** What a maker is given beside its memory. */
type WithoutMemory<Given extends readonly unknown[]> = Given extends readonly [...infer From, Memory] ? From : Given;

interface Kept {
  from: readonly unknown[];
  value: unknown;
  inner: Memory;
}

/**
 * Remembers from one layout to the next what was made of the same things. One memory belongs to one picture. It only saves
 * time: what is made may depend on nothing but what is handed over, so that the result is that of an empty memory.
 */
export class Memory {
  private last: Map<string, Kept> | undefined;
  private next: Map<string, Kept> | undefined;

  /** What was not asked for since the last time is forgotten. */
  begin(): void {
    this.last = this.next;
    this.next = undefined;
  }

  /**
   * What `make` gives for these things; what it gave the last time where they are the same ones. It gets a memory of its
   * own behind them, for what it is made of.
   */
  keep<Given extends readonly unknown[], T>(
    key: string,
    make: (...given: Given) => T,
    ...from: WithoutMemory<Given>
  ): T {
    const known = this.last?.get(key);
    if (known && isSame(known.from, from)) return this.note(key, known).value as T;
    const inner = known?.inner ?? new Memory();
    inner.begin();
    return this.note(key, { from, value: (make as (...given: readonly unknown[]) => T)(...from, inner), inner })
      .value as T;
  }

  /** A small thing that is made anew each time: the parts of the last one that are the same, or all of it. */
  same<T>(key: string, value: T): T {
    const known = this.last?.get(key) as { value: T } | undefined;
    return this.note(key, { from: [], value: reuse(known?.value, value), inner: this }).value as T;
  }

  private note(key: string, kept: Kept): Kept {
    // most memories stand behind small things and stay empty
    this.next ??= new Map();
    this.next.set(key, kept);
    return kept;
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
