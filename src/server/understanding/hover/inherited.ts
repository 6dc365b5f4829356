import { around } from '../../../model/at-place.ts';
import type { ResolvedBlock, ResolvedJourney } from '../../../model/resolved.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Words } from '../../../texts/say.ts';
import { say } from '../../../texts/say.ts';
import { labelOf, phraseOf } from './phrases.ts';
import type { Part } from './sheet.ts';

/** Facts in words, each marked with where it comes from when its block does not say it itself. */
export function markedParts(
  facts: readonly Statement[],
  { block, journey, words }: { block: ResolvedBlock | Statement; journey: ResolvedJourney | undefined; words: Words },
): Part[] {
  return facts.flatMap((fact) => {
    const text = phraseOf(fact, words);
    const from = originOf(fact, block, journey, words);
    return text === '' ? [] : [{ text, ...(from && { from }) }];
  });
}

/** Where a fact comes from: the channel, stage or journey whose default it is, or the base of the variant. */
export function originOf(
  fact: Statement,
  block: ResolvedBlock | Statement,
  journey: ResolvedJourney | undefined,
  words: Words,
): string | undefined {
  const { parent } = fact;
  if (!parent) return undefined;
  const owner = 'declaration' in block ? block.declaration : block;
  const name = labelOf(parent);
  if (parent.kind === 'channel' && owner.kind !== 'channel') return words(say('from the channel ‘{name}’', { name }));
  const home = around(fact, 'journey');
  const base = home && journey && home !== journey.declaration ? home : undefined;
  if (owner.kind === 'touchpoint' && parent.kind === 'stage') return words(say('from the stage ‘{name}’', { name }));
  if (owner.kind !== 'journey' && parent.kind === 'journey') return words(say('from the journey ‘{name}’', { name }));
  return base && words(say('from the base ‘{name}’', { name: base.name ?? '' }));
}
