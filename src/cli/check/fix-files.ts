import { existsSync } from 'node:fs';
import { URI } from 'vscode-uri';
import type { SourceFile } from '../../model/source-file.ts';
import type { Edit, Fix } from '../../rules/rule.ts';
import type { LoadedFiles } from '../input/load.ts';
import { markOfFile } from '../output/byte-order-mark.ts';
import { writeFileAtomically } from '../output/write-file.ts';
import type { CheckResult } from './result.ts';

/** What was put right. */
export interface Fixed {
  /** Everything as it is afterwards. */
  loaded: LoadedFiles;
  /** Findings whose fix was applied. */
  count: number;
  /** Absolute paths of files that were written. */
  written: string[];
}

/** A fix may make room for another one; what still changes after this many rounds goes in circles. */
const mostRounds = 20;

/**
 * Applies the safe fixes of findings, again and again until nothing changes, then writes every file that has changed as
 * a whole. Only files that were named are changed.
 */
export async function fixFiles(
  loaded: LoadedFiles,
  check: (loaded: LoadedFiles) => CheckResult,
  reload: (texts: ReadonlyMap<string, string>) => Promise<LoadedFiles>,
): Promise<Fixed> {
  const texts = new Map<string, string>();
  const first = new Map(loaded.named.map(({ file }) => [URI.parse(file.uri).fsPath, file.text]));
  let now = loaded;
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const named = new Set(now.named.map(({ file }) => file));
    const { edits, fixes } = separate(safeFixes(check(now)), named);
    if (fixes === 0) break;
    count += fixes;
    for (const [file, own] of edits) texts.set(URI.parse(file.uri).fsPath, applied(file.text, own));
    now = await reload(texts);
  }
  const written = [...texts.keys()].filter((path) => texts.get(path) !== first.get(path)).sort();
  for (const path of written)
    writeFileAtomically(path, `${existsSync(path) ? markOfFile(path) : ''}${texts.get(path)}`);
  return { loaded: now, count, written };
}

function safeFixes({ files }: CheckResult): Fix[] {
  return files.flatMap(({ findings }) =>
    findings.flatMap(({ fixes }) => fixes.find(({ fix }) => isSafe(fix))?.fix ?? []),
  );
}

function isSafe({ safe, edits }: Fix): boolean {
  return safe === true && edits.length > 0 && edits.every(({ snippet }) => !snippet);
}

/**
 * The edits of fixes, which come in the order of their places, by file. One that touches what is behind an earlier edit
 * has its turn in the next round.
 */
function separate(all: readonly Fix[], named: ReadonlySet<SourceFile>) {
  const taken = new Map<SourceFile, Edit[]>();
  const ends = new Map<SourceFile, number>();
  let fixes = 0;
  for (const { edits } of all) {
    const isFree = edits.every(({ place }) => named.has(place.file) && place.offset > (ends.get(place.file) ?? -1));
    if (!isFree) continue;
    fixes++;
    for (const edit of edits) {
      const { file, end } = edit.place;
      ends.set(file, Math.max(ends.get(file) ?? -1, end));
      const list = taken.get(file);
      if (list) list.push(edit);
      else taken.set(file, [edit]);
    }
  }
  return { edits: taken, fixes };
}

function applied(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { place, text: added } of edits.toSorted((a, b) => a.place.offset - b.place.offset)) {
    parts.push(text.slice(from, place.offset), added);
    from = place.end;
  }
  return [...parts, text.slice(from)].join('');
}
