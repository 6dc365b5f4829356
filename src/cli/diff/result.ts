import type { Change } from '../../diff/change.ts';
import { diffFiles } from '../../diff/diff.ts';
import type { Words } from '../../texts/say.ts';
import type { Effect, FindingChange } from './effects.ts';
import { effectsOf, findingChanges } from './effects.ts';
import type { Sides } from './sides.ts';

/** The difference of two sides; every output format is made of it. */
export interface DiffResult {
  changes: Change[];
  effects: Effect[];
  findings: { won: FindingChange[]; lost: FindingChange[] };
  /** False when a file of one side has mistakes, so that not all of it could be compared. */
  complete: boolean;
}

export interface DiffSettings {
  today: string;
  /** The language of labels; the main ones when absent. */
  lang?: string | undefined;
  words: Words;
}

export function diffSides(sides: Sides, options: DiffSettings): DiffResult {
  const { before, after, same } = sides;
  const changes = diffFiles(before.files, after.files, { same, lang: options.lang });
  return {
    changes,
    effects: effectsOf(sides, changes, options),
    findings: findingChanges(sides, changes, options),
    complete: [...before.files, ...after.files].every(({ file }) => file.complete),
  };
}
