import { version } from '../../package.json';
import { nearest } from '../language/nearest.ts';
import { commands } from './commands/all.ts';
import type { Command } from './commands/command.ts';
import { didYouMean, Fault } from './fault.ts';
import { overview } from './help.ts';
import type { Io } from './io.ts';
import { sentenceOf } from './output/sentences.ts';

/** Runs the program. Gives its exit code: 0 good, 1 findings, 2 usage or a fault of its own. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    await io.stderr.write(sentenceOf(error, io.env));
    return 2;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<number> {
  const at = args.findIndex((arg) => !arg.startsWith('-'));
  const name = args[at];
  if (name === undefined) return withoutCommand(args, io);
  const rest = args.toSpliced(at, 1);
  if (name === 'help') return rest[0] === undefined ? withoutCommand(['--help'], io) : run([...rest, '--help'], io);
  return find(name).run(rest, io);
}

async function withoutCommand(args: readonly string[], io: Io): Promise<number> {
  const [first] = args;
  if (first === '--version' || first === '-v') {
    await io.stdout.write(`${version}\n`);
    return 0;
  }
  if (first === '--help' || first === '-h') {
    await io.stdout.write(overview(commands));
    return 0;
  }
  if (first !== undefined) {
    throw new Fault(
      `There is no option ‘${first}’ without a command.${didYouMean(nearest(first, ['--help', '--version']))}`,
      {
        help: 'journey --help',
      },
    );
  }
  await io.stderr.write(overview(commands));
  return 2;
}

function find(name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const meant = nearest(
    name,
    commands.map((command) => command.name),
  );
  const advice = meant === undefined && /[./\\*]/.test(name) ? didYouMean(`journey check ${name}`) : didYouMean(meant);
  throw new Fault(`There is no command ‘${name}’.${advice}`, { help: 'journey --help' });
}
