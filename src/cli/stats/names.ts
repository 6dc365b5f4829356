import type { MapModel } from '../../model/map-model.ts';
import type { Say } from '../../texts/say.ts';
import { asIs, say } from '../../texts/say.ts';
import { everybody } from './terms.ts';

/** The labels of what a map names, by id; a name that nothing bears stands for itself. */
export interface Names {
  touchpoint(id: string): Say;
  stage(id: string): Say;
  /** Null is the row without channel. */
  channel(id: string | null): Say;
  /** Absent is everybody. */
  persona(id: string | undefined): Say;
  team(id: string): Say;
  kpi(id: string): Say;
  message(id: string): Say;
  theme(id: string): Say;
  objective(id: string): Say;
  hybrid(id: string): Say;
}

/** Of several maps the first one that knows a name gives its label. */
export function namesOf(...maps: readonly MapModel[]): Names {
  const labels = (named: (model: MapModel) => readonly { id: string | null; label: string }[]) => {
    const known = new Map(maps.toReversed().flatMap((model) => named(model).map(({ id, label }) => [id, label])));
    return (id: string) => asIs(known.get(id) ?? id);
  };
  const channel = labels(({ lanes }) => lanes);
  const persona = labels(({ personas }) => personas);
  return {
    touchpoint: labels(({ cards }) => cards),
    stage: labels(({ stages }) => stages),
    channel: (id) => (id === null ? say('without channel') : channel(id)),
    persona: (id) => (id === undefined ? everybody : persona(id)),
    team: labels(({ teams }) => teams),
    kpi: labels(({ kpis }) => kpis),
    message: labels(({ messages }) => messages),
    theme: labels(({ themes }) => themes),
    objective: labels(({ themes }) => themes.flatMap(({ objectives }) => objectives)),
    hybrid: labels(({ hybrids }) => hybrids),
  };
}
