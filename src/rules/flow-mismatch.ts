import { around, statementAt } from '../model/at-place.ts';
import type { ResolvedTouchpoint } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { giveFact, remove } from './insertions.ts';
import { isBranching } from './reach.ts';
import { canBeNamed } from './references.ts';
import type { Edit, Rule } from './rule.ts';
import { isOwn, where } from './where.ts';

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
          say: say('‘{fact}’ belongs to a linear flow; use links here.', { fact: fact.keyword }),
          subject: `${touchpoint.id} ${fact.keyword}`,
        };
  },
  fixes({ place }) {
    const fact = statementAt(place);
    if (fact?.keyword !== 'optional' && fact?.keyword !== 'instead-of') return [];
    const edits = asLinks(fact);
    return edits ? [{ title: say('Turn into links'), edits: [remove(fact), ...edits] }] : [];
  },
};

/**
 * What the links have to say instead of the fact: people come to the touchpoint under its condition, and from the same
 * places past it to where it leads, or to the one that it stands in for. Undefined where no link shows where people come
 * from, or where a link has another condition already.
 */
function asLinks(fact: Statement): Edit[] | undefined {
  const declaration = around(fact, 'journey');
  const journey = declaration && fact.file.workspace.journey(declaration);
  const touchpoint = journey?.touchpoint(fact.parent?.name);
  if (!journey || !touchpoint || !canBeNamed(touchpoint.id)) return undefined;
  const targetsOf = (one: ResolvedTouchpoint) => one.facts('leads-to').flatMap(({ ref }) => journey.target(ref) ?? []);
  const other = journey.target(fact.ref);
  const besides = fact.keyword === 'optional' ? targetsOf(touchpoint) : other ? [other] : [];
  const joint = fact.keyword === 'optional' ? touchpoint : other;
  const sources = journey.touchpoints.filter(
    (one) => isOwn(journey, one.declaration) && one !== touchpoint && targetsOf(one).some((target) => target === joint),
  );
  if (besides.length === 0 || sources.length === 0) return undefined;
  const edits: Edit[] = [];
  for (const source of sources) {
    const link = source.facts('leads-to').find(({ ref }) => journey.target(ref) === touchpoint);
    const parts = conditionOf(fact);
    if (link && parts.some(([keyword]) => link.part(keyword) || !isOwn(journey, link))) return undefined;
    const text = parts.map(([, written]) => ` ${written}`).join('');
    if (!link) edits.push(giveFact(source.declaration, `leads-to ${touchpoint.id}${text}`));
    else if (text !== '') edits.push({ place: link.file.at(link.place('ref').end, 0), text });
    const known = targetsOf(source);
    for (const target of besides)
      if (target !== source && !known.includes(target) && canBeNamed(target.id))
        edits.push(giveFact(source.declaration, `leads-to ${target.id}`));
  }
  return joined(edits);
}

/** Insertions at one place as one edit, in their order. */
function joined(edits: readonly Edit[]): Edit[] {
  const byPlace = Map.groupBy(edits, ({ place }) => place.offset);
  return [...byPlace.values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, text: [first, ...more].map(({ text }) => text).join('') }] : [],
  );
}

/** The condition and the share of a fact, as a link writes them. */
function conditionOf(fact: Statement): [string, string][] {
  const text = fact.raw('text');
  const share = fact.part('share')?.extent();
  return [
    ...(text === undefined ? [] : [['when', `when ${text}`] as [string, string]]),
    ...(share ? [['share', fact.file.text.slice(share.offset, share.end)] as [string, string]] : []),
  ];
}
