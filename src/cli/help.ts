import type { Option, OptionTable } from './options.ts';

/** What `journey --help` shows. */
export function overview(commands: readonly { name: string; summary: string }[]): string {
  const rows = commands.map(({ name, summary }): [string, string] => [name, summary]);
  return [
    'Customer journeys written as text, checked like code, read as a map.',
    '',
    'Usage: journey COMMAND [OPTION…] [PATH…]',
    '',
    'Commands:',
    ...table(rows),
    '',
    'Options:',
    ...table([
      ['-h, --help', 'Show this help, or with a command its own.'],
      ['-v, --version', 'Show the version.'],
    ]),
    '',
    'Paths are files, folders, which are searched for *.journey, or globs; - is standard input.',
    'Without a path: the current folder.',
    '',
    'Exit codes: 0 good, 1 findings, 2 wrong use or a fault, 130 interrupted.',
    '',
  ].join('\n');
}

/** What `journey COMMAND --help` shows. */
export function commandHelp(command: {
  name: string;
  summary: string;
  usage: string;
  details?: string;
  options: OptionTable;
}): string {
  const rows = Object.entries(command.options).map(([name, option]): [string, string] => [
    signature(name, option),
    'choices' in option && option.choices ? `${option.about} One of ${option.choices.join(', ')}.` : option.about,
  ]);
  return [
    command.summary,
    '',
    `Usage: journey ${command.name} [OPTION…] ${command.usage}`.trimEnd(),
    ...(command.details ? ['', command.details] : []),
    '',
    'Options:',
    ...table(rows),
    '',
  ].join('\n');
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
    else if (line.length + 1 + word.length <= columns) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
