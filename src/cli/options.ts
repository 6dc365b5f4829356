import { parseArgs } from 'node:util';
import { nearest } from '../language/nearest.ts';
import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';
import { Fault } from './fault.ts';

/** One option as help shows it and as it is parsed. */
export type Option = Readonly<{
  about: Say;
  short?: string;
  /** Only said on the command line, never in a configuration. */
  once?: boolean;
}> &
  (
    | { readonly type: 'boolean' }
    | Readonly<{
        type: 'string';
        value: string;
        choices?: readonly string[];
        accepts?: Accepts;
        /** It may be said several times, and all of them count. */
        many?: true;
        /** In a configuration it is a number, or a path relative to the configuration. */
        is?: 'number' | 'path';
      }>
  );

/** What the value of an option must look like, and how to say so. */
export type Accepts = Readonly<{ test: (value: string) => boolean; expected: Say }>;

export type OptionTable = Readonly<Record<string, Option>>;

export type Values<O extends OptionTable> = {
  [K in keyof O]?: O[K] extends { type: 'boolean' }
    ? boolean
    : O[K] extends { many: true }
      ? readonly string[]
      : O[K] extends { choices: readonly (infer Choice)[] }
        ? Choice
        : string;
};

/**
 * Reads arguments strictly: every mistake is a fault with a suggestion. A repeated option counts as written last, save
 * those that may be repeated; `--no-` before a flag says no to it.
 */
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
  const values = new Map<string, string | boolean | readonly string[]>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const denied = deniedFlag(token.name, options);
    if (denied === undefined)
      values.set(token.name, withOthers(token, readValue(token, options, help), values, options));
    else if (token.value === undefined) values.set(denied, false);
    else throw takesNoValue(token.rawName, token.value, help);
  }
  return { values: Object.fromEntries(values) as Values<O>, paths };
}

/** A value behind those that an option has already, where it keeps them all. */
function withOthers(
  { name }: OptionToken,
  value: string | boolean,
  values: ReadonlyMap<string, unknown>,
  options: OptionTable,
): string | boolean | readonly string[] {
  const option = options[name];
  if (option?.type !== 'string' || !option.many) return value;
  return [...((values.get(name) as readonly string[] | undefined) ?? []), String(value)];
}

interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

/** The flag that `no-…` says no to. */
function deniedFlag(name: string, options: OptionTable): string | undefined {
  const flag = name.startsWith('no-') ? name.slice(3) : '';
  return Object.hasOwn(options, flag) && options[flag]?.type === 'boolean' ? flag : undefined;
}

function readValue({ name, rawName, value, inlineValue }: OptionToken, options: OptionTable, help: string) {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) {
    const meant = rawName.startsWith('--') ? nearest(name, Object.keys(options)) : undefined;
    throw new Fault(say('There is no option ‘{option}’.', { option: rawName }), {
      help,
      meant: meant && `--${meant}`,
    });
  }
  if (option.type === 'boolean') {
    if (value !== undefined) throw takesNoValue(rawName, value, help);
    return true;
  }
  const missing = value === undefined || value === '' || (!inlineValue && /^-./.test(value));
  if (missing) {
    const form = `${rawName} ${option.value}`;
    throw new Fault(say('‘{option}’ needs a value: {form}.', { option: rawName, form }), { help });
  }
  const problem = problemOf(value, option, rawName);
  if (problem) throw new Fault(problem.saying, { help, meant: problem.meant, more: problem.more });
  return value;
}

function takesNoValue(option: string, found: string, help: string): Fault {
  return new Fault(say('‘{option}’ takes no value; found ‘{found}’.', { option, found }), { help });
}

/** What is wrong with the value of an option, with what was probably meant. */
export function problemOf(
  value: string,
  option: Option,
  name: string,
): { saying: Say; more: Say[]; meant: string | undefined } | undefined {
  if (option.type === 'boolean') return undefined;
  const saying = say('‘{value}’ is no value of ‘{option}’.', { value, option: name });
  const { choices, accepts } = option;
  if (choices && !choices.includes(value)) {
    const more = [say('Expected one of {list}.', { list: choices.join(', ') })];
    return { saying, more, meant: nearest(value, choices) };
  }
  if (accepts && !accepts.test(value)) {
    return { saying, more: [say('Expected {what}.', { what: accepts.expected })], meant: undefined };
  }
  return undefined;
}
