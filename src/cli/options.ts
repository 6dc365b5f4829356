import { parseArgs } from 'node:util';
import { nearest } from '../language/nearest.ts';
import { didYouMean, Fault } from './fault.ts';

/** One option as help shows it and as it is parsed. */
export type Option = Readonly<{ about: string; short?: string }> &
  (
    | { readonly type: 'boolean' }
    | Readonly<{ type: 'string'; value: string; choices?: readonly string[]; accepts?: Accepts }>
  );

/** What the value of an option must look like, and how to say so. */
export type Accepts = Readonly<{ test: (value: string) => boolean; expected: string }>;

export type OptionTable = Readonly<Record<string, Option>>;

export type Values<O extends OptionTable> = {
  [K in keyof O]?: O[K] extends { type: 'boolean' }
    ? boolean
    : O[K] extends { choices: readonly (infer Choice)[] }
      ? Choice
      : string;
};

/** Reads arguments strictly: every mistake is a fault with a suggestion. A repeated option counts as written last. */
export function parseOptions<O extends OptionTable>(
  args: readonly string[],
  options: O,
  help: string,
): { values: Values<O>; paths: string[] } {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type, short }]) => [name, short ? { type, short } : { type }]),
    ),
    // what is wrong is put into words below
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | boolean>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind === 'option') values.set(token.name, readValue(token, options, help));
  }
  return { values: Object.fromEntries(values) as Values<O>, paths };
}

interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function readValue({ name, rawName, value, inlineValue }: OptionToken, options: OptionTable, help: string) {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) {
    const meant = rawName.startsWith('--') ? nearest(name, Object.keys(options)) : undefined;
    throw new Fault(`There is no option ‘${rawName}’.${didYouMean(meant && `--${meant}`)}`, { help });
  }
  if (option.type === 'boolean') {
    if (value !== undefined) throw new Fault(`‘${rawName}’ takes no value; found ‘${value}’.`, { help });
    return true;
  }
  const missing = value === undefined || value === '' || (!inlineValue && /^-./.test(value));
  if (missing) throw new Fault(`‘${rawName}’ needs a value: ${rawName} ${option.value}.`, { help });
  if (option.choices && !option.choices.includes(value)) {
    const expected = `Expected one of ${option.choices.join(', ')}.`;
    throw new Fault(
      `‘${value}’ is no value of ‘${rawName}’. ${expected}${didYouMean(nearest(value, option.choices))}`,
      { help },
    );
  }
  if (option.accepts && !option.accepts.test(value)) {
    throw new Fault(`‘${value}’ is no value of ‘${rawName}’. Expected ${option.accepts.expected}.`, { help });
  }
  return value;
}
