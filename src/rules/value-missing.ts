import type { SyntaxProblem } from '../language/syntax-problems.ts';
import { statementKeywords } from '../language/vocabulary.ts';
import type { SourceFile } from '../model/source-file.ts';
import { say } from '../texts/say.ts';
import { missingNoun, missingPart } from './missing-part.ts';
import type { Fix, Rule } from './rule.ts';

/** A fact that ends with its line before it says anything. */
export const valueMissing: Rule = {
  code: 'value-missing',
  severity: 'error',
  profile: 'always',
  *checkFile(file) {
    const problems = file.problems.filter(({ kind }) => kind === 'value-missing');
    if (problems.length === 0) return;
    const facts = new Map([...file.all()].map((fact) => [fact.extent().offset, fact]));
    for (const problem of problems) {
      const { offset, length, keyword = '' } = problem;
      const { what, values, snippet } = missingPart(file, problem, facts.get(offset));
      const joins = valueOnNextLine(file, problem);
      yield {
        place: file.at(offset, length),
        say: say('‘{keyword}’ is not finished: {what} is missing at the end of the line.', {
          keyword,
          what: missingNoun(what),
        }),
        data: { what, values, snippet, ...(joins !== undefined && { joins }) },
      };
    }
  },
  fixes({ place: { file, end }, data }): Fix[] {
    if (data.joins !== undefined) {
      const gap = file.at(end, Number(data.joins) - end);
      return [{ title: say('Join with the next line'), edits: [{ place: gap, text: ' ' }] }];
    }
    const place = file.at(end, 0);
    const values = data.values as readonly string[];
    if (values.length > 0) {
      return values.map((value) => ({
        title: say('Add ‘{value}’', { value }),
        edits: [{ place, text: ` ${value}` }],
      }));
    }
    const title = say('Add {what}', { what: missingNoun(String(data.what)) });
    return [{ title, edits: [{ place, text: ` ${data.snippet}`, snippet: true }] }];
  },
};

/** Where the next line starts with a word that is no keyword: it is the value, broken off by the end of the line. */
function valueOnNextLine(file: SourceFile, { offset, length }: SyntaxProblem): number | undefined {
  const end = offset + length;
  const found = /^[ \t]*\r?\n\s*([\p{L}_][\p{L}\p{M}\p{N}_-]*|%)/u.exec(file.text.slice(end, end + 500));
  if (!found || statementKeywords.includes(found[1] as string)) return undefined;
  return end + found[0].length - (found[1] as string).length;
}
