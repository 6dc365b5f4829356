import { entry } from '../language/collections.ts';
import type { Words } from '../texts/say.ts';
import { english } from '../texts/say.ts';
import {
  cardOf,
  opportunityOf,
  optional,
  painOf,
  promisesOf,
  sourceOf,
  tagsOf,
  valenceOf,
  versusOf,
} from './build-card.ts';
import { curvesOf } from './build-curves.ts';
import { hybridOf } from './build-hybrid.ts';
import { lanesOf } from './build-lanes.ts';
import { linksOf } from './build-links.ts';
import { phasesOf } from './build-phases.ts';
import { lifecycleOf } from './defaults.ts';
import { refsOf, textsOf } from './facts-of.ts';
import { kpiOf } from './kpis.ts';
import { labelOf } from './label-of.ts';
import type { MapModel } from './map-model.ts';
import { rateOf } from './quantities.ts';
import type { ResolvedJourney } from './resolved.ts';
import { settingsOf } from './settings.ts';
import type { Statement } from './statement.ts';
import { Used } from './used.ts';

export interface MapOptions {
  /** The day for which readings are judged, as `2026-09-01`. */
  today: string;
  /** Language tag of the labels; the main label when absent. */
  lang?: string;
  /** The words of the language of the map, for phases and rows that nobody named; English when absent. */
  wordsFor?: (lang: string | undefined) => Words;
}

/** The map model of a journey: plain JSON, the same for the same text, day and options. Never throws for broken text. */
export function buildMap(journey: ResolvedJourney, { today, lang, wordsFor = () => english }: MapOptions): MapModel {
  const { declaration } = journey;
  const resolved = new Set(
    journey.touchpoints.flatMap((t) => t.facts('resolves')).flatMap(({ ref }) => ref?.name ?? []),
  );
  const cards = journey.touchpoints.map((touchpoint, i) => cardOf(touchpoint, i + 1, { journey, resolved }, lang));
  const used = new Used(journey, cards, lang);
  const hybrids = journey.hybrids.map((hybrid) => hybridOf(hybrid, journey, lang));
  const serving = idsBy([...cards, ...hybrids], ({ objectives }) => objectives);
  const saying = idsBy(cards, ({ says }) => says.flatMap(({ message }) => message ?? []));
  const { stale } = settingsOf(declaration.file);
  const fileLang = journey.layers
    .findLast((layer) => layer.file.statements.some(isLang))
    ?.file.statements.find(isLang)?.word;
  const words = wordsFor(lang ?? fileLang);
  return {
    version: 1,
    complete: journey.layers.every(({ file }) => file.complete),
    ...optional('lang', lang ?? fileLang),
    journey: {
      id: journey.id,
      label: journey.label(lang),
      ...optional('state', journey.fact('state')?.word as 'as-is' | 'to-be' | undefined),
      ...optional('base', journey.base?.id),
      ...optional('brand', journey.fact('brand')?.ref?.name),
      ...optional('goal', journey.fact('goal')?.text),
      ...optional('scenario', journey.fact('scenario')?.text),
      ...optional('description', journey.fact('description')?.text),
      flow: journey.fact('flow')?.word === 'branching' ? 'branching' : 'linear',
      ...optional('duration', journey.fact('duration')?.quantity),
      ...optional('team', journey.fact('team')?.ref?.name),
      measures: refsOf(journey, 'measures'),
      versus: versusOf(journey),
      tags: tagsOf(journey),
      source: sourceOf(declaration),
    },
    personas: used.all('persona').map(({ id, label, statement }) => ({
      id,
      label,
      ...optional('status', statement.fact('status')?.word),
      ...optional('goal', statement.fact('goal')?.text),
      needs: textsOf(statement, 'need'),
      behaviours: textsOf(statement, 'behaviour'),
      ...optional('limit', rateOf(statement.fact('limit'))),
    })),
    phases: phasesOf(journey, words),
    stages: journey.stages.map((stage) => ({
      id: stage.id,
      label: stage.label(lang),
      ...optional('phase', stage.fact('phase')?.word),
      ...optional('lifecycle', stage.fact('lifecycle')?.word ?? lifecycleOf(stage.fact('phase')?.word)),
      ...optional('goal', stage.fact('goal')?.text),
      ...optional('description', stage.fact('description')?.text),
      ...optional('duration', stage.fact('duration')?.quantity),
      ...optional('within', stage.fact('within')?.quantity),
      ...optional('feels', valenceOf(stage.fact('feels'))),
      ...optional('team', stage.fact('team')?.ref?.name),
      measures: refsOf(stage, 'measures'),
      pains: stage.facts('pain').map((pain) => painOf(pain, resolved)),
      opportunities: stage.facts('opportunity').map(opportunityOf),
      tags: tagsOf(stage),
      source: sourceOf(stage.declaration),
    })),
    lanes: lanesOf(cards, used, words),
    cards,
    links: linksOf(journey),
    hybrids,
    themes: used.all('theme').map(({ id, label, statement }) => ({
      id,
      label,
      ...optional('description', statement.fact('description')?.text),
      guides: textsOf(statement, 'guides'),
      source: sourceOf(statement),
      objectives: statement.facts('objective').map((objective) => {
        const path = `${id}.${objective.name}`;
        return {
          id: path,
          label: labelOf(objective, lang),
          kpis: refsOf(objective, 'measured-by'),
          servedBy: serving.get(path) ?? [],
          source: sourceOf(objective),
        };
      }),
    })),
    messages: used.all('message').map(({ id, label, statement }) => ({
      id,
      label,
      ...optional('text', statement.fact('text')?.text),
      ...optional('tone', statement.fact('tone')?.text),
      keywords: textsOf(statement, 'keyword'),
      promises: promisesOf(statement),
      cards: saying.get(id) ?? [],
    })),
    kpis: used.all('kpi').map(({ id, label, statement }) => kpiOf(statement, id, label, today, stale)),
    brands: used.named('brand'),
    teams: used.named('team'),
    tools: used
      .all('tool')
      .map(({ id, label, statement }) => ({ id, label, ...optional('kind', statement.fact('kind')?.word) })),
    competitors: used.named('competitor'),
    curve: curvesOf(cards),
  };
}

/** The ids of what names a key, for each key, every id once. */
function idsBy<T extends { id: string }>(
  all: readonly T[],
  keys: (one: T) => readonly string[],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const one of all) for (const key of new Set(keys(one))) entry(found, key, () => []).push(one.id);
  return found;
}

function isLang({ keyword }: Statement): boolean {
  return keyword === 'lang';
}
