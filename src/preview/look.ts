import { asPersona } from '../analytics/as-persona.ts';
import { filtered, withCards } from '../analytics/filter.ts';
import { heatOf } from '../analytics/heat.ts';
import { summarise } from '../analytics/summary.ts';
import { findingsByCard } from '../map/findings-by-card.ts';
import type { Heat } from '../map/layout/heat.ts';
import type { CardFindings } from '../map/layout/model-index.ts';
import { withoutRemoved } from '../map/without-removed.ts';
import type { Card, MapFinding, MapModel, MapSummary } from '../model/map-model.ts';
import type { View } from './view.ts';

/** A map as somebody looks at it: what is left of it, and what stands out. */
export interface Look {
  model: MapModel;
  /** What there is to do first in what is left. */
  summary: readonly MapSummary[];
  findings: ReadonlyMap<string, CardFindings>;
  heat?: Heat;
  /** Ids of the cards and hybrids that stand out; all of them when absent. */
  focus?: ReadonlySet<string>;
  /** How many cards the search has found; absent when nothing is searched. */
  hits?: number;
}

export function lookAt(whole: MapModel, found: readonly MapFinding[], view: View): Look {
  const { persona, findings: withFindings, ...filter } = view.filter;
  const findings = findingsByCard(found);
  const lived = persona !== undefined ? asPersona(whole, persona) : whole;
  const passed = filtered(lived, filter);
  const model = withFindings
    ? withCards(
        passed,
        passed.cards.filter(({ id }) => findings.has(id)),
      )
    : passed;
  const served = servedBy(model, view.theme);
  const hits = search(model, view.search);
  const focus = inAll([served, hits, view.onlyChanges ? changedOf(model) : undefined]);
  const present = withoutRemoved(model);
  return {
    model,
    summary: summarise(present),
    findings,
    ...(view.heat && {
      heat: {
        scale: view.heat === 'valence' ? ('valence' as const) : ('amount' as const),
        cells: heatOf(present, view.heat, found),
      },
    }),
    ...(focus && { focus }),
    ...(hits && { hits: model.cards.filter(({ id }) => hits.has(id)).length }),
  };
}

/** The card after this one, or before it, among those that stand out; after the last comes the first. */
export function nextHit({ model, focus }: Look, from: string | undefined, direction: 1 | -1): string | undefined {
  const found = model.cards.filter(({ id }) => focus?.has(id)).map(({ id }) => id);
  if (found.length === 0) return from;
  const at = from === undefined ? -1 : found.indexOf(from);
  return found.at(at === -1 ? (direction === 1 ? 0 : -1) : (at + direction) % found.length);
}

/** What all of the sets hold that are there; undefined where none is. */
function inAll(sets: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  const [first, ...others] = sets.filter((set) => set !== undefined);
  return first && new Set([...first].filter((id) => others.every((set) => set.has(id))));
}

/** The cards and hybrids that are marked; undefined where nothing is compared. */
function changedOf({ diff }: MapModel): ReadonlySet<string> | undefined {
  const marked = diff?.filter(({ kind }) => kind === 'touchpoint' || kind === 'hybrid');
  return marked && new Set(marked.map(({ target }) => target));
}

/** What serves a theme or an objective; undefined where neither is chosen, or it is gone. */
function servedBy({ themes }: MapModel, chosen: string | undefined): ReadonlySet<string> | undefined {
  if (chosen === undefined) return undefined;
  const theme = themes.find(({ id }) => id === chosen);
  const objectives = theme?.objectives ?? themes.flatMap((one) => one.objectives).filter(({ id }) => id === chosen);
  return theme || objectives.length > 0 ? new Set(objectives.flatMap((objective) => objective.servedBy)) : undefined;
}

/** The cards, and the hybrids they are sides of, in whose texts all words of a search occur. */
function search(model: MapModel, wanted: string): ReadonlySet<string> | undefined {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const lanes = new Map(model.lanes.map(({ id, label }) => [id, label]));
  const cards = model.cards.filter((card) => {
    const text = plain([...textsOf(card), ...card.lanes.map((id) => lanes.get(id) ?? '')].join('\n'));
    return words.every((word) => text.includes(word));
  });
  const ids = new Set(cards.map(({ id }) => id));
  const hybrids = model.hybrids.filter(({ online = '', offline = '' }) => ids.has(online) || ids.has(offline));
  return new Set([...ids, ...hybrids.map(({ id }) => id)]);
}

/** Whatever is said about a card, in no order. */
function textsOf(card: Card): string[] {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  const { source, ...facts } = card;
  collect(facts);
  return texts;
}

/** Without case and accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
