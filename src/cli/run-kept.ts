import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir, wrap } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { version } from '../../package.json';

/**
 * Runs a script with what an earlier run of the same command has compiled of it. Node keeps what is compiled before a
 * script runs, which is next to nothing: functions are compiled when they are called first, and for a short run that is a
 * third of its time. What is kept lies beside what Node keeps, which sees to its version, its flags and its user.
 */
export function runKept(file: string, command: string, require: NodeJS.Require): void {
  const place = placeOf(file, command);
  const cachedData = place && kept(place);
  const script = new Script(wrap(readFileSync(file, 'utf8')), { filename: file, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, join(file, '..'));
  if (!place || script.cachedDataRejected === false) return;
  process.on('exit', (code) => {
    // a run that came to nothing has called little
    if (code !== 2) keep(place, script.createCachedData());
  });
}

/** Another version of the script has another place: V8 itself tells texts apart by their length only. */
function placeOf(file: string, command: string): string | undefined {
  const folder = getCompileCacheDir?.();
  const { size, mtimeMs } = statSync(file);
  if (folder === undefined || !isOwn(folder)) return undefined;
  return join(folder, `journey-${version}-${command}-${size}-${mtimeMs}`);
}

/** What is kept is run, so nobody else may have put it there: the system may keep such things where all can write. */
function isOwn(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found || !process.getuid) return found !== undefined;
  return found.uid === process.getuid() && (found.mode & 0o002) === 0;
}

function kept(place: string): Buffer | undefined {
  try {
    return readFileSync(place);
  } catch {
    return undefined;
  }
}

/** Keeps it as a whole or not at all: what is damaged would end Node itself. */
function keep(place: string, compiled: Buffer): void {
  const temporary = `${place}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, compiled, { flag: 'wx', mode: 0o600, flush: true });
    renameSync(temporary, place);
  } catch {
    rmSync(temporary, { force: true });
  }
}
