import type { Lane, MapChange, MapModel, Source } from '../model/map-model.ts';
import type { Change } from './change.ts';

/** The maps of both sides with the names of the second one, and the map of both. */
export interface MergedMaps {
  former: MapModel;
  after: MapModel;
  merged: MapModel;
}

/** The changes of what can be seen on the maps, along the path, each with the place where it is written. */
export function mergedChanges(maps: MergedMaps, changes: readonly Change[]): MapChange[] {
  const { former, after, merged } = maps;
  const places = new Map([...seenOn(former), ...seenOn(after), ...seenOn(merged)]);
  const rows = [...rowsOnly(after, former, 'added'), ...rowsOnly(former, after, 'removed')];
  const told = new Set(rows.map(keyOf));
  const listed = changes.flatMap(({ kind, target, label, change, facts }): MapChange[] => {
    const one = { kind, target, label, change, facts: facts.map((fact) => ({ ...fact })) };
    const key = keyOf(one);
    if (told.has(key) || !places.has(key)) return [];
    told.add(key);
    const source = places.get(key);
    return [{ ...one, ...(source && { source }) }];
  });
  const order = new Map([...seenOn(merged)].map(([key], i) => [key, i]));
  const rank = (change: MapChange) => order.get(keyOf(change)) ?? order.size;
  return [...listed, ...rows].sort((a, b) => rank(a) - rank(b));
}

/** Channels that only one side goes through. */
function rowsOnly(here: MapModel, there: MapModel, change: 'added' | 'removed'): MapChange[] {
  const known = new Set(there.lanes.map(({ id }) => id));
  return here.lanes.flatMap(({ id, kind, label, source }: Lane): MapChange[] =>
    id === null || kind !== 'channel' || known.has(id)
      ? []
      : [{ kind: 'channel', target: id, label, change, facts: [], ...(source && { source }) }],
  );
}

function keyOf({ kind, target }: Pick<MapChange, 'kind' | 'target'>): string {
  return `${kind} ${target}`;
}

/** What a map shows, with its place where that is known. */
function* seenOn(model: MapModel): Generator<[string, Source | undefined]> {
  const { journey, stages, cards, hybrids, lanes, themes, kpis, personas, messages, brands, teams, tools } = model;
  yield [`journey ${journey.id}`, journey.source];
  for (const { id, source } of stages) yield [`stage ${id}`, source];
  for (const { id, source } of cards) yield [`touchpoint ${id}`, source];
  for (const { id, source } of hybrids) yield [`hybrid ${id}`, source];
  for (const { id, source } of lanes) if (id !== null) yield [`channel ${id}`, source];
  for (const { id, source } of kpis) yield [`kpi ${id}`, source];
  for (const { id, source, objectives } of themes) {
    yield [`theme ${id}`, source];
    for (const objective of objectives) yield [`objective ${objective.id}`, objective.source];
  }
  const named = { persona: personas, message: messages, brand: brands, team: teams, tool: tools };
  for (const [kind, list] of Object.entries({ ...named, competitor: model.competitors }))
    for (const { id } of list) yield [`${kind} ${id}`, undefined];
}
