import type { MapModel } from '../model/map-model.ts';

/** A map of two journeys without the cards, hybrids and links that are gone: what there is now. */
export function withoutRemoved(model: MapModel): MapModel {
  const gone = model.diff?.filter(({ change }) => change === 'removed') ?? [];
  if (gone.length === 0) return model;
  const ids = new Set(gone.map(({ kind, target }) => `${kind} ${target}`));
  return {
    ...model,
    cards: model.cards.filter(({ id }) => !ids.has(`touchpoint ${id}`)),
    hybrids: model.hybrids.filter(({ id }) => !ids.has(`hybrid ${id}`)),
    links: model.links.filter(({ change }) => change !== 'removed'),
    curve: model.curve.filter(({ side }) => side !== 'before'),
  };
}
