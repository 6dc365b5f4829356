import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { nearest } from '../../language/nearest.ts';
import { quoted } from '../../texts/lists.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import { shownPath } from '../input/find-files.ts';
import type { Option, OptionTable } from '../options.ts';
import { problemOf } from '../options.ts';

/** Defaults of options, by name, as they would be read from the command line. */
export type Defaults = Readonly<Record<string, string | boolean>>;

/** A command as a configuration knows it. */
interface Configured {
  name: string;
  options: OptionTable;
}

/** Options that mean the same to every command stand at the top; all others inside of their command. */
export const everywhere: readonly string[] = ['color', 'lang', 'today'];

/** Options of a command that a configuration may hold. */
export function configurable(options: OptionTable): [string, Option][] {
  return Object.entries(options).filter(([, { once }]) => !once);
}

/**
 * The defaults that a configuration has for a command. Everything in the file is looked at, whatever command is run: all
 * that is wrong is told in one fault.
 */
export function readConfig(path: string, command: Configured, commands: readonly Configured[], cwd: string): Defaults {
  const shown = shownPath(path, cwd);
  const content = parse(path, shown);
  const problems: Say[] = [];
  if (!isObject(content)) problems.push(say('A configuration is an object: { "check": { … } }.'));
  else problems.push(...problemsOf(content, commands));
  if (problems.length > 0) {
    throw new Fault(say('The configuration ‘{path}’ cannot be used.', { path: shown }), { more: problems });
  }
  const top = content as Record<string, unknown>;
  const own = { ...top, ...((top[command.name] ?? {}) as Record<string, unknown>) };
  return Object.fromEntries(
    configurable(command.options).flatMap(([name, option]) => {
      const value = Object.hasOwn(own, name) && !isObject(own[name]) ? own[name] : undefined;
      return value === undefined ? [] : [[name, asWritten(value, option, dirname(path), cwd)]];
    }),
  );
}

function parse(path: string, shown: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch {
    throw new Fault(say('The configuration ‘{path}’ cannot be read.', { path: shown }));
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
    throw new Fault(say('The configuration ‘{path}’ is no JSON.', { path: shown }), {
      more: line && column ? [say('The mistake is in line {line}, column {column}.', { line, column })] : [],
    });
  }
}

function problemsOf(content: Record<string, unknown>, commands: readonly Configured[]): Say[] {
  const sections = commands.filter(({ options }) => configurable(options).length > 0);
  const known = ['$schema', ...everywhere, ...sections.map(({ name }) => name)];
  const shared = new Map(sections.flatMap(({ options }) => configurable(options)));
  return Object.entries(content).flatMap(([key, value]): Say[] => {
    const section = sections.find(({ name }) => name === key);
    if (section) return sectionProblems(key, value, section);
    const option = everywhere.includes(key) ? shared.get(key) : undefined;
    if (option) return valueProblems(key, value, option);
    if (key === '$schema') return typeof value === 'string' ? [] : [mustBe(key, say('a text'))];
    return [unknown(key, known), ...homesOf(key, sections)];
  });
}

function sectionProblems(key: string, value: unknown, { options }: Configured): Say[] {
  if (!isObject(value)) return [mustBe(key, say('an object with options'))];
  const own = new Map(configurable(options));
  return Object.entries(value).flatMap(([name, one]) => {
    const option = own.get(name);
    return option
      ? valueProblems(`${key}.${name}`, one, option)
      : [
          unknown(
            `${key}.${name}`,
            [...own.keys()].map((known) => `${key}.${known}`),
          ),
        ];
  });
}

function valueProblems(name: string, value: unknown, option: Option): Say[] {
  if (option.type === 'boolean') return typeof value === 'boolean' ? [] : [mustBe(name, say('true or false'))];
  if (option.is === 'number' ? typeof value !== 'number' : typeof value !== 'string' || value === '')
    return [mustBe(name, option.is === 'number' ? say('a number') : say('a text'))];
  const problem = problemOf(String(value), option, name);
  if (!problem) return [];
  const meant = problem.meant === undefined ? [] : [say('Did you mean ‘{meant}’?', { meant: problem.meant })];
  return [problem.saying, ...problem.more, ...meant];
}

function mustBe(name: string, what: Say): Say {
  return say('‘{name}’ must be {what}.', { name, what });
}

function unknown(name: string, known: readonly string[]): Say {
  const meant = nearest(name, known);
  return meant === undefined
    ? say('There is no ‘{name}’.', { name })
    : say('There is no ‘{name}’; did you mean ‘{meant}’?', { name, meant });
}

/** Where an option that stands at the top belongs. */
function homesOf(key: string, sections: readonly Configured[]): Say[] {
  const homes = sections.filter(({ options }) => configurable(options).some(([name]) => name === key));
  if (homes.length === 0) return [];
  return [say('It belongs inside of {list}.', { list: quoted(homes.map(({ name }) => name)) })];
}

/** A value as the command line would have it; paths are relative to the configuration. */
function asWritten(value: unknown, option: Option, folder: string, cwd: string): string | boolean {
  if (typeof value === 'boolean') return value;
  const text = String(value);
  const isPath = option.type === 'string' && option.is === 'path' && text !== '-';
  return isPath ? relative(cwd, resolve(folder, text)) : text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
