import type { PictureParams, PictureResult } from '../../protocol/messages.ts';
import type { Wanted } from './journey-plugin.ts';

interface Kept {
  params: PictureParams;
  result?: PictureResult;
  asking: boolean;
  /** A file that it was made of has changed. */
  stale: boolean;
}

const mostKept = 100;

/**
 * Pictures for pages that cannot wait: what is known is given at once, the rest is asked for and told of when it comes.
 * While a new picture is on its way, the last one of the same place stands in for it.
 */
export class KeptPictures {
  private readonly kept = new Map<string, Kept>();
  private readonly lastAt = new Map<string, PictureResult>();
  private readonly ask: (params: PictureParams) => Promise<PictureResult>;
  private readonly onNew: () => void;

  constructor(ask: (params: PictureParams) => Promise<PictureResult>, onNew: () => void) {
    this.ask = ask;
    this.onNew = onNew;
  }

  /** Whether any page has shown a journey. */
  get inUse(): boolean {
    return this.kept.size > 0;
  }

  /** @param place Where on the page it stands, the same while its text is edited. */
  of(wanted: Wanted, place: string, theme: PictureParams['theme']): PictureResult | undefined {
    const params = { ...wanted, theme };
    const key = JSON.stringify([params.uri, params.text, params.journey, theme]);
    const kept = this.kept.get(key) ?? { params, asking: false, stale: true };
    keep(this.kept, key, kept);
    if (kept.stale && !kept.asking) void this.fetch(kept);
    if (kept.result) keep(this.lastAt, place, kept.result);
    return kept.result ?? this.lastAt.get(place);
  }

  /** Files have changed: what was made of them is asked for again. */
  changed(uris: readonly string[]): void {
    const touched = new Set(uris);
    for (const kept of this.kept.values()) {
      if (!kept.result?.reads.some((uri) => touched.has(uri))) continue;
      kept.stale = true;
      if (!kept.asking) void this.fetch(kept);
    }
  }

  private async fetch(kept: Kept): Promise<void> {
    kept.asking = true;
    kept.stale = false;
    const before = JSON.stringify(kept.result);
    try {
      kept.result = await this.ask(kept.params);
    } catch {
      // the page goes on showing what it has; the next time that it is shown is another try
      kept.stale = true;
      return;
    } finally {
      kept.asking = false;
    }
    if (JSON.stringify(kept.result) !== before) this.onNew();
    if (kept.stale) void this.fetch(kept);
  }
}

/** Puts something behind what was shown before it, and lets go of what was shown long ago. */
function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= mostKept) break;
    map.delete(oldest);
  }
}
