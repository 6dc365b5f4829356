import { resolve } from 'node:path';
import { wordsFor } from '../../texts/catalogues.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { configName, findConfig } from '../config/find-config.ts';
import { configurable, readConfig } from '../config/read-config.ts';
import { commandHelp } from '../help.ts';
import type { Io } from '../io.ts';
import type { OptionTable, Values } from '../options.ts';
import { parseOptions } from '../options.ts';
import { sentenceOf } from '../output/sentences.ts';

/** A word after `journey`. */
export interface Command {
  name: string;
  /** One line for the list of all commands. */
  summary: Say;
  options: OptionTable;
  /** Gives the exit code. `all` loads the commands that a configuration may speak of. */
  run(args: readonly string[], io: Io, all: () => Promise<readonly Command[]>): Promise<number>;
}

export interface CommandParts<O extends OptionTable> {
  name: string;
  summary: Say;
  /** What stands behind the name: `[PATH…]`. */
  usage: string;
  /** More than the summary, in whole sentences. */
  details?: readonly Say[];
  options: O;
  run(given: { values: Values<O>; paths: string[] }, io: Io): Promise<number>;
}

const help = { type: 'boolean', short: 'h', about: say('Show this help.'), once: true } as const;
const config = {
  type: 'string',
  value: 'FILE',
  about: say('Take defaults of options from this file. Default: the nearest {name}.', { name: configName }),
  once: true,
} as const;

/** Makes a command of its parts: with `--help`, with its arguments read strictly and with defaults from a configuration. */
export function command<const O extends OptionTable>(parts: CommandParts<O>): Command {
  const { name, summary } = parts;
  const options: OptionTable = {
    ...parts.options,
    ...(configurable(parts.options).length > 0 && { config }),
    help,
  };
  return {
    name,
    summary,
    options,
    run: async (args, io, all) => {
      const given = parseOptions(args, options, `journey ${name} --help`);
      const written = given.values as { help?: boolean; config?: string; lang?: string };
      if (written.help) {
        await io.stdout.write(commandHelp({ ...parts, options }, io.words));
        return 0;
      }
      const path = written.config === undefined ? findConfig(io.cwd) : resolve(io.cwd, written.config);
      const defaults =
        path === undefined || !options.config ? {} : readConfig(path, { name, options }, await all(), io.cwd);
      const values = { ...defaults, ...given.values };
      const own = written.lang === undefined && typeof defaults.lang === 'string';
      const reader = own ? { ...io, words: wordsFor(String(defaults.lang)) } : io;
      try {
        return await parts.run({ values: values as Values<O>, paths: given.paths }, reader);
      } catch (error) {
        await io.stderr.write(sentenceOf(error, reader));
        return 2;
      }
    },
  };
}
