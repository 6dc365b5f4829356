import { resolve } from 'node:path';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import type { LoadedFiles } from '../input/load.ts';
import { load } from '../input/load.ts';
import type { Io } from '../io.ts';
import { paintFor } from '../output/colours.ts';
import { sentence } from '../output/sentences.ts';
import { toFile, writeResult } from '../output/write-result.ts';
import { compareWithBaseline, entriesIn, readBaseline, writeBaseline } from './baseline.ts';
import { fixFiles } from './fix-files.ts';
import type { CheckFormat } from './formats.ts';
import { checkFormats } from './formats.ts';
import type { Limits } from './limits.ts';
import { failsOn, judge } from './limits.ts';
import type { CheckResult } from './result.ts';
import { checkFiles, only } from './result.ts';

/** What the options of `journey check` say. */
export interface CheckValues extends Limits {
  format?: keyof typeof checkFormats;
  profile?: 'standard' | 'strict';
  today?: string;
  color?: boolean;
  output?: string;
  fix?: boolean;
  baseline?: string;
  'update-baseline'?: boolean;
  'stdin-filename'?: string;
}

/** Reads, checks, puts right and shows once. Gives the exit code and what was read. */
export async function checkOnce(
  paths: readonly string[],
  values: CheckValues,
  io: Io,
): Promise<{ code: number; loaded: LoadedFiles }> {
  const tell = (told: readonly Say[]) => io.stderr.write(told.map((one) => sentence(io.words(one))).join(''));
  const stdinFilename = values['stdin-filename'];
  const { profile = 'standard', today = io.today() } = values;
  const check = (files: LoadedFiles) => checkFiles(files, { profile, today, words: io.words });
  let loaded = await load(paths, { stdinFilename }, io);
  await tell([...loaded.faults, ...loaded.notes]);
  if (values.fix) {
    const fixed = await fixFiles(loaded, check, (texts) => load(paths, { texts }, io));
    loaded = fixed.loaded;
    await tell(fixedSayings(fixed));
  }
  const { result, told } = withBaseline(check(loaded), values, io);
  await tell(told);
  await show(result, values, io);
  const { fails, told: hidden } = judge(result.summary, values);
  await tell(hidden);
  return { code: loaded.faults.length > 0 ? 2 : fails ? 1 : 0, loaded };
}

function fixedSayings({ count, written }: { count: number; written: readonly string[] }): Say[] {
  if (count === 0) return [say('There was nothing that could safely be fixed.')];
  return [
    say('{findings} in {files}.', {
      findings: say('Fixed {count} finding | Fixed {count} findings', { count }),
      files: say('{count} file | {count} files', { count: written.length }),
    }),
  ];
}

/** Findings without the accepted ones, and what is said about those. */
function withBaseline(all: CheckResult, values: CheckValues, io: Io): { result: CheckResult; told: Say[] } {
  const shown = values.baseline;
  if (shown === undefined) return { result: all, told: [] };
  const where = { cwd: io.cwd, baseline: resolve(io.cwd, shown) };
  const told: Say[] = [];
  if (values['update-baseline']) {
    const count = writeBaseline(all, entriesIn(where.baseline) ?? [], where);
    told.push(say('The baseline accepts one finding now. | The baseline accepts {count} findings now.', { count }));
  }
  const { result, accepted, obsolete } = compareWithBaseline(all, readBaseline(where.baseline, shown), where);
  if (!values['update-baseline'] && accepted > 0)
    told.push(
      say(
        'The baseline accepts one finding that is still there. | The baseline accepts {count} findings that are still there.',
        {
          count: accepted,
        },
      ),
    );
  if (obsolete.length > 0)
    told.push(
      say(
        'One entry of the baseline is obsolete; --update-baseline takes it out. | {count} entries of the baseline are obsolete; --update-baseline takes them out.',
        {
          count: obsolete.length,
        },
      ),
      ...obsolete.map(({ path, code, message }) => say('Obsolete: {path}, {code}: {message}', { path, code, message })),
    );
  return { result, told };
}

async function show(result: CheckResult, values: CheckValues, io: Io): Promise<void> {
  const { format = 'text', quiet, output } = values;
  const shown = quiet ? only(result, ({ severity }) => severity === 'error') : result;
  const paint = paintFor(values, io.env, io.stdout.isTerminal && !toFile(output));
  const silent = quiet && format === 'text' && shown.summary.errors === 0;
  const write: CheckFormat = checkFormats[format];
  const text = silent
    ? ''
    : write(shown, { paint, words: io.words, cwd: io.cwd, failsOn: (severity) => failsOn(values, severity) });
  await writeResult(text, output, io);
}
