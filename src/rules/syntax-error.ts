import type { SyntaxProblem } from '../language/syntax-problems.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';
import { indentAt, lineEnd } from './insertions.ts';
import type { Rule } from './rule.ts';
import { inPlainWords, sampleName } from './syntax-words.ts';
import { inQuotes } from './words.ts';

/** A text that cannot be read as statements. It can neither be silenced nor be made less serious. */
export const syntaxError: Rule = {
  code: 'syntax-error',
  severity: 'error',
  profile: 'always',
  *checkFile(file) {
    for (const problem of file.problems) {
      // an unfinished fact has a rule of its own
      if (problem.kind === 'value-missing') continue;
      const mended = mend(file, problem);
      yield {
        place: file.at(problem.offset, problem.length),
        say: inPlainWords(problem, (offset) => file.line(offset) + 1),
        ...(mended && { data: { kind: problem.kind, ...mended } }),
      };
    }
  },
  fixes({ place: { file }, data }) {
    const { kind, offset, end, text } = data as unknown as Mended & { kind: SyntaxProblem['kind'] };
    if (kind === undefined) return [];
    const title =
      kind === 'name-missing'
        ? say('Add the name {text}', { text })
        : (titles[kind] ?? say('Change to ‘{text}’', { text }));
    return [{ title, edits: [{ place: { file, offset, end }, text }] }];
  },
};

/** The stretch of text that is wrong and what should stand there. */
interface Mended {
  offset: number;
  end: number;
  text: string;
}

const titles: Partial<Record<SyntaxProblem['kind'], Say>> = {
  'unexpected-character': say('Remove it'),
  'brace-too-many': say('Remove it'),
  'block-not-closed': say('Close the block'),
  'block-missing': say('Add a block'),
  'text-not-closed': say('Close the text'),
  'comment-not-closed': say('Close the comment'),
  'text-not-opened': say('Open the text'),
  'text-without-quotes': say('Put it between quotes'),
  'single-quotes': say('Replace by straight double quotes'),
  list: say('Write one line for each'),
};

/** The change that mends a problem, where there is one that invents nothing. */
function mend(file: SourceFile, problem: SyntaxProblem): Mended | undefined {
  const { kind, offset, length, found = '', meant } = problem;
  const end = offset + length;
  switch (kind) {
    case 'unknown-statement':
      return meant === undefined ? undefined : { offset, end, text: meant };
    case 'unexpected-character':
      return found === '{' ? undefined : { offset, end, text: '' };
    case 'brace-too-many':
      return { offset, end, text: '' };
    case 'block-not-closed':
      return closing(file, problem);
    case 'block-missing':
      return { offset: end, end, text: ` {${lineEnd(file)}}` };
    case 'text-not-closed':
      if (found.startsWith('"""')) return undefined;
      // closed by a typographic quotation mark
      return /[“”»]$/.test(found) ? { offset: end - 1, end, text: '"' } : { offset: end, end, text: '"' };
    case 'comment-not-closed':
      return { offset: end, end, text: ' */' };
    case 'text-not-opened':
      return { offset, end: offset, text: '"' };
    case 'text-without-quotes':
      // a path starts where the file is
      return { offset, end, text: inQuotes(/^[^\s.][^\s]*\.journey$/.test(found) ? `./${found}` : found) };
    case 'single-quotes':
      return { offset, end, text: inQuotes(found.slice(1, -1)) };
    case 'name-with-blanks':
      return { offset, end, text: found.trim().replace(/\s+/g, '-') };
    case 'list':
      return separate(file, problem);
    case 'quotes-too-many':
      return { offset, end, text: found.slice(1, -1) };
    case 'other-date':
      return dayFirst(found) ? { offset, end, text: dayFirst(found) as string } : undefined;
    case 'name-missing':
      return found.startsWith('"') ? { offset, end: offset, text: `${sampleName(found)} ` } : undefined;
    default:
      return undefined;
  }
}

/** `, max, eva` after `persona lea` → `persona max` and `persona eva`, each where facts of the block stand. */
function separate(file: SourceFile, { offset, length, found = '', word = '' }: SyntaxProblem): Mended | undefined {
  const values = found.match(/"(?:\\.|[^"\\])*"|[^\s,;]+/g) ?? [];
  if (values.length !== found.replace(/"(?:\\.|[^"\\])*"/g, '').match(/[,;]/g)?.length) return undefined;
  const start = file.text.lastIndexOf('\n', offset - 1) + 1;
  const leads = file.text.slice(start, offset).trimStart().startsWith(word);
  const gap = leads ? `${lineEnd(file)}${indentAt(file, offset)}` : '  ';
  return { offset, end: offset + length, text: values.map((value) => `${gap}${word} ${value}`).join('') };
}

/** A date in the order of this language; undefined where day and month cannot be told apart. */
function dayFirst(date: string): string | undefined {
  const parts = date.split(/[./-]/);
  const isYearFirst = parts[0]?.length === 4;
  const [year = '', month = '', day = ''] = isYearFirst ? parts : parts.reverse();
  if (Number(month) > 12 || (!isYearFirst && Number(day) < 13 && day !== month)) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The braces that are missing: before the line that belongs to an outer block, or at the end of the file. */
function closing(file: SourceFile, { offset, indent, closers }: SyntaxProblem): Mended {
  const line = lineEnd(file);
  const brace = (column: number) => `${' '.repeat(column - 1)}}`;
  if (!closers) {
    const start = file.text.lastIndexOf('\n', offset - 1) + 1;
    return { offset: start, end: start, text: `${brace(indent ?? 1)}${line}` };
  }
  const end = file.text.trimEnd().length;
  return { offset: end, end, text: `${closers.map((column) => `${line}${brace(column)}`).join('')}` };
}
