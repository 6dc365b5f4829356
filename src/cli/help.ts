import { columnsOf } from '../texts/columns.ts';
import type { Say, Words } from '../texts/say.ts';
import { say } from '../texts/say.ts';
import type { Option, OptionTable } from './options.ts';

/** What `journey --help` shows. */
export function overview(commands: readonly { name: string; summary: Say }[], words: Words): string {
  return [
    words(say('Customer journeys written as text, checked like code, read as a map.')),
    '',
    words(say('Usage: {usage}', { usage: 'journey COMMAND [OPTION…] [PATH…]' })),
    '',
    words(say('Commands:')),
    ...table(commands.map(({ name, summary }) => [name, words(summary)])),
    '',
    words(say('Options:')),
    ...table([
      ['-h, --help', words(say('Show this help, or with a command its own.'))],
      ['-v, --version', words(say('Show the version.'))],
      ['    --lang TAG', words(say('Speak this language: en, fr or ro. Default: that of the locale.'))],
    ]),
    '',
    ...wrap(
      words(say('Paths are files, folders, which are searched for *.journey, or globs; - is standard input.')),
      width,
    ),
    words(say('Without a path: the current folder.')),
    ...wrap(words(say('Defaults of options may stand in journey.config.json.')), width),
    '',
    words(say('Exit codes: 0 good, 1 findings, 2 wrong use or a fault, 130 interrupted.')),
    '',
  ].join('\n');
}

/** What `journey COMMAND --help` shows. */
export function commandHelp(
  command: { name: string; summary: Say; usage: string; details?: readonly Say[]; options: OptionTable },
  words: Words,
): string {
  const { name, summary, usage, details = [], options } = command;
  return [
    words(summary),
    '',
    words(say('Usage: {usage}', { usage: `journey ${name} [OPTION…] ${usage}`.trimEnd() })),
    ...(details.length > 0 ? ['', ...details.flatMap((one) => wrap(words(one), width))] : []),
    '',
    words(say('Options:')),
    ...table(Object.entries(options).map(([key, option]) => [signature(key, option), about(option, words)])),
    '',
  ].join('\n');
}

function about(option: Option, words: Words): string {
  const choices = 'choices' in option && option.choices;
  const told = words(option.about);
  return choices ? `${told} ${words(say('One of {list}.', { list: choices.join(', ') }))}` : told;
}

function signature(name: string, option: Option): string {
  const short = option.short === undefined ? '    ' : `-${option.short}, `;
  return `${short}--${name}${option.type === 'string' ? ` ${option.value}` : ''}`;
}

const width = 96;

/** Two columns; the second one wraps. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const indent = Math.max(...rows.map(([left]) => left.length)) + 4;
  return rows.flatMap(([left, right]) =>
    wrap(right, width - indent).map((line, i) => `${(i === 0 ? `  ${left}` : '').padEnd(indent)}${line}`),
  );
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (columnsOf(line) + 1 + columnsOf(word) <= columns) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
