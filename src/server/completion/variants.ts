import { CompletionItemKind } from 'vscode-languageserver';
import type { ResolvedBlock, ResolvedJourney } from '../../model/resolved.ts';
import { inQuotes } from '../../rules/words.ts';
import { addressOf } from '../hierarchies/address.ts';
import type { Offer } from './offer.ts';
import type { Scene } from './scene.ts';
import { baseOf, given, inheritedBlock, written } from './scene.ts';

/** In a variant: the stages, touchpoints or hybrids of the base, with what they bring along. */
export function* inheritedNames(scene: Scene, keyword: string): Generator<Offer> {
  const base = baseOf(scene);
  if (!base) return;
  const here = new Set(given(scene, keyword).map(({ name }) => name));
  for (const block of blocksOf(base, keyword, scene.block.name))
    if (!here.has(block.id)) yield blockOffer(base, keyword, block);
}

/** What `drop` may be followed by: kinds of blocks, and the keywords of the facts that the block inherits. */
export function* droppableKeywords(scene: Scene): Generator<Offer> {
  const base = baseOf(scene);
  if (!base) return;
  const { block } = scene;
  const inherited = inheritedBlock(base, block);
  const kinds =
    block.keyword === 'journey' ? ['touchpoint', 'stage', 'hybrid'] : block.keyword === 'stage' ? ['touchpoint'] : [];
  const facts = inherited?.statements.filter(canBeDropped).map(({ keyword }) => keyword) ?? [];
  for (const label of new Set([...kinds, ...facts])) yield { label, kind: CompletionItemKind.Keyword, goesOn: true };
}

/** What the `drop` of a keyword may name: names of blocks, or what the inherited facts name or say. */
export function* droppable(scene: Scene): Generator<Offer> {
  const base = baseOf(scene);
  const word = written(scene, 'word') ?? '';
  if (!base) return;
  if (['touchpoint', 'stage', 'hybrid'].includes(word)) {
    const gone = new Set(given(scene, 'drop').map((drop) => (drop.word === word ? drop.ref?.name : undefined)));
    for (const block of blocksOf(base, word, scene.block.name))
      if (!gone.has(block.id) && !scene.cursor.isText) yield blockOffer(base, word, block);
    return;
  }
  for (const fact of inheritedBlock(base, scene.block)?.facts(word) ?? []) {
    const name = fact.ref?.name ?? fact.name ?? fact.key ?? (fact.text === undefined ? fact.word : undefined);
    const about = fact.text !== undefined && name !== undefined && { detail: fact.text };
    if (name !== undefined && !scene.cursor.isText) yield { label: name, kind: CompletionItemKind.Reference, ...about };
    else if (fact.text !== undefined) yield textOffer(fact.text, scene.cursor.isText ?? false);
  }
}

function canBeDropped({ ref, name, key, word, text }: ResolvedBlock['statements'][number]): boolean {
  return [ref, name, key, word, text].some((one) => one !== undefined);
}

/** A text of the base on one line; without the quotes where these are written already. */
function textOffer(text: string, isText: boolean): Offer {
  const quoted = inQuotes(text).replaceAll('\n', '\\n');
  return { label: quoted, kind: CompletionItemKind.Text, text: isText ? quoted.slice(1, -1) : quoted };
}

/** Touchpoints of the stage at hand come first. */
function blocksOf(base: ResolvedJourney, keyword: string, stage: string | undefined): readonly ResolvedBlock[] {
  if (keyword === 'stage') return base.stages;
  if (keyword === 'hybrid') return base.hybrids;
  const here = base.stage(stage)?.touchpoints ?? [];
  return here.length === 0 ? base.touchpoints : [...here, ...base.touchpoints.filter((one) => one.stage !== stage)];
}

function blockOffer(base: ResolvedJourney, keyword: string, block: ResolvedBlock): Offer {
  return {
    label: block.id,
    kind: CompletionItemKind.Reference,
    detail: block.label(),
    about: { ...addressOf(base.declaration), inherited: { kind: keyword, name: block.id } },
  };
}
