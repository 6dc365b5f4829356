import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { checkFormatNames, checkFormats } from '../check/formats.ts';
import type { CheckResult, Summary } from '../check/result.ts';
import { checkFiles, only } from '../check/result.ts';
import { load } from '../input/load.ts';
import type { Io } from '../io.ts';
import { paintFor } from '../output/colours.ts';
import { sentence } from '../output/sentences.ts';
import { toFile, writeResult } from '../output/write-result.ts';
import { command } from './command.ts';
import { colourOptions, outputOption, readingOptions } from './shared-options.ts';

/** `journey check`: all findings; the command for a build server. */
export const check = command({
  name: 'check',
  summary: say('Check journeys: everything that a good strategist would find.'),
  usage: '[PATH…]',
  details: [
    say('Paths are files, folders, which are searched for *.journey, or globs; - is standard input.'),
    say('Without a path: the current folder. Files that are imported are read too, but not reported.'),
  ],
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: checkFormatNames,
      about: say('How findings are shown. Default: text.'),
    },
    profile: {
      type: 'string',
      value: 'PROFILE',
      choices: ['standard', 'strict'],
      about: say('Which rules are checked. Default: standard.'),
    },
    'fail-on': {
      type: 'string',
      value: 'SEVERITY',
      choices: ['error', 'warning', 'info', 'never'],
      about: say('The least severity that ends with exit code 1. Default: error.'),
    },
    'max-warnings': {
      type: 'string',
      value: 'N',
      accepts: { test: (value) => /^\d{1,9}$/.test(value), expected: say('a whole number') },
      is: 'number',
      about: say('More warnings than this end with exit code 1.'),
    },
    quiet: {
      type: 'boolean',
      about: say('Show errors only, and nothing when there are none. Exit codes stay as they are.'),
    },
    ...readingOptions,
    ...outputOption,
    ...colourOptions,
  },
  run: async ({ values, paths }, io) => {
    const loaded = await load(paths, { stdinFilename: values['stdin-filename'] }, io);
    await io.stderr.write([...loaded.faults, ...loaded.notes].map((one) => sentence(io.words(one))).join(''));
    const result = checkFiles(loaded, {
      profile: values.profile ?? 'standard',
      today: values.today ?? io.today(),
      words: io.words,
    });
    const format = values.format ?? 'text';
    const shown = values.quiet ? only(result, 'error') : result;
    const paint = paintFor(values, io.env, io.stdout.isTerminal && !toFile(values.output));
    const silent = values.quiet && format === 'text' && shown.summary.errors === 0;
    await writeResult(silent ? '' : checkFormats[format](shown, { paint, words: io.words }), values.output, io);
    const tooMuch = await fails(result, values, io);
    return loaded.faults.length > 0 ? 2 : tooMuch ? 1 : 0;
  },
});

interface Limits {
  'fail-on'?: 'error' | 'warning' | 'info' | 'never';
  'max-warnings'?: string;
  quiet?: boolean;
}

/** Whether the findings are more than what is accepted; says so where the output does not show it. */
async function fails({ summary }: CheckResult, limits: Limits, io: Io): Promise<boolean> {
  const failOn = limits['fail-on'] ?? 'error';
  const severe = failOn === 'never' ? 0 : countFrom(summary, failOn);
  const maximum = limits['max-warnings'];
  const many = maximum !== undefined && summary.warnings > Number(maximum);
  const tell = (told: Say) => io.stderr.write(sentence(io.words(told)));
  if (many)
    await tell(
      say('More warnings than --max-warnings {maximum} accepts: {found}.', { maximum, found: summary.warnings }),
    );
  const hidden = severe - summary.errors;
  if (limits.quiet && hidden > 0)
    await tell(
      say('Findings that --quiet does not show but --fail-on {severity} counts: {found}.', {
        severity: failOn,
        found: hidden,
      }),
    );
  return severe > 0 || many;
}

/** How many findings are of a severity or worse. */
function countFrom({ errors, warnings, infos }: Summary, severity: 'error' | 'warning' | 'info'): number {
  return errors + (severity === 'error' ? 0 : warnings) + (severity === 'info' ? infos : 0);
}
