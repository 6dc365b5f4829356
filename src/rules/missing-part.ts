import type { SyntaxProblem } from '../language/syntax-problems.ts';
import type { FactInfo, Kind } from '../language/vocabulary.ts';
import { factInfo } from '../language/vocabulary.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';
import { noun } from './nouns.ts';

/** What an unfinished fact lacks: by its word, as values to choose from, or as a snippet to fill in. */
export interface MissingPart {
  /** A word for `missingNoun`. */
  what: string;
  values: readonly string[];
  snippet: string;
}

const most = 8;
const text: MissingPart = { what: 'text', values: [], snippet: '"$1"' };
const unit: MissingPart = { what: 'unit', values: ['s', 'min', 'h', 'day', 'week', 'month'], snippet: '' };
const date: MissingPart = { what: 'date', values: [], snippet: blank(`[2026-12-31]`) };
const name: MissingPart = { what: 'name', values: [], snippet: blank(`[name]`) };

/** What is missing, as a noun with its article. */
export function missingNoun(what: string): Say {
  return nouns.get(what) ?? noun(what);
}

const nouns: ReadonlyMap<string, Say> = new Map([
  ['text', say('a text')],
  ['unit', say('a unit')],
  ['date', say('a date')],
  ['name', say('a name')],
  ['period', say('a period')],
  ['path', say('a path')],
  ['number', say('a number')],
  ['time', say('a time')],
  ['language', say('a language')],
  ['code', say('a code')],
  ['level', say('a level')],
  ['standing', say('a standing')],
  ['value', say('a value')],
]);

/** `fact` is what the parser made of the unfinished fact, if anything: the place from which names are seen. */
export function missingPart(file: SourceFile, problem: SyntaxProblem, fact: Statement | undefined): MissingPart {
  const { offset, length, keyword = '', block = 'file', expected = [] } = problem;
  const written = file.text
    .slice(offset, offset + length)
    .trim()
    .split(/\s+/);
  const last = written.at(-1) ?? '';
  const info = factInfo('part', last) ?? factInfo(block, keyword);
  const isPart = factInfo('part', last) !== undefined && written.length > 1;
  const only = (...names: string[]) => expected.every((one) => names.includes(one));
  if (only('Unit')) return unit;
  if (only('per')) return { what: 'period', values: [], snippet: blank(`per [week]`) };
  if (last === 'per') return { what: 'period', values: ['day', 'week', 'month', 'order', 'visit'], snippet: '' };
  if (only('DATE')) return date;
  if (only('STRING', 'TEXT_BLOCK')) return keyword === 'import' ? { ...text, what: 'path' } : text;
  if (expected.includes('NUMBER')) return number(keyword, last, info);
  if (expected.includes('STRING') && !info?.ref && keyword !== 'drop') return text;
  if (isPart && info?.ref) return reference(fact, info.ref);
  return word(problem, written.length, info, fact);
}

function number(keyword: string, last: string, info: FactInfo | undefined): MissingPart {
  if (info?.between && last === keyword) {
    const [least, end] = info.between;
    const values = Array.from({ length: end - least + 1 }, (_, i) => least + i);
    return { what: 'number', values: values.map((one) => (least < 0 && one > 0 ? `+${one}` : `${one}`)), snippet: '' };
  }
  if (info?.measure === 'percent') return { what: 'number', values: [], snippet: blank(`[50] %`) };
  if (info?.measure === 'duration') return { what: 'time', values: [], snippet: blank(`[1] [day]`) };
  if (keyword === 'target' && last === keyword) return { what: 'number', values: [], snippet: blank(`>= [1]`) };
  if (keyword === 'frequency' || keyword === 'limit')
    return { what: 'number', values: [], snippet: blank(`[1] per [week]`) };
  return { what: 'number', values: [], snippet: blank(`[1]`) };
}

/** A word: a name to give, a name of something else, or one of a list. */
function word(problem: SyntaxProblem, count: number, info?: FactInfo, fact?: Statement): MissingPart {
  const { keyword = '', block = 'file' } = problem;
  if (keyword === 'lang' || keyword === 'label') return { what: 'language', values: [], snippet: blank(`[en]`) };
  if (keyword === 'severity' && block === 'rules')
    return count > 1 ? listOf(info?.words, 'level') : { what: 'code', values: [], snippet: blank(`[code] [off]`) };
  if (keyword === 'drop')
    return { what: 'name', values: [], snippet: count > 1 ? blank(`[name]`) : blank(`[touchpoint] [name]`) };
  if (info?.ref && count === 1) return reference(fact, info.ref);
  if (keyword === 'versus') return listOf(info?.words, 'standing');
  if (info?.words) return listOf(info.words, 'value');
  return name;
}

function listOf(words: readonly string[] = [], what: string): MissingPart {
  return { what, values: words.slice(0, most), snippet: '' };
}

/** The names that could stand here, else one to be typed. */
function reference(fact: Statement | undefined, kind: Kind): MissingPart {
  const values: string[] = [];
  if (fact)
    for (const { name } of fact.file.workspace.offered(kind, fact)) {
      if (name !== '' && values.push(name) === most) break;
    }
  return { what: kind, values, snippet: blank(`[name]`) };
}

/** A snippet in which every word between brackets is a place to fill in. */
function blank(sample: string): string {
  let count = 0;
  return sample.replace(/\[([^\]]+)\]/g, (_, word: string) => `\${${++count}:${word}}`);
}
