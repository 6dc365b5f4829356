import { CodeActionKind } from 'vscode-languageserver';
import { entry } from '../../language/collections.ts';
import { around } from '../../model/at-place.ts';
import { linksOf } from '../../model/build-links.ts';
import { worldOfTouchpoint } from '../../model/defaults.ts';
import type { ResolvedJourney, ResolvedTouchpoint } from '../../model/resolved.ts';
import type { Statement } from '../../model/statement.ts';
import { lineEnd } from '../../rules/insertions.ts';
import { escapeSnippet } from '../../rules/snippets.ts';
import { say } from '../../texts/say.ts';
import { freeInJourney } from './free-name.ts';
import { headAt } from './head-at.ts';
import { append, innerIndent } from './layout.ts';
import type { Change, Refactoring } from './refactoring.ts';

const mostPartners = 6;

/** Makes a hybrid touchpoint of an online and an offline touchpoint that have to do with each other. */
export const makeHybrid: Refactoring = {
  name: 'make-hybrid',
  kind: CodeActionKind.RefactorRewrite,
  *suggest(place) {
    const touchpoint = headAt(place, 'touchpoint');
    const declaration = touchpoint && around(touchpoint, 'journey');
    if (!touchpoint || !declaration) return;
    const journey = place.file.workspace.journey(declaration);
    const known = journey.touchpoint(touchpoint.name);
    if (!known?.layers.includes(touchpoint) || known.internal) return;
    const world = worldOfTouchpoint(known);
    if (world === undefined) return;
    for (const partner of partnersOf(known, journey)) {
      const sides = world === 'online' ? ([known, partner] as const) : ([partner, known] as const);
      const title = say('Make a hybrid touchpoint of ‘{a}’ and ‘{b}’', { a: sides[0].label(), b: sides[1].label() });
      yield { title, key: partner.id, change: () => write(declaration, ...sides) };
    }
  },
};

/** Touchpoints of the other world: those that are linked with one, then those beside it in its stage. */
function partnersOf(touchpoint: ResolvedTouchpoint, journey: ResolvedJourney): ResolvedTouchpoint[] {
  const world = worldOfTouchpoint(touchpoint);
  const paired = journey.once(pairs);
  const linked = [...(journey.once(neighbours).get(touchpoint.id) ?? [])].map((id) => journey.touchpoint(id));
  const beside = journey.stage(touchpoint.stage)?.touchpoints ?? [];
  return [...new Set([...linked, ...beside])]
    .filter((one) => one !== undefined)
    .filter((one) => !one.internal && one.name === one.id && !paired.has(pairOf(one.id, touchpoint.id)))
    .filter((one) => ![undefined, world].includes(worldOfTouchpoint(one)))
    .slice(0, mostPartners);
}

/** The touchpoints that links connect, one way or the other; those of the text come first. */
function neighbours(journey: ResolvedJourney): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { from, to, kind } of linksOf(journey)) {
    if (kind === 'instead-of') continue;
    entry(found, from, () => new Set<string>()).add(to);
    entry(found, to, () => new Set<string>()).add(from);
  }
  return found;
}

function pairs({ hybrids }: ResolvedJourney): Set<string> {
  const side = (name: string | undefined) => name ?? '';
  return new Set(
    hybrids.map((one) => pairOf(side(one.fact('online')?.ref?.name), side(one.fact('offline')?.ref?.name))),
  );
}

function pairOf(...names: [string, string]): string {
  return names.sort().join(' ');
}

function write(declaration: Statement, online: ResolvedTouchpoint, offline: ResolvedTouchpoint): Change {
  const indent = innerIndent(declaration);
  const step = indent.startsWith('\t') ? '\t' : '  ';
  const name = freeInJourney(declaration, 'hybrid', `${online.name}-${offline.name}`);
  const facts = [`online ${online.name}`, `offline ${offline.name}`, ...servedByBoth(online, offline, declaration)];
  const lines = [`hybrid \${1:${name}} "$0" {`, ...facts.map((fact) => `${indent}${step}${fact}`), `${indent}\\}`];
  return { edits: [{ ...append(declaration, lines.join(lineEnd(declaration.file)), escapeSnippet), snippet: true }] };
}

/** The objectives that both sides serve, as far as the journey can name them. */
function servedByBoth(a: ResolvedTouchpoint, b: ResolvedTouchpoint, from: Statement): string[] {
  const others = new Set(b.facts('serves').map(({ ref }) => ref?.target));
  const shared = a.facts('serves').flatMap(({ ref }) => (ref?.target && others.has(ref.target) ? [ref] : []));
  return shared
    .filter(({ name, target }) => from.file.workspace.candidates('objective', name, from)[0] === target)
    .map(({ name }) => `serves ${name}`);
}
