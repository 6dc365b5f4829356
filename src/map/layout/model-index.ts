import type { Card, Hybrid, Kpi, MapChange, MapModel } from '../../model/map-model.ts';
import { entry } from './collect.ts';
import { round } from './text-box.ts';
import type { Mark, Severity } from './types.ts';

/** What the layout asks of a model again and again, looked up once. */
export interface ModelIndex {
  model: MapModel;
  /** Column of a stage. */
  columns: ReadonlyMap<string, number>;
  cards: ReadonlyMap<string, Card>;
  kpis: ReadonlyMap<string, Kpi>;
  /** What the rules say about a card. */
  findings: ReadonlyMap<string, CardFindings>;
  /** What happened to a thing, where two journeys are compared. */
  changeOf(kind: MapChange['kind'], id: string | null): MapChange | undefined;
  /** Labels of the personas. */
  personas: ReadonlyMap<string, string>;
  /** Which theme an objective belongs to. */
  themes: ReadonlyMap<string, number>;
  /** The first hybrid that a card is a side of. */
  hybrids: ReadonlyMap<string, Hybrid>;
  byStage: ReadonlyMap<string, readonly Card[]>;
  /** Rows on which a card stands, the main one first. */
  rowsOf(card: Card): number[];
}

/** What the rules say about one card, as sentences, and how bad the worst of it is. */
export interface CardFindings {
  severity: Severity;
  messages: readonly string[];
}

export function indexModel(model: MapModel, findings: ReadonlyMap<string, CardFindings> = new Map()): ModelIndex {
  const rows = new Map<string | null, number>();
  let backstage: number | undefined;
  for (const [i, { id, kind }] of model.lanes.entries()) {
    if (kind === 'backstage') backstage = i;
    else rows.set(id, i);
  }
  const changes = new Map((model.diff ?? []).map((change) => [`${change.kind} ${change.target}`, change]));
  const changeOf: ModelIndex['changeOf'] = (kind, id) => changes.get(`${kind} ${id}`);
  const isGone = (kind: MapChange['kind'], id: string) => changeOf(kind, id)?.change === 'removed';
  const hybrids = new Map<string, Hybrid>();
  // a pair that is gone leaves no mark on its cards
  for (const hybrid of model.hybrids.filter(({ id }) => !isGone('hybrid', id)))
    for (const id of [hybrid.online, hybrid.offline]) if (id !== undefined) entry(hybrids, id, () => hybrid);
  return {
    model,
    columns: new Map(model.stages.map(({ id }, i) => [id, i])),
    cards: new Map(model.cards.map((card) => [card.id, card])),
    findings,
    changeOf,
    personas: new Map(model.personas.map(({ id, label }) => [id, label])),
    kpis: new Map(model.kpis.map((kpi) => [kpi.id, kpi])),
    themes: new Map(model.themes.flatMap(({ objectives }, i) => objectives.map(({ id }) => [id, i] as const))),
    hybrids,
    byStage: Map.groupBy(model.cards, ({ stage }) => stage),
    rowsOf: ({ internal, lanes }) => {
      const found = internal ? [backstage] : lanes.map((id) => rows.get(id));
      return [...new Set(found.filter((row) => row !== undefined))];
    },
  };
}

/** The theme whose colour a hybrid has. */
export function themeOf({ themes }: ModelIndex, { objectives }: Hybrid): number {
  return themes.get(objectives[0] ?? '') ?? 0;
}

/** The mark of a change, its middle at `x`, `y`. */
export function markOf({ change, facts }: MapChange, x: number, y: number): Mark {
  const isWhole = change === 'added' || change === 'removed';
  const said = facts.map(({ key, before, after }) => `${key}: ${before ?? '–'} → ${after ?? '–'}`);
  return { kind: change, x: round(x), y: round(y), title: isWhole ? '' : said.join('\n') };
}

/** A cell of the grid. */
export function cellKey(row: number, column: number): string {
  return `${row} ${column}`;
}
