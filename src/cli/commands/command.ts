import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { commandHelp } from '../help.ts';
import type { Io } from '../io.ts';
import type { OptionTable, Values } from '../options.ts';
import { parseOptions } from '../options.ts';

/** A word after `journey`. */
export interface Command {
  name: string;
  /** One line for the list of all commands. */
  summary: Say;
  options: OptionTable;
  /** Gives the exit code. */
  run(args: readonly string[], io: Io): Promise<number>;
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

/** Makes a command of its parts: with `--help`, and with its arguments read strictly. */
export function command<const O extends OptionTable>(parts: CommandParts<O>): Command {
  const help = { type: 'boolean', short: 'h', about: say('Show this help.'), once: true } as const;
  const options = { ...parts.options, help };
  return {
    name: parts.name,
    summary: parts.summary,
    options,
    run: async (args, io) => {
      const given = parseOptions(args, options, `journey ${parts.name} --help`);
      if (!(given.values as { help?: boolean }).help) return parts.run(given as never, io);
      await io.stdout.write(commandHelp({ ...parts, options }, io.words));
      return 0;
    },
  };
}
