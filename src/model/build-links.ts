import { optional, shareOf, sourceOf } from './build-card.ts';
import type { Link } from './map-model.ts';
import type { ResolvedJourney, ResolvedTouchpoint } from './resolved.ts';
import type { Statement } from './statement.ts';

/**
 * The links of a journey: those that are written, then in a linear flow those that follow from file order. A touchpoint
 * with `instead-of` shares the place of another and is on no path of its own. Links into other journeys are left out.
 */
export function linksOf(journey: ResolvedJourney): Link[] {
  const path = journey.touchpoints.filter(({ internal }) => !internal);
  const written = journey.touchpoints.flatMap((from) =>
    [...from.facts('leads-to'), ...from.facts('triggers')].flatMap((fact) => {
      const to = journey.target(fact.ref);
      return to ? [writtenLink(from, to, fact)] : [];
    }),
  );
  if (journey.fact('flow')?.word === 'branching') return written;
  const main = path.filter((touchpoint) => !journey.target(touchpoint.fact('instead-of')?.ref));
  const next = main.slice(1).map(
    (to, i): Link => ({
      from: (main[i] as ResolvedTouchpoint).id,
      to: to.id,
      kind: 'next',
      source: sourceOf(to.declaration),
    }),
  );
  const instead = path.flatMap((from): Link[] => {
    const fact = from.fact('instead-of');
    const to = journey.target(fact?.ref);
    if (!fact || !to) return [];
    return [
      {
        from: from.id,
        to: to.id,
        kind: 'instead-of',
        ...optional('when', fact.text),
        ...shareOf(fact),
        source: sourceOf(fact),
      },
    ];
  });
  return [...written, ...next, ...instead];
}

function writtenLink(from: ResolvedTouchpoint, to: ResolvedTouchpoint, fact: Statement): Link {
  return {
    from: from.id,
    to: to.id,
    kind: fact.keyword as 'leads-to' | 'triggers',
    ...optional('when', fact.part('when')?.text),
    ...optional('after', fact.part('after')?.quantity),
    ...shareOf(fact),
    ...optional('persona', fact.part('for')?.ref?.name),
    source: sourceOf(fact),
  };
}
