import type { FSWatcher } from 'node:fs';
import { readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { textOf } from '../../language/node.ts';
import type { LoadedFiles } from './load.ts';

/** Editors write a file in several steps: what changes within this time, in milliseconds, is one change. */
const settling = 150;

/** Watches folders, each without those inside of it. */
export class Changes {
  private readonly watched = new Map<string, FSWatcher>();
  private readonly own: ReadonlySet<string>;
  private changed = false;
  private wake: (() => void) | undefined;

  /** `own` are paths of files that the program itself writes: they are no change. */
  constructor(own: readonly string[]) {
    this.own = new Set(own);
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
      const watcher = watch(folder, (_, name) => this.note(folder, name));
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

  private note(folder: string, name: string | null): void {
    if (name !== null && (!counts(name) || this.own.has(join(folder, name)))) return;
    this.changed = true;
    this.wake?.();
    this.wake = undefined;
  }
}

/** Journeys, pictures and what may be a folder. */
function counts(name: string): boolean {
  return /\.(journey|png|jpe?g|webp|svg)$/i.test(name) ? !name.startsWith('.') : !name.includes('.');
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
