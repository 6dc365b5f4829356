import type { ResolvedJourney } from '../model/resolved.ts';
import type { WorkspaceModel } from '../model/workspace-model.ts';
import type { CompareOffer } from '../protocol/messages.ts';

/** The other journeys of the workspace that a journey can be compared with: its base, its variants, the rest. */
export function compareOffers(model: WorkspaceModel, journey: ResolvedJourney, lang?: string): CompareOffer[] {
  const { declaration } = journey;
  const [, base] = model.chain(declaration);
  const offers = model.all().flatMap((file) =>
    file.journeys.flatMap((other): CompareOffer[] => {
      if (other === declaration || other.name === undefined) return [];
      const isVariant = other.ref?.target === declaration;
      const relation = other === base ? 'base' : isVariant ? 'variant' : 'other';
      const resolved = model.journey(other);
      return [{ id: resolved.id, label: resolved.label(lang), uri: file.uri, relation }];
    }),
  );
  return relations.flatMap((relation) => offers.filter((offer) => offer.relation === relation));
}

const relations: readonly CompareOffer['relation'][] = ['base', 'variant', 'other'];
