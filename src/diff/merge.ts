import type { Card, Curve, Kpi, Lane, Link, MapModel, MapStage, Named, Theme } from '../model/map-model.ts';
import type { Change } from './change.ts';
import { asCalledNow } from './merge-called-now.ts';
import { mergedChanges } from './merge-changes.ts';
import { MergedNames } from './merge-names.ts';
import { mergeOrder } from './merge-order.ts';

/**
 * The map of `after` in which what is gone stands where it stood, with all changes in `diff`: of a map with itself, that
 * map with none. Of both curves the former one is there only where it is another one. Linear in both maps.
 */
export function mergedMap(before: MapModel, after: MapModel, changes: readonly Change[]): MapModel {
  const names = new MergedNames(changes);
  const former = asCalledNow(before, names);
  const stages = together(former.stages, after.stages);
  const lanes = mergeLanes(former.lanes, after.lanes);
  const merged: MapModel = {
    ...after,
    complete: before.complete && after.complete,
    personas: together(former.personas, after.personas),
    phases: mergePhases(former, after, stages),
    stages,
    lanes,
    cards: mergeCards(former.cards, after.cards, stages),
    links: mergeLinks(former.links, after.links),
    hybrids: together(former.hybrids, after.hybrids),
    themes: mergeThemes(former.themes, after.themes),
    kpis: mergeKpis(former.kpis, after.kpis),
    messages: together(former.messages, after.messages),
    brands: together(former.brands, after.brands),
    teams: together(former.teams, after.teams),
    tools: together(former.tools, after.tools),
    competitors: together(former.competitors, after.competitors),
    curve: mergeCurves(former.curve, after.curve),
  };
  return { ...merged, diff: mergedChanges({ former, after, merged }, changes) };
}

function together<T extends Named>(before: readonly T[], after: readonly T[]): T[] {
  const id = (one: T) => one.id;
  return mergeOrder(before, after, { before: id, after: id });
}

/** What is gone comes last: the place of a theme is its colour. What is gone of a theme that stays is where it stood. */
function mergeThemes(before: readonly Theme[], after: readonly Theme[]): Theme[] {
  const former = new Map(before.map((theme) => [theme.id, theme]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.map((theme) => ({
      ...theme,
      objectives: together(former.get(theme.id)?.objectives ?? [], theme.objectives),
    })),
    ...before.filter(({ id }) => !kept.has(id)),
  ];
}

/** A KPI whose figures were others says so. */
function mergeKpis(before: readonly Kpi[], after: readonly Kpi[]): Kpi[] {
  const former = new Map(before.map((kpi) => [kpi.id, figuresOf(kpi)]));
  return together(before, after).map((kpi) => {
    const figures = former.get(kpi.id);
    const isSame = !figures || JSON.stringify(figures) === JSON.stringify(figuresOf(kpi));
    return isSame ? kpi : { ...kpi, before: figures };
  });
}

function figuresOf({ target, current }: Kpi): NonNullable<Kpi['before']> {
  return { ...(target && { target }), ...(current && { current }) };
}

/** Rows of the same medium stay together. */
function mergeLanes(before: readonly Lane[], after: readonly Lane[]): Lane[] {
  const key = ({ kind, id }: Lane) => `${kind} ${id}`;
  const group = ({ kind, medium }: Lane) => (kind === 'channel' ? (medium ?? 'unknown') : kind);
  const now = new Map(after.map((lane) => [key(lane), lane]));
  const asNow = Map.groupBy(before, (lane) => group(now.get(key(lane)) ?? lane));
  const rows = Map.groupBy(after, group);
  return (['digital', 'analog', 'physical', 'unknown', 'no-channel', 'backstage'] as const).flatMap((one) =>
    mergeOrder(asNow.get(one) ?? [], rows.get(one) ?? [], { before: key, after: key }),
  );
}

function mergePhases(before: MapModel, after: MapModel, stages: readonly MapStage[]): MapModel['phases'] {
  const phaseOf = new Map([...before.phases, ...after.phases].flatMap((one) => one.stages.map((id) => [id, one.id])));
  const labels = new Map([...before.phases, ...after.phases].map(({ id, label }) => [id, label]));
  const groups = Map.groupBy(stages, ({ id }) => phaseOf.get(id) ?? 'none');
  return (['before', 'during', 'after', 'none'] as const).flatMap((id) => {
    const inside = groups.get(id);
    return inside ? [{ id, label: labels.get(id) ?? '', stages: inside.map((stage) => stage.id) }] : [];
  });
}

/** What is gone stands in the stage where it stood; what went to another stage stands there alone. */
function mergeCards(before: readonly Card[], after: readonly Card[], stages: readonly MapStage[]): Card[] {
  const stageNow = new Map(after.map(({ id, stage }) => [id, stage]));
  const stayed = before.filter(({ id, stage }) => (stageNow.get(id) ?? stage) === stage);
  const [old, now] = [Map.groupBy(stayed, ({ stage }) => stage), Map.groupBy(after, ({ stage }) => stage)];
  const inStages = stages.flatMap(({ id }) => together(old.get(id) ?? [], now.get(id) ?? []));
  const known = new Set(stages.map(({ id }) => id));
  return [...inStages, ...after.filter(({ stage }) => !known.has(stage))];
}

/** Links that were written on one side alone say so; what merely follows is that of the second map. */
function mergeLinks(before: readonly Link[], after: readonly Link[]): Link[] {
  const key = ({ kind, from, to, when, persona }: Link) => JSON.stringify([kind, from, to, when, persona]);
  const written = before.filter(({ kind }) => kind !== 'next');
  const [old, now] = [new Set(written.map(key)), new Set(after.map(key))];
  return [
    ...after.map(
      (link): Link => (link.kind === 'next' || old.has(key(link)) ? link : { ...link, change: 'added' as const }),
    ),
    ...written.filter((link) => !now.has(key(link))).map((link): Link => ({ ...link, change: 'removed' as const })),
  ];
}

/** The same feelings need no second line. */
function mergeCurves(before: readonly Curve[], after: readonly Curve[]): Curve[] {
  const said = (curves: readonly Curve[]) =>
    JSON.stringify(curves.map(({ persona, points }) => [persona, points.map(({ card, valence }) => [card, valence])]));
  if (before.length === 0 || said(before) === said(after)) return [...after];
  return [
    ...after.map((curve): Curve => ({ ...curve, side: 'after' as const })),
    ...before.map((curve): Curve => ({ ...curve, side: 'before' as const })),
  ];
}
