import type { ResolvedTouchpoint } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { linkFacts } from './hybrids.ts';
import { giveFact, remove } from './insertions.ts';
import { isBranching } from './reach.ts';
import { around, statementAt } from './references.ts';
import type { Edit, Rule } from './rule.ts';
import { where } from './where.ts';

/** A fact about the order of the file in a journey whose order is that of its links. */
export const flowMismatch: Rule = {
  code: 'flow-mismatch',
  severity: 'warning',
  profile: 'always',
  *checkJourney(journey) {
    if (!isBranching(journey)) return;
    for (const touchpoint of journey.touchpoints)
      for (const fact of [...touchpoint.facts('optional'), ...touchpoint.facts('instead-of')])
        yield {
          place: where(journey, fact, touchpoint, journey.fact('flow')),
          say: {
            text: '‘{fact}’ belongs to a linear flow; use links here.',
            values: { fact: fact.keyword },
          },
          subject: `${touchpoint.id} ${fact.keyword}`,
        };
  },
  fixes({ place }) {
    const fact = statementAt(place);
    if (fact?.keyword !== 'optional' && fact?.keyword !== 'instead-of') return [];
    const edits = fact.keyword === 'optional' ? waysAround(fact) : waysIn(fact);
    return edits ? [{ title: { text: 'Turn into links' }, edits: [remove(fact), ...edits] }] : [];
  },
};

/** Links that lead past a touchpoint, from where people come to where they go on. */
function waysAround(fact: Statement): Edit[] | undefined {
  const { touchpoint, writers, journey } = placeOf(fact);
  if (!touchpoint) return undefined;
  const targets = touchpoint.facts('leads-to').flatMap((link) => journey?.target(link.ref)?.id ?? []);
  const sources = writers.filter(([, links]) => links.some(({ id }) => id === touchpoint.id));
  if (targets.length === 0 || sources.length === 0) return undefined;
  return sources.flatMap(([from, links]) =>
    targets
      .filter((target) => target !== from.name && !links.some(({ id }) => id === target))
      .map((target) => giveFact(from, `leads-to ${target}`)),
  );
}

/** Links to a touchpoint from where people come to the one that it stands in for. */
function waysIn(fact: Statement): Edit[] | undefined {
  const { touchpoint, writers, journey } = placeOf(fact);
  const other = journey?.target(fact.ref);
  const sources = writers.filter(([, links]) => links.some((target) => target === other));
  if (!touchpoint || sources.length === 0) return undefined;
  const when = fact.text === undefined ? '' : ` when ${fact.raw('text')}`;
  const share = partOf(fact, 'share');
  return sources.flatMap(([from, links]) =>
    links.includes(touchpoint) ? [] : [giveFact(from, `leads-to ${touchpoint.id}${when}${share}`)],
  );
}

/** The touchpoint of a fact, and the touchpoints that its journey writes, each with the targets of its `leads-to`. */
function placeOf(fact: Statement) {
  const declaration = around(fact, 'journey');
  const journey = declaration && fact.file.workspace.journey(declaration);
  const touchpoint = journey?.touchpoint(fact.parent?.name);
  const writers = (journey?.touchpoints ?? [])
    .filter((one) => around(one.declaration, 'journey') === declaration && one !== touchpoint)
    .map((one): [Statement, ResolvedTouchpoint[]] => [
      one.declaration,
      linkFacts(one).flatMap((link) => (link.keyword === 'leads-to' && journey?.target(link.ref)) || []),
    ]);
  return { journey, touchpoint, writers };
}

function partOf(fact: Statement, keyword: string): string {
  const part = fact.part(keyword);
  if (!part) return '';
  const { file, offset, end } = part.extent();
  return ` ${file.text.slice(offset, end)}`;
}
