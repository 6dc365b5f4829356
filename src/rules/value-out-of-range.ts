import type { Statement } from '../model/statement.ts';
import type { Report, Rule } from './rule.ts';

type Scale = readonly [number, number];

/** The scales on which a KPI is read; `number` has no ends. */
const scales: ReadonlyMap<string, Scale> = new Map([
  ['percent', [0, 100]],
  ['csat', [1, 5]],
  ['nps', [-100, 100]],
  ['ces', [1, 7]],
]);

/** A number outside the scale of its fact. */
export const valueOutOfRange: Rule = {
  code: 'value-out-of-range',
  severity: 'error',
  profile: 'always',
  *checkFile(file) {
    for (const statement of file.all()) {
      const between = statement.info?.between;
      if (between) yield* outside(statement, between, statement.number !== undefined);
      const scale = statement.keyword === 'kpi' ? scales.get(statement.fact('scale')?.word ?? '') : undefined;
      if (!scale) continue;
      for (const keyword of ['target', 'baseline', 'current'])
        for (const fact of statement.facts(keyword)) yield* outside(fact, scale, false);
    }
  },
};

function* outside(statement: Statement, [least, most]: Scale, whole: boolean): Generator<Report> {
  for (const { raw, place } of statement.numbers()) {
    const number = Number(raw.replace(',', '.'));
    if (number >= least && number <= most && (!whole || Number.isInteger(number))) continue;
    const sign = statement.keyword === 'feels' ? '+' : '';
    const values = { fact: statement.keyword, a: least, b: `${sign}${most}`, x: raw };
    const text =
      Number.isInteger(number) || !whole
        ? '‘{fact}’ must lie between {a} and {b}; found {x}.'
        : '‘{fact}’ must be a whole number between {a} and {b}; found {x}.';
    yield { place, say: { text, values } };
  }
}
