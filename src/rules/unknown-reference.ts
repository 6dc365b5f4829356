import { nearest } from '../language/nearest.ts';
import { factAt } from '../model/at-place.ts';
import type { Statement } from '../model/statement.ts';
import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';
import { createFixes } from './create-declaration.ts';
import { importFixes } from './import-name.ts';
import { none } from './nouns.ts';
import type { OpenName } from './references.ts';
import { openNames, ownerOf, splitName } from './references.ts';
import type { Fix, Rule } from './rule.ts';

/** A name that nothing here bears. */
export const unknownReference: Rule = {
  code: 'unknown-reference',
  severity: 'error',
  profile: 'always',
  *checkFile(file) {
    for (const open of openNames(file))
      if (open.candidates.length === 0 && !open.found) yield { place: open.place, say: inWords(open) };
  },
  fixes({ place }) {
    const fact = factAt(place);
    if (!fact) return [];
    return [...nearestFix(fact), ...importFixes(fact), ...createFixes(fact)];
  },
};

function inWords({ fact, kind, name, owner }: OpenName): Say {
  if (owner) {
    const values = { name, none: none(kind), owner: owner.name ?? '' };
    return kind === 'objective'
      ? say('The theme ‘{owner}’ has {none} ‘{name}’.', values)
      : say('The journey ‘{owner}’ has {none} ‘{name}’.', values);
  }
  if (kind === 'objective' && fact.ref?.kind === 'objective')
    return say('There is no objective ‘{name}’ here: it is written after its theme and a dot.', { name });
  return say('There is {none} ‘{name}’ here.', { none: none(kind), name });
}

/** Changes the name to the offered one that it most likely means. */
function nearestFix(fact: Statement): Fix[] {
  const name = nearestName(fact);
  return name === undefined
    ? []
    : [{ title: say('Change to ‘{name}’', { name }), edits: [{ place: fact.place('ref'), text: name }] }];
}

function nearestName(fact: Statement): string | undefined {
  const { ref, file } = fact;
  if (!ref?.kind) return undefined;
  const { workspace } = file;
  const [before, after] = splitName(ref.name);
  const ownerKind = ownerOf(ref.kind);
  if (ref.kind === 'touchpoint' && ownerKind && after !== undefined) {
    // a touchpoint of another journey: either half may be the mistyped one
    const journeys = [...workspace.offered(ownerKind, fact)];
    const journey = journeys.find(({ name }) => name === before);
    if (!journey) {
      const other = nearest(
        before,
        journeys.map(({ name }) => name),
      );
      const found = other !== undefined && workspace.candidates(ref.kind, `${other}.${after}`, fact).length === 1;
      return found ? `${other}.${after}` : undefined;
    }
    const inside = [...workspace.offered(ref.kind, journey.statement)].map(({ name }) => `${before}.${name}`);
    return nearest(ref.name, inside);
  }
  const offered = [...workspace.offered(ref.kind, fact)].map(({ name }) => name);
  const inTheme = after === undefined ? offered.find((name) => splitName(name)[1] === ref.name) : undefined;
  return inTheme ?? nearest(ref.name, offered);
}
