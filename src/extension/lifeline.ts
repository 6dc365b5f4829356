const window = 3 * 60_000;
const restartsInWindow = 4;
const deathsOfOneFile = 2;

/** What is to be done when the language server has ended unasked. */
export interface Verdict {
  restart: boolean;
  /** URI of a file that the next server is not to read, because it was being read each time. */
  aside?: string;
}

/**
 * Decides whether a language server that has died is started again: at most four times within three minutes. A file that
 * was being read when it died twice within that time is set aside, and the count begins anew. Times in milliseconds.
 */
export class Lifeline {
  /** URIs of the files that the server is not to read. */
  readonly aside = new Set<string>();
  private deaths: number[] = [];
  private readonly blamed = new Map<string, readonly number[]>();
  private reading: string | undefined;

  /** The server is about to read a file, or (undefined) has nothing left to do. */
  isReading(uri: string | undefined): void {
    this.reading = uri;
  }

  died(now: number): Verdict {
    const { reading } = this;
    this.reading = undefined;
    this.deaths = withLately(this.deaths, now);
    if (reading !== undefined) {
      const times = withLately(this.blamed.get(reading) ?? [], now);
      this.blamed.set(reading, times);
      if (times.length >= deathsOfOneFile) {
        this.aside.add(reading);
        this.blamed.delete(reading);
        this.deaths = [];
        return { restart: true, aside: reading };
      }
    }
    return { restart: this.deaths.length <= restartsInWindow };
  }

  /** Somebody asked for a fresh start: nothing is held against the server or a file. */
  forgive(): void {
    this.aside.clear();
    this.blamed.clear();
    this.deaths = [];
    this.reading = undefined;
  }
}

/** Times that still count, and one more. */
function withLately(times: readonly number[], now: number): number[] {
  return [...times.filter((time) => time > now - window), now];
}
