import { nearest } from '../language/nearest.ts';
import { durations, occasions } from '../language/vocabulary.ts';
import type { Statement } from '../model/statement.ts';
import type { Say } from '../texts/say.ts';
import { asIs, say } from '../texts/say.ts';
import type { Report, Rule } from './rule.ts';
import { listed } from './words.ts';

/** Units that people write in full or in their own language. */
const synonyms: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    s: 'sec secs second seconds seconde secondes secunda secunde secundă',
    min: 'm mn mins minute minutes minut',
    h: 'hr hrs hour hours heure heures ora ore oră',
    day: 'days j jour jours zi zile',
    week: 'weeks wk semaine semaines saptamana saptamani săptămână săptămâni',
    month: 'm months mois luna luni lună',
    year: 'years yr an ans ani année années',
    customer: 'customers client clients clienți',
    visit: 'visits visite visites vizita vizite vizită',
    order: 'orders commande commandes comanda comenzi comandă',
  }).map(([unit, words]) => [unit, words.split(' ')]),
);
const units = [...durations.keys()];
const periods = [...units, ...occasions];
const offered = ['s', 'min', 'h', 'day', 'week', 'month'];

/** A unit that its fact does not take, or none where one is needed. */
export const unknownUnit: Rule = {
  code: 'unknown-unit',
  severity: 'error',
  profile: 'always',
  *checkFile(file) {
    // a number that ends its line while a unit starts the next one is `value-missing`
    const unfinished = new Set(file.problems.map(({ offset, length }) => offset + length));
    for (const statement of file.all()) {
      const { measure } = statement.info ?? {};
      if (measure === 'duration') yield* checkQuantity(statement, units, say('a unit of time'), unfinished);
      if (measure === 'percent') yield* checkQuantity(statement, ['%'], asIs('%'), unfinished);
      yield* checkRate(statement);
    }
  },
  fixes({ place, data }) {
    return (data.units as readonly string[]).map((unit) => ({
      title: data.missing ? say('Add ‘{unit}’', { unit }) : say('Change to ‘{unit}’', { unit }),
      edits: [data.missing ? { place: { ...place, offset: place.end }, text: ` ${unit}` } : { place, text: unit }],
    }));
  },
};

function* checkQuantity(
  statement: Statement,
  units: readonly string[],
  what: Say,
  unfinished: ReadonlySet<number>,
): Generator<Report> {
  const { quantity, keyword: fact } = statement;
  if (!quantity) return;
  const { unit, per } = quantity;
  const perPlace = statement.unitPlace('per');
  if (per && perPlace) yield { place: perPlace, say: notFitting(per, fact), data: { units: [] } };
  if (unit !== undefined) {
    if (!units.includes(unit))
      yield {
        place: statement.unitPlace('unit') ?? statement.place(),
        say: notFitting(unit, fact),
        data: { units: meant(unit, units) },
      };
    return;
  }
  const last = statement.numbers().at(-1)?.place;
  if (!last || unfinished.has(last.end)) return;
  yield {
    place: { ...statement.place(), end: last.end },
    say: say('‘{fact}’ needs {what} after its number.', { fact, what }),
    data: { missing: true, units: units.length === 1 ? units : offered },
  };
}

function* checkRate(statement: Statement): Generator<Report> {
  const { rate, keyword: fact } = statement;
  const place = statement.unitPlace('period');
  if (!rate || !place || periods.includes(rate.period)) return;
  const { period } = rate;
  yield {
    place,
    say: say('‘{u}’ is not a period for ‘{fact}’. Expected one of {list}.', {
      u: period,
      fact,
      list: listed(['day', 'week', 'month', 'year', ...occasions]),
    }),
    data: { units: meant(period, periods) },
  };
}

function notFitting(u: string, fact: string) {
  return say('‘{u}’ is not a unit for ‘{fact}’.', { u, fact });
}

/** What a wrong unit most likely means. */
function meant(unit: string, units: readonly string[]): string[] {
  const same = [...synonyms].filter(([, words]) => words.includes(unit.toLowerCase())).map(([word]) => word);
  const near = nearest(unit, units);
  const found = same.filter((word) => units.includes(word));
  return found.length > 0 ? found : near !== undefined ? [near] : units.length === 1 ? [...units] : offered;
}
