import type { MapChange, MapModel } from '../model/map-model.ts';

/** A map of two journeys without what is gone: what there is now. */
export function withoutRemoved(model: MapModel): MapModel {
  const gone = removedFrom(model);
  if (gone.size === 0) return model;
  const stays = (kind: MapChange['kind']) => (one: { id: string }) => !gone.has(`${kind} ${one.id}`);
  return {
    ...model,
    cards: model.cards.filter(stays('touchpoint')),
    hybrids: model.hybrids.filter(stays('hybrid')),
    links: model.links.filter(({ change }) => change !== 'removed'),
    themes: model.themes.filter(stays('theme')).map((theme) => ({
      ...theme,
      objectives: theme.objectives.filter(stays('objective')),
    })),
    kpis: model.kpis.filter(stays('kpi')),
    messages: model.messages.filter(stays('message')),
    curve: model.curve.filter(({ side }) => side !== 'before'),
  };
}

/** What is gone in a map of two journeys, as `kind id`. */
export function removedFrom({ diff = [] }: MapModel): ReadonlySet<string> {
  return new Set(diff.filter(({ change }) => change === 'removed').map(({ kind, target }) => `${kind} ${target}`));
}
