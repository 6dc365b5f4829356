import { factInfo } from '../language/vocabulary.ts';
import type { ResolvedTouchpoint } from '../model/resolved.ts';
import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { shown } from './shown.ts';
import { lossOf, where } from './where.ts';

/** A part of the value proposition that the brand promises and the journey never passes on. */
export const valueNotTransmitted: Rule = {
  code: 'value-not-transmitted',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey) {
    const brand = journey.fact('brand');
    const components = factInfo('brand', 'value')?.words ?? [];
    const promised = new Set((brand?.ref?.target?.facts('value') ?? []).map(({ word }) => word ?? ''));
    const passedOn = new Set(shown(journey).flatMap(wordsOf));
    if (passedOn.size === 0) return;
    for (const component of promised) {
      if (!components.includes(component) || passedOn.has(component)) continue;
      const passed = (touchpoint: ResolvedTouchpoint) => wordsOf(touchpoint).includes(component);
      const before = journey.base?.touchpoints.filter(passed) ?? [];
      yield {
        place: where(journey, brand, lossOf(journey, passed), ...before.map(({ id }) => journey.touchpoint(id))),
        say: say('The value ‘{component}’ is promised but never passed on.', { component }),
        subject: component,
      };
    }
  },
};

function wordsOf(touchpoint: ResolvedTouchpoint): string[] {
  return touchpoint.facts('value').flatMap(({ word }) => word ?? []);
}
