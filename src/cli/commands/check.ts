import { resolve } from 'node:path';
import { say } from '../../texts/say.ts';
import { checkOnce } from '../check/check-once.ts';
import { checkFormatNames } from '../check/formats.ts';
import { Fault } from '../fault.ts';
import { Changes } from '../input/changes.ts';
import { sentence } from '../output/sentences.ts';
import { command } from './command.ts';
import { colourOptions, outputOption, readingOptions } from './shared-options.ts';

const help = 'journey check --help';

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
    fix: {
      type: 'boolean',
      about: say('Apply the fixes that are safe, until there is none left, and report what remains.'),
    },
    baseline: {
      type: 'string',
      value: 'FILE',
      about: say('Accept the findings that this file lists, and report new ones.'),
      is: 'path',
    },
    'update-baseline': {
      type: 'boolean',
      about: say('Write the findings of today into the baseline: they are accepted from now on.'),
      once: true,
    },
    watch: {
      type: 'boolean',
      about: say('Check again whenever a file changes, until Ctrl-C.'),
      once: true,
    },
    ...readingOptions,
    ...outputOption,
    ...colourOptions,
  },
  run: async ({ values, paths }, io) => {
    const reads = paths.includes('-');
    if (values['update-baseline'] && values.baseline === undefined)
      throw new Fault(say('Say with --baseline FILE where the accepted findings are written.'), { help });
    if (values.fix && reads)
      throw new Fault(say('‘{option}’ changes files; standard input is none.', { option: '--fix' }), { help });
    if (values.watch && reads)
      throw new Fault(say('‘{option}’ follows files; standard input is none.', { option: '--watch' }), { help });
    if (!values.watch) return (await checkOnce(paths, values, io)).code;
    const own = [values.output, values.baseline];
    // it goes on until the process is interrupted
    const changes = new Changes(own.flatMap((path) => (path === undefined ? [] : [resolve(io.cwd, path)])));
    for (;;) {
      if (io.stdout.isTerminal) await io.stdout.write(clear);
      const { loaded } = await checkOnce(paths, values, io);
      await io.stderr.write(sentence(io.words(say('Waiting for changes; Ctrl-C ends.'))));
      await changes.next(loaded);
    }
  },
});

const clear = '\u001b[2J\u001b[3J\u001b[H';
