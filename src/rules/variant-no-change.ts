import type { ResolvedBlock, ResolvedJourney } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';

/** A variant whose stages, touchpoints and hybrids are those of its base. */
export const variantNoChange: Rule = {
  code: 'variant-no-change',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    const { base, declaration } = journey;
    if (!base || base.declaration.ref?.target === declaration || changes(journey, base)) return;
    yield {
      place: declaration.place('name'),
      say: say('This variant changes nothing in ‘{base}’.', { base: base.name }),
    };
  },
};

function changes(journey: ResolvedJourney, base: ResolvedJourney): boolean {
  const blocks = blocksOf(journey);
  const before = blocksOf(base);
  return blocks.length !== before.length || blocks.some((block, index) => differ(block, before[index]));
}

/** Stages with their touchpoints, then hybrids: each in its order. */
function blocksOf({ stages, hybrids }: ResolvedJourney): ResolvedBlock[] {
  return [...stages.flatMap((stage) => [stage, ...stage.touchpoints]), ...hybrids];
}

function differ(block: ResolvedBlock, before: ResolvedBlock | undefined): boolean {
  if (!before || block.id !== before.id || block.declaration.keyword !== before.declaration.keyword) return true;
  if (block.declaration === before.declaration && block.statements.length === before.statements.length) return false;
  return (
    block.label() !== before.label() ||
    block.statements.length !== before.statements.length ||
    block.statements.some((fact, index) => written(fact) !== written(before.statements[index]))
  );
}

/** A fact as it is written, apart from white space. */
function written(fact: Statement | undefined): string {
  if (!fact) return '';
  const { file, offset, end } = fact.extent();
  return file.text.slice(offset, end).replace(/\s+/g, ' ');
}
