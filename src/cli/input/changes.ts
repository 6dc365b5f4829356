import type { FSWatcher } from 'node:fs';
import { readFileSync, watch } from 'node:fs';
import { URI } from 'vscode-uri';
import { textOf } from '../../language/node.ts';
import type { LoadedFiles } from './load.ts';

/** Editors write a file in several steps: what changes within this time, in milliseconds, is one change. */
const settling = 150;

/** Watches folders, each without those inside of it. */
export class Changes {
  private readonly watched = new Map<string, FSWatcher>();
  private readonly others: ReadonlySet<string>;
  private changed = false;
  private wake: (() => void) | undefined;

  /** `others` are names of files that count too, beside journeys, pictures and folders. */
  constructor(others: readonly string[] = []) {
    this.others = new Set(others);
  }

  /** Settles when something has changed since what is loaded was read. Nothing is done meanwhile. */
  async next(loaded: LoadedFiles): Promise<void> {
    this.follow(loaded.folders);
    // what changed before its folder was watched
    if (!this.changed && isOld(loaded)) this.changed = true;
    if (!this.changed) await new Promise<void>((done) => (this.wake = done));
    await new Promise((done) => setTimeout(done, settling));
    this.changed = false;
  }

  private follow(folders: readonly string[]): void {
    const wanted = new Set(folders);
    for (const [folder, watcher] of this.watched)
      if (!wanted.has(folder)) {
        watcher.close();
        this.watched.delete(folder);
      }
    for (const folder of wanted) if (!this.watched.has(folder)) this.watch(folder);
  }

  private watch(folder: string): void {
    try {
      const watcher = watch(folder, (_, name) => this.note(name));
      // a folder that goes away is a change in the one above
      watcher.on('error', () => {
        watcher.close();
        this.watched.delete(folder);
      });
      this.watched.set(folder, watcher);
    } catch {
      // what cannot be watched is read again with the next change
    }
  }

  private note(name: string | null): void {
    if (name !== null && !this.counts(name)) return;
    this.changed = true;
    this.wake?.();
    this.wake = undefined;
  }

  private counts(name: string): boolean {
    if (this.others.has(name)) return true;
    return /\.(journey|png|jpe?g|webp|svg)$/i.test(name) ? !name.startsWith('.') : !name.includes('.');
  }
}

function isOld({ model }: LoadedFiles): boolean {
  return model.all().some(({ uri, text }) => {
    try {
      return textOf(readFileSync(URI.parse(uri).fsPath)) !== text;
    } catch {
      // what could not be read is empty
      return text !== '';
    }
  });
}
