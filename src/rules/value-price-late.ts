import type { ResolvedJourney } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { shown } from './shown.ts';
import { lossOf, where } from './where.ts';

/** A price that is spoken of only once everything is bought. */
export const valuePriceLate: Rule = {
  code: 'value-price-late',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    const { base } = journey;
    const prices = pricesIn(journey);
    if (prices.length === 0 || prices.some(({ phase }) => phase !== 'after')) return;
    const early = new Set(
      base ? pricesIn(base).flatMap(({ phase, touchpoint }) => (phase === 'after' ? [] : touchpoint)) : [],
    );
    yield {
      place: where(
        journey,
        ...prices.map(({ fact }) => fact),
        lossOf(journey, ({ id }) => early.has(id)),
        ...[...early].map((touchpoint) => journey.touchpoint(touchpoint)),
        ...prices.map(({ touchpoint }) => journey.touchpoint(touchpoint)),
      ),
      say: say('Price counts most in the first moments.'),
      subject: 'price',
    };
  },
};

interface Price {
  fact: Statement;
  touchpoint: string;
  phase: string | undefined;
}

function pricesIn(journey: ResolvedJourney): Price[] {
  return shown(journey).flatMap((touchpoint) => {
    const fact = touchpoint.facts('value').find(({ word }) => word === 'price');
    const phase = journey.stage(touchpoint.stage)?.fact('phase')?.word;
    return fact ? [{ fact, touchpoint: touchpoint.id, phase }] : [];
  });
}
