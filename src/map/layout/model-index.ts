import type { Card, Hybrid, Kpi, MapChange, MapModel, Named } from '../../model/map-model.ts';
import { entry } from './collect.ts';
import { Memory } from './memory.ts';
import { round } from './text-box.ts';
import type { Mark, Severity } from './types.ts';

/** What stands around the cards of a model, looked up once. */
export interface Around {
  stages: readonly Named[];
  lanes: MapModel['lanes'];
  /** Column of a stage. */
  columns: ReadonlyMap<string, number>;
  kpis: ReadonlyMap<string, Kpi>;
  /** What happened to a thing, where two journeys are compared. */
  changeOf(kind: MapChange['kind'], id: string | null): MapChange | undefined;
  /** Labels of the personas. */
  personas: ReadonlyMap<string, string>;
  themeNames: readonly string[];
  /** Which theme an objective belongs to. */
  themes: ReadonlyMap<string, number>;
  /** The first hybrid that a card is a side of. */
  hybrids: ReadonlyMap<string, Hybrid>;
  /** Rows on which a card stands, the main one first. */
  rowsOf(card: Card): number[];
}

/** What the layout asks of a model again and again. */
export interface ModelIndex extends Around {
  model: MapModel;
  /** All of this that does not depend on the cards; the same object while none of it changes. */
  around: Around;
  cards: ReadonlyMap<string, Card>;
  /** What the rules say about a card. */
  findings: ReadonlyMap<string, CardFindings>;
  /** Cards by stage; those of a stage are the same list while none of them changes. */
  byStage: ReadonlyMap<string, readonly Card[]>;
}

/** What the rules say about one card, as sentences, and how bad the worst of it is. */
export interface CardFindings {
  severity: Severity;
  messages: readonly string[];
}

export function indexModel(
  model: MapModel,
  findings: ReadonlyMap<string, CardFindings> = new Map(),
  memory = new Memory(),
): ModelIndex {
  const { stages, lanes, kpis, personas, themes, hybrids, diff } = model;
  // cards see nothing but the names of the stages
  const names = memory.same(
    'stages',
    stages.map(({ id, label }) => ({ id, label })),
  );
  const around = memory.keep('around', lookAround, names, lanes, kpis, personas, themes, hybrids, diff);
  return {
    ...around,
    model,
    around,
    cards: new Map(model.cards.map((card) => [card.id, card])),
    findings,
    byStage: memory.same(
      'by stage',
      Map.groupBy(model.cards, ({ stage }) => stage),
    ),
  };
}

function lookAround(
  stages: readonly Named[],
  lanes: MapModel['lanes'],
  kpis: MapModel['kpis'],
  personas: MapModel['personas'],
  themes: MapModel['themes'],
  hybrids: MapModel['hybrids'],
  diff: MapModel['diff'],
): Around {
  const rows = new Map<string | null, number>();
  let backstage: number | undefined;
  for (const [i, { id, kind }] of lanes.entries()) {
    if (kind === 'backstage') backstage = i;
    else rows.set(id, i);
  }
  const changes = new Map((diff ?? []).map((change) => [`${change.kind} ${change.target}`, change]));
  const changeOf: Around['changeOf'] = (kind, id) => changes.get(`${kind} ${id}`);
  const isGone = (kind: MapChange['kind'], id: string) => changeOf(kind, id)?.change === 'removed';
  const sides = new Map<string, Hybrid>();
  // a pair that is gone leaves no mark on its cards
  for (const hybrid of hybrids.filter(({ id }) => !isGone('hybrid', id)))
    for (const id of [hybrid.online, hybrid.offline]) if (id !== undefined) entry(sides, id, () => hybrid);
  return {
    stages,
    lanes,
    columns: new Map(stages.map(({ id }, i) => [id, i])),
    kpis: new Map(kpis.map((kpi) => [kpi.id, kpi])),
    changeOf,
    personas: new Map(personas.map(({ id, label }) => [id, label])),
    themeNames: themes.map(({ label }) => label),
    themes: new Map(themes.flatMap(({ objectives }, i) => objectives.map(({ id }) => [id, i] as const))),
    hybrids: sides,
    rowsOf: ({ internal, lanes: ids }) => {
      const found = internal ? [backstage] : ids.map((id) => rows.get(id));
      const known = found.filter((row) => row !== undefined);
      return known.length > 1 ? [...new Set(known)] : known;
    },
  };
}

/** The theme whose colour a hybrid has. */
export function themeOf({ themes }: Around, { objectives }: Hybrid): number {
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
