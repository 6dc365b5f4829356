import { URI } from 'vscode-uri';
import { canonicalText } from '../../model/canonical-form.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import type { LoadedFiles } from '../input/load.ts';
import { markOfFile } from '../output/byte-order-mark.ts';
import { writeFileAtomically } from '../output/write-file.ts';

/** A file as it is and as it should be. */
export interface Formatted {
  path: string;
  file: SourceFile;
  text: string;
}

/** What is said about files that could not be formatted, or not as a whole. */
export interface Outcome {
  formatted: Formatted[];
  /** Files that could not be read. */
  faults: Say[];
  /** Files with mistakes. */
  notes: Say[];
}

/** The canonical form of every file that was named and could be read. */
export function formatFiles({ named }: LoadedFiles, options: { organise: boolean }): Outcome {
  const outcome: Outcome = { formatted: [], faults: [], notes: [] };
  for (const { path, file } of named) {
    const unread = file.problems.find(({ kind }) => kind === 'unreadable');
    if (unread?.why) {
      outcome.faults.push(say('‘{path}’: {problem}', { path, problem: unread.why }));
      continue;
    }
    outcome.formatted.push({ path, file, text: canonicalText(file, options) });
    if (!file.complete) outcome.notes.push(incomplete(path));
  }
  return outcome;
}

/** Writes the files that change; gives the paths of those that were written, and what kept others from it. */
export function writeFormatted(changed: readonly Formatted[]): { written: string[]; faults: Fault[] } {
  const written: string[] = [];
  const faults: Fault[] = [];
  for (const { path, file, text } of changed) {
    const absolute = URI.parse(file.uri).fsPath;
    try {
      writeFileAtomically(absolute, markOfFile(absolute) + text);
      written.push(path);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(error);
    }
  }
  return { written, faults };
}

function incomplete(path: string): Say {
  return say('‘{path}’ has mistakes: their lines stay as they are; ‘journey check’ names them.', { path });
}
