import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
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

function* outside(statement: Statement, scale: Scale, whole: boolean): Generator<Report> {
  const { number, quantity, keyword: fact } = statement;
  const isOutside = (one: number | undefined) => one !== undefined && !fits(one, scale, whole);
  if (![number, quantity?.value, quantity?.high].some(isOutside)) return;
  const [a, most] = scale;
  for (const { raw: x, place } of statement.numbers()) {
    const found = Number(x.replace(',', '.'));
    if (fits(found, scale, whole)) continue;
    const values = { fact, a, b: fact === 'feels' ? `+${most}` : most, x };
    yield {
      place,
      say:
        Number.isInteger(found) || !whole
          ? say('‘{fact}’ must lie between {a} and {b}; found {x}.', values)
          : say('‘{fact}’ must be a whole number between {a} and {b}; found {x}.', values),
    };
  }
}

function fits(number: number, [least, most]: Scale, whole: boolean): boolean {
  return number >= least && number <= most && (!whole || Number.isInteger(number));
}
