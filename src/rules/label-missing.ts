import type { ResolvedBlock } from '../model/resolved.ts';
import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { inQuotes } from './words.ts';

/** A stage or touchpoint that readers of the map know by its short name only. */
export const labelMissing: Rule = {
  code: 'label-missing',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    for (const block of [...journey.stages, ...journey.touchpoints]) {
      const { declaration, name } = block;
      if (!isNew(block) || declaration.file !== journey.declaration.file || hasLabel(block)) continue;
      if (outermost(declaration) !== journey.declaration) continue;
      yield {
        place: declaration.place('name'),
        say: say('‘{name}’ has no label for readers.', { name }),
        data: { name },
      };
    }
  },
  fixes({ place, data }) {
    const label = inQuotes(labelFrom(String(data.name)));
    return [
      {
        title: say('Add the label {label}', { label }),
        edits: [{ place: { ...place, offset: place.end }, text: ` ${label}` }],
      },
    ];
  },
};

/** What a base has declared is reported there. */
function isNew({ layers }: ResolvedBlock): boolean {
  return layers.length === 1;
}

function hasLabel(block: ResolvedBlock): boolean {
  return block.layers.some(({ label }) => label !== undefined) || block.has('label');
}

function outermost(statement: ResolvedBlock['declaration']): ResolvedBlock['declaration'] {
  return statement.parent ? outermost(statement.parent) : statement;
}

/** `click-collect` → `Click collect`. */
function labelFrom(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
