import { reachOf } from '../analytics/reach.ts';
import { entry } from '../language/collections.ts';
import { buildMap } from '../model/build-map.ts';
import type { MapModel } from '../model/map-model.ts';
import type { ResolvedJourney } from '../model/resolved.ts';
import type { ServerSharedServices } from './services.ts';

/** How many people of a persona get to a touchpoint, in percent; everybody where no persona is named. */
export interface Reached {
  persona?: string;
  reach: number;
}

/**
 * The maps of journeys for what is said beside their text, each made once until something changes. Nothing of them may
 * be used that depends on the day.
 */
export class JourneyMaps {
  private maps = new WeakMap<ResolvedJourney, MapModel>();
  private reaches = new WeakMap<ResolvedJourney, ReadonlyMap<string, Reached[]>>();

  constructor(services: ServerSharedServices) {
    services.workspace.DocumentBuilder.onSettled(() => {
      this.maps = new WeakMap();
      this.reaches = new WeakMap();
    });
  }

  of(journey: ResolvedJourney): MapModel {
    let map = this.maps.get(journey);
    if (!map) {
      map = buildMap(journey, { today: '' });
      this.maps.set(journey, map);
    }
    return map;
  }

  /** Who gets to each touchpoint, by its id. */
  reachOf(journey: ResolvedJourney): ReadonlyMap<string, Reached[]> {
    let reached = this.reaches.get(journey);
    if (!reached) {
      reached = byTouchpoint(this.of(journey));
      this.reaches.set(journey, reached);
    }
    return reached;
  }
}

function byTouchpoint(map: MapModel): Map<string, Reached[]> {
  const labels = new Map(map.personas.map(({ id, label }) => [id, label]));
  const found = new Map<string, Reached[]>();
  for (const { persona, touchpoints } of reachOf(map))
    for (const { card, reach } of touchpoints)
      entry(found, card, () => []).push({
        ...(persona !== undefined && { persona: labels.get(persona) ?? persona }),
        reach,
      });
  return found;
}
