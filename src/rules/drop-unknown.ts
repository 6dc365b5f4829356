import { nearest } from '../language/nearest.ts';
import type { Kind } from '../language/vocabulary.ts';
import { around, statementAt } from '../model/at-place.ts';
import type { ResolvedBlock, ResolvedJourney } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { none } from './nouns.ts';
import type { Report, Rule } from './rule.ts';
import { inQuotes } from './words.ts';

/** A `drop` of something that the base lacks. */
export const dropUnknown: Rule = {
  code: 'drop-unknown',
  severity: 'error',
  profile: 'always',
  *checkJourney(journey) {
    for (const drop of journey.idleDrops) {
      const report = explain(drop, journey);
      if (report) yield report;
    }
  },
  fixes({ place }) {
    const drop = statementAt(place);
    const declaration = drop && around(drop, 'journey');
    const base = declaration && place.file.workspace.journey(declaration).base;
    if (drop?.keyword !== 'drop' || !base) return [];
    const meant = nearest(drop.ref?.name ?? drop.text ?? '', droppable(drop, base));
    if (meant === undefined) return [];
    const text = drop.ref ? meant : inQuotes(meant).replaceAll('\n', '\\n');
    return [{ title: say('Change to ‘{name}’', { name: meant }), edits: [{ place, text }] }];
  },
};

function explain(drop: Statement, journey: ResolvedJourney): Report | undefined {
  const { ref, text, word = '', parent } = drop;
  if (!ref && text === undefined) return undefined;
  const place = drop.place(ref ? 'ref' : 'text');
  if (!journey.base) {
    // a base that cannot be found, or a circle of variants, has a finding of its own
    if (journey.declaration.ref) return undefined;
    const values = { name: journey.name };
    return { place, say: say('There is nothing to drop: ‘{name}’ is no variant of another journey.', values) };
  }
  const values = { base: journey.base.name, name: ref?.name ?? text ?? '' };
  if (isBlock(word)) {
    return { place, say: say('‘{base}’ has {none} ‘{name}’ to drop.', { ...values, none: none(word as Kind) }) };
  }
  const fact = ref ? `${word} ${ref.name}` : say('{word} “{text}”', { word, text: text ?? '' });
  if (!parent || parent.keyword === 'journey')
    return { place, say: say('‘{base}’ has no fact ‘{fact}’ to drop.', { ...values, fact }) };
  const owner = parent.name ?? '';
  return {
    place,
    say: say('‘{owner}’ in ‘{base}’ has no fact ‘{fact}’ to drop.', { ...values, owner, fact }),
  };
}

/** What a `drop` of its kind could name where it stands. */
function droppable(drop: Statement, base: ResolvedJourney): string[] {
  const { word = '', parent } = drop;
  if (word === 'touchpoint') return base.touchpoints.map(({ id }) => id);
  if (word === 'stage') return base.stages.map(({ id }) => id);
  if (word === 'hybrid') return base.hybrids.map(({ id }) => id);
  const facts = inherited(parent, base)?.facts(word) ?? [];
  return facts.flatMap(({ ref, name, key, word, text }) =>
    (drop.ref ? [ref?.name, name, word, key] : [text]).filter((one) => one !== undefined),
  );
}

function inherited(block: Statement | undefined, base: ResolvedJourney): ResolvedBlock | undefined {
  if (block?.keyword === 'journey') return base;
  if (block?.keyword === 'stage') return base.stage(block.name);
  if (block?.keyword === 'hybrid') return base.hybrids.find(({ id }) => id === block.name);
  return base.touchpoint(block?.name);
}

function isBlock(word: string): boolean {
  return word === 'touchpoint' || word === 'stage' || word === 'hybrid';
}
