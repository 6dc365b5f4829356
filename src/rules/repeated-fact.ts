import { factInfo } from '../language/vocabulary.ts';
import { factKey } from '../model/resolve.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import type { Report, Rule } from './rule.ts';
import { removal } from './words.ts';

/** A fact that may be given once, given again. */
export const repeatedFact: Rule = {
  code: 'repeated-fact',
  severity: 'error',
  profile: 'always',
  *checkFile(file) {
    const unfinished = new Set(
      file.problems.filter(({ kind }) => kind === 'value-missing').map(({ offset }) => offset),
    );
    const whole = (facts: readonly Statement[]) =>
      unfinished.size === 0 ? facts : facts.filter((fact) => !unfinished.has(fact.extent().offset));
    yield* repeated(whole(file.statements), (fact) => identity('file', fact));
    for (const block of file.all()) {
      if (block.members.length > 1) yield* repeated(whole(block.members), (fact) => identity(block.keyword, fact));
      if (block.parts.length > 1) yield* repeated(block.parts, ({ keyword }) => keyword);
    }
  },
  fixes({ place, data }) {
    return [
      {
        title: say('Remove this ‘{fact}’', { fact: String(data.fact) }),
        edits: [removal(place)],
        ...(data.same === true && { safe: true }),
      },
    ];
  },
};

function* repeated(
  facts: readonly Statement[],
  identityOf: (fact: Statement) => string | undefined,
): Generator<Report> {
  const first = new Map<string, Statement>();
  for (const fact of facts) {
    const key = identityOf(fact);
    if (key === undefined) continue;
    const given = first.get(key);
    if (!given) {
      first.set(key, fact);
      continue;
    }
    const n = fact.file.line(given.extent().offset) + 1;
    yield {
      place: fact.place(),
      say: say('‘{fact}’ is already given in line {n}.', { fact: fact.keyword, n }),
      data: { fact: fact.keyword, same: textOf(given) === textOf(fact) },
    };
  }
}

/** What makes it the same fact; undefined for what may be given again. Links and names have rules of their own. */
function identity(block: string, fact: Statement): string | undefined {
  return factInfo(block, fact.keyword)?.once === undefined ? undefined : factKey(block, fact);
}

function textOf(fact: Statement): string {
  const { file, offset, end } = fact.place();
  return file.text.slice(offset, end).replace(/\s+/g, ' ');
}
