import { version } from '../../package.json';
import { nearest } from '../language/nearest.ts';
import { say } from '../texts/say.ts';
import { commandNames, loadCommand, loadCommands } from './commands/all.ts';
import type { Command } from './commands/command.ts';
import { Fault } from './fault.ts';
import { overview } from './help.ts';
import type { Io } from './io.ts';
import { wordsOfReader } from './locale.ts';
import { sentenceOf } from './output/sentences.ts';

/** Runs the program. Gives its exit code: 0 good, 1 findings, 2 usage or a fault of its own. */
export async function run(args: readonly string[], world: Io): Promise<number> {
  const io = { ...world, words: wordsOfReader(args, world.env) };
  try {
    return await dispatch(args, io);
  } catch (error) {
    await io.stderr.write(sentenceOf(error, io));
    return 2;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<number> {
  const at = args.findIndex((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--lang');
  const name = args[at];
  if (name === undefined) return withoutCommand(args, io);
  const rest = args.toSpliced(at, 1);
  if (name === 'help') return rest[0] === undefined ? withoutCommand(['--help'], io) : run([...rest, '--help'], io);
  return (await find(name)).run(rest, io, loadCommands);
}

async function withoutCommand(args: readonly string[], io: Io): Promise<number> {
  const [first] = args.filter((arg, i) => !arg.startsWith('--lang') && args[i - 1] !== '--lang');
  if (first === '--version' || first === '-v') {
    await io.stdout.write(`${version}\n`);
    return 0;
  }
  if (first === '--help' || first === '-h') {
    await io.stdout.write(overview(await loadCommands(), io.words));
    return 0;
  }
  if (first !== undefined) {
    throw new Fault(say('There is no option ‘{option}’ without a command.', { option: first }), {
      help: 'journey --help',
      meant: nearest(first, ['--help', '--version']),
    });
  }
  await io.stderr.write(overview(await loadCommands(), io.words));
  return 2;
}

async function find(name: string): Promise<Command> {
  const found = await loadCommand(name);
  if (found) return found;
  const meant = nearest(name, commandNames);
  const isPath = meant === undefined && /[./\\*]/.test(name);
  throw new Fault(say('There is no command ‘{name}’.', { name }), {
    help: 'journey --help',
    meant: isPath ? `journey check ${name}` : meant,
  });
}
