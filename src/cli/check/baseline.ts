import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { english, say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import { writeFileAtomically } from '../output/write-file.ts';
import type { CheckedFile, CheckedFinding, CheckResult } from './result.ts';
import { only } from './result.ts';

/** A finding that was there when a team began to look, and is accepted. */
export interface AcceptedFinding {
  /** Relative to the folder of the baseline, with slashes. */
  path: string;
  code: string;
  fingerprint: string;
  /** In English, for those who read the file. */
  message: string;
}

/** What a baseline leaves of the findings. */
export interface Compared {
  result: CheckResult;
  /** How many findings it accepts. */
  accepted: number;
  /** Entries that nothing found stands for any more. */
  obsolete: AcceptedFinding[];
}

/** Reads a baseline; a fault when there is none or when it is something else. */
export function readBaseline(path: string, shown: string): AcceptedFinding[] {
  const entries = entriesIn(path);
  if (entries) return entries;
  const advice = { more: [say('Write it with --update-baseline.')] };
  throw existsSync(path)
    ? new Fault(say('‘{path}’ is no baseline that this version knows.', { path: shown }), advice)
    : new Fault(say('There is no baseline ‘{path}’ yet.', { path: shown }), advice);
}

/** The entries of a file; undefined when it is no baseline. */
export function entriesIn(path: string): AcceptedFinding[] | undefined {
  try {
    const { version, findings } = JSON.parse(readFileSync(path, 'utf8'));
    return version === 1 && Array.isArray(findings) && findings.every(isEntry) ? findings : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the accepted findings out of a result. Entries about files that were not checked stay what they are. */
export function compareWithBaseline(
  result: CheckResult,
  entries: readonly AcceptedFinding[],
  { cwd, baseline }: { cwd: string; baseline: string },
): Compared {
  const key = (path: string, fingerprint: string) => JSON.stringify([path, fingerprint]);
  const paths = new Map(result.files.map(({ path }) => [path, pathFrom(baseline, cwd, path)]));
  const known = new Set(entries.map(({ path, fingerprint }) => key(path, fingerprint)));
  const used = new Set<string>();
  const kept = only(result, ({ fingerprint }, { path }) => {
    const one = key(paths.get(path) ?? path, fingerprint);
    if (known.has(one)) used.add(one);
    return !known.has(one);
  });
  const checked = new Set(paths.values());
  const obsolete = entries.filter(
    ({ path, fingerprint }) =>
      !used.has(key(path, fingerprint)) && (checked.has(path) || !existsSync(resolve(dirname(baseline), path))),
  );
  return { result: kept, accepted: used.size, obsolete };
}

/** Writes what was found as accepted. What was accepted in files that were not checked now stays, while they exist. */
export function writeBaseline(
  { files }: CheckResult,
  before: readonly AcceptedFinding[],
  { cwd, baseline }: { cwd: string; baseline: string },
): number {
  const entry = (path: string, { code, fingerprint, said }: CheckedFinding): AcceptedFinding => ({
    path,
    code,
    fingerprint,
    message: english(said),
  });
  const now = files.flatMap(({ path, findings }: CheckedFile) =>
    findings.map((finding) => entry(pathFrom(baseline, cwd, path), finding)),
  );
  const checked = new Set(files.map(({ path }) => pathFrom(baseline, cwd, path)));
  const others = before.filter(({ path }) => !checked.has(path) && existsSync(resolve(dirname(baseline), path)));
  const text = ({ path, code, fingerprint }: AcceptedFinding) => JSON.stringify([path, code, fingerprint]);
  const all = [...others, ...now].sort((a, b) => (text(a) < text(b) ? -1 : 1));
  writeFileAtomically(baseline, `${JSON.stringify({ version: 1, findings: all }, undefined, 2)}\n`);
  return all.length;
}

function pathFrom(baseline: string, cwd: string, path: string): string {
  return relative(dirname(baseline), resolve(cwd, path)).replaceAll('\\', '/');
}

function isEntry(one: unknown): one is AcceptedFinding {
  const { path, code, fingerprint, message } = (one ?? {}) as Partial<AcceptedFinding>;
  return [path, code, fingerprint, message].every((value) => typeof value === 'string');
}
