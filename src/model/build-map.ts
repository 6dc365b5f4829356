import { entry } from '../language/collections.ts';
import type { Kind } from '../language/vocabulary.ts';
import type { Say, Words } from '../texts/say.ts';
import { english, say } from '../texts/say.ts';
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
import { linksOf } from './build-links.ts';
import { lifecycleOf, worldOf } from './defaults.ts';
import { kpiOf } from './kpis.ts';
import { labelOf } from './label-of.ts';
import type { Card, Curve, Hybrid, Lane, MapModel, Medium, Named, PhaseId, World } from './map-model.ts';
import { rateOf } from './quantities.ts';
import type { ResolvedBlock, ResolvedJourney } from './resolved.ts';
import { settingsOf } from './settings.ts';
import type { Statement } from './statement.ts';

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
      measures: refs(journey, 'measures'),
      versus: versusOf(journey),
      tags: tagsOf(journey),
      source: sourceOf(declaration),
    },
    personas: used.all('persona').map(({ id, label, statement }) => ({
      id,
      label,
      ...optional('status', statement.fact('status')?.word),
      ...optional('goal', statement.fact('goal')?.text),
      needs: texts(statement, 'need'),
      behaviours: texts(statement, 'behaviour'),
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
      measures: refs(stage, 'measures'),
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
      guides: texts(statement, 'guides'),
      source: sourceOf(statement),
      objectives: statement.facts('objective').map((objective) => {
        const path = `${id}.${objective.name}`;
        return {
          id: path,
          label: labelOf(objective, lang),
          kpis: refs(objective, 'measured-by'),
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
      keywords: texts(statement, 'keyword'),
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

interface Declared extends Named {
  statement: Statement;
}

/** The declarations that a journey uses, in the order of their files; all themes and channels that it sees. */
class Used {
  private readonly names = new Map<Kind, Set<string>>();
  private readonly journey: ResolvedJourney;
  private readonly lang: string | undefined;

  constructor(journey: ResolvedJourney, cards: readonly Card[], lang: string | undefined) {
    this.journey = journey;
    this.lang = lang;
    const blocks = [journey, ...journey.stages, ...journey.touchpoints, ...journey.hybrids];
    for (const block of blocks) for (const statement of block.statements) this.collect(statement);
    for (const { tools, teams } of cards) {
      for (const tool of tools) this.add('tool', tool);
      for (const team of teams) this.add('team', team);
    }
    for (const { statement } of this.all('theme'))
      for (const fact of statement.facts('objective').flatMap((objective) => objective.facts('measured-by')))
        this.collect(fact);
    for (const { statement } of this.all('kpi')) for (const fact of statement.members) this.collect(fact);
  }

  all(kind: Kind): Declared[] {
    const everything = kind === 'theme' || kind === 'channel';
    const names = this.names.get(kind);
    const found = new Map<string, Statement>();
    // a variant sees what its base sees
    for (const layer of [...this.journey.layers].reverse())
      for (const { name, statement } of layer.file.workspace.offered(kind, layer))
        if ((everything || names?.has(name)) && !found.has(name)) found.set(name, statement);
    return [...found].map(([id, statement]) => ({ id, label: labelOf(statement, this.lang), statement }));
  }
  named(kind: Kind): Named[] {
    return this.all(kind).map(({ id, label }) => ({ id, label }));
  }

  private collect(statement: Statement): void {
    const { ref } = statement;
    if (ref?.kind) this.add(ref.kind, ref.name);
    for (const inner of [...statement.parts, ...statement.members]) this.collect(inner);
  }
  private add(kind: Kind, name: string): void {
    const names = this.names.get(kind) ?? new Set<string>();
    this.names.set(kind, names.add(name));
  }
}

const mediums: readonly (Medium | undefined)[] = ['digital', 'analog', 'physical', undefined];
const phaseNames: Readonly<Record<PhaseId, Say | undefined>> = {
  before: say('Before purchase'),
  during: say('During purchase'),
  after: say('After purchase'),
  none: undefined,
};

/** Rows: channels that carry a card, by medium and then in declaration order; no channel; backstage. */
function lanesOf(cards: readonly Card[], used: Used, words: Words): Lane[] {
  const visible = new Set(cards.filter(({ internal }) => !internal).flatMap(({ lanes }) => lanes));
  const channels = used.all('channel').filter(({ id }) => visible.has(id));
  const rows = channels.map(({ id, label, statement }): Lane => {
    const medium = mediums.find((found) => found === statement.fact('medium')?.word);
    const control = statement.fact('control');
    return {
      id,
      kind: 'channel',
      label,
      ...optional('medium', medium),
      ...optional('world', medium && worldOf(medium)),
      ...optional('control', control?.word),
      ...optional('by', control?.text),
      ...optional('limit', rateOf(statement.fact('limit'))),
      ...optional('attention', statement.fact('attention')?.quantity),
      ...optional('team', statement.fact('team')?.ref?.name),
      source: sourceOf(statement),
    };
  });
  return [
    ...mediums.flatMap((medium) => rows.filter((row) => row.medium === medium)),
    ...(visible.has(null) ? [{ id: null, kind: 'no-channel', label: words(say('No channel')) } as const] : []),
    ...(cards.some(({ internal }) => internal)
      ? [{ id: null, kind: 'backstage', label: words(say('Backstage')) } as const]
      : []),
  ];
}

function phasesOf(journey: ResolvedJourney, words: Words): MapModel['phases'] {
  const ids: PhaseId[] = ['before', 'during', 'after', 'none'];
  const groups = Map.groupBy(journey.stages, (stage) => ids.find((id) => id === stage.fact('phase')?.word) ?? 'none');
  return ids.flatMap((id) => {
    const stages = groups.get(id)?.map((stage) => stage.id);
    const named = journey.facts('phase').findLast(({ word }) => word === id)?.text;
    return stages ? [{ id, label: named ?? (phaseNames[id] ? words(phaseNames[id]) : ''), stages }] : [];
  });
}

function hybridOf(hybrid: ResolvedBlock, journey: ResolvedJourney, lang: string | undefined): Hybrid {
  const side = (keyword: World) => {
    const fact = hybrid.fact(keyword);
    const touchpoint = journey.target(fact?.ref);
    const medium = touchpoint?.fact('on')?.ref?.target?.fact('medium')?.word;
    const world = mediums.find((found) => found !== undefined && found === medium);
    return { text: fact?.text, touchpoint, fits: world === undefined || worldOf(world) === keyword };
  };
  const [online, offline] = [side('online'), side('offline')];
  const both = online.touchpoint !== undefined && offline.touchpoint !== undefined;
  return {
    id: hybrid.id,
    label: hybrid.label(lang),
    ...optional('online', online.touchpoint?.id),
    ...optional('offline', offline.touchpoint?.id),
    ...optional('onlineText', online.text),
    ...optional('offlineText', offline.text),
    objectives: refs(hybrid, 'serves'),
    peers: hybrid.facts('peer').flatMap(({ text }) => text ?? []),
    interactions: hybrid.facts('interaction').flatMap(({ text }) => text ?? []),
    starts: hybrid.fact('starts')?.word === 'offline' ? 'offline' : 'online',
    valid: both && online.touchpoint !== offline.touchpoint && online.fits && offline.fits,
    source: sourceOf(hybrid.declaration),
  };
}

/** One line for everybody; one for each persona where the personas feel differently. */
function curvesOf(cards: readonly Card[]): Curve[] {
  const felt = cards.filter(({ internal }) => !internal);
  const personas = [...new Set(felt.flatMap(({ feels }) => feels.flatMap(({ persona }) => persona ?? [])))];
  const line = (persona: string | undefined): Curve => ({
    ...optional('persona', persona),
    points: felt.flatMap((card, x) => {
      const general = card.feels.find((feeling) => feeling.persona === undefined);
      const own = card.feels.find((feeling) => feeling.persona === persona) ?? general;
      if (!own) return [];
      const assumed =
        card.confidence === 'low' ||
        (card.evidence.length > 0 && card.evidence.every(({ kind }) => kind === 'assumption'));
      return [{ card: card.id, x, valence: own.value, ...optional('text', own.text), assumed }];
    }),
  });
  const lines = personas.length === 0 ? [line(undefined)] : personas.map(line);
  return lines.filter(({ points }) => points.length > 0);
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

function refs(block: { facts(keyword: string): readonly Statement[] }, keyword: string): string[] {
  return block.facts(keyword).flatMap(({ ref }) => ref?.name ?? []);
}

function texts(block: { facts(keyword: string): readonly Statement[] }, keyword: string): string[] {
  return block.facts(keyword).flatMap(({ text }) => text ?? []);
}

function isLang({ keyword }: Statement): boolean {
  return keyword === 'lang';
}
