import type { Kind } from '../language/vocabulary.ts';
import { labelOf } from '../model/label-of.ts';
import type { ResolvedBlock, ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import type { Fact } from './fact.ts';
import { factsOf, nameFact, textFact } from './fact.ts';

/** What can be added, removed, changed, moved or renamed. */
export type ThingKind = Kind | 'rules';

/** Something that is declared, with its facts. */
export interface Thing {
  kind: ThingKind;
  /** Unique among the things of its kind in the same journey, theme or file. */
  name: string;
  label: string;
  /** The label in the language that is asked for; things are told apart by their main ones. */
  shown: string;
  /** Where it is declared; tells things of the same name in different files apart. */
  path: string;
  facts: readonly Fact[];
  /** Where it stands and what stands around it: helps to recognise it under another name. */
  hints: readonly Fact[];
}

export interface ThemeThings {
  theme: Thing;
  objectives: readonly Thing[];
}

export interface TouchpointThing extends Thing {
  stage: string;
}

export interface JourneyThings {
  journey: Thing;
  /** What it is a variant of. */
  base: ResolvedJourney | undefined;
  resolved: ResolvedJourney;
  stages: readonly Thing[];
  /** In the order of the path. */
  touchpoints: readonly TouchpointThing[];
  hybrids: readonly Thing[];
}

/** All that some files declare. */
export interface Things {
  tops: readonly Thing[];
  themes: readonly ThemeThings[];
  journeys: readonly JourneyThings[];
}

/** A file with the path under which it is known on both sides. */
export interface NamedFile {
  path: string;
  file: SourceFile;
  /** Read only because another file imports it: its journeys are nobody's question. */
  imported?: boolean;
}

/** What files declare, with labels of a language. */
export function thingsOf(files: readonly NamedFile[], lang?: string): Things {
  const tops: Thing[] = [];
  const themes: ThemeThings[] = [];
  const journeys: JourneyThings[] = [];
  for (const { path, file, imported } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1)))
    for (const statement of file.statements) {
      if (statement.kind === 'theme') themes.push(themeThings(statement, path, lang));
      else if (statement.kind === 'journey') {
        if (!imported) journeys.push(journeyThings(file.workspace.journey(statement), lang, path));
      } else if (statement.kind || statement.keyword === 'rules') tops.push(thing(statement, path, lang));
    }
  return { tops, themes, journeys };
}

/** The parts of a resolved journey. */
export function journeyThings(resolved: ResolvedJourney, lang?: string, path = ''): JourneyThings {
  const named = { lang, path };
  const { stages, touchpoints, hybrids, base } = resolved;
  const hints = [
    ...textFact('file', path),
    ...stages.flatMap(({ id }) => nameFact('stage', { kind: 'stage', name: id })),
    ...touchpoints.flatMap(({ id }) => nameFact('touchpoint', { kind: 'touchpoint', name: id })),
  ];
  const variantOf = nameFact('variant-of', base && { kind: 'journey', name: base.id });
  const journey = block('journey', resolved, named, hints);
  return {
    journey: { ...journey, facts: [...variantOf, ...journey.facts] },
    base,
    resolved,
    stages: stages.map((stage) =>
      block(
        'stage',
        stage,
        named,
        stage.touchpoints.flatMap(({ id }) => nameFact('touchpoint', { kind: 'touchpoint', name: id })),
      ),
    ),
    touchpoints: touchpoints.map((one, i) => ({
      ...block('touchpoint', one, named, surroundings(one, touchpoints[i - 1], touchpoints[i + 1])),
      stage: one.stage,
    })),
    hybrids: hybrids.map((hybrid) => block('hybrid', hybrid, named, [])),
  };
}

function themeThings(theme: Statement, path: string, lang: string | undefined): ThemeThings {
  const objectives = theme.facts('objective').filter(({ kind }) => kind === 'objective');
  const holds = objectives.flatMap(({ name = '' }) => textFact('objective', name));
  return {
    theme: { ...thing(theme, path, lang), hints: holds },
    objectives: objectives.map((objective) => thing(objective, path, lang)),
  };
}

function thing(statement: Statement, path: string, lang: string | undefined): Thing {
  const { keyword, name = '', label, members } = statement;
  const kind = statement.kind ?? 'rules';
  const facts = members.filter((member) => !member.isDeclaration);
  return {
    kind,
    name,
    label: label || name,
    shown: labelOf(statement, lang),
    path,
    facts: [...textFact('label', label), ...factsOf(keyword, facts)],
    hints: [],
  };
}

function block(
  kind: Kind,
  resolved: ResolvedBlock,
  { lang, path }: { lang: string | undefined; path: string },
  hints: readonly Fact[],
): Thing {
  const label = resolved.layers.findLast((layer) => layer.label)?.label;
  return {
    kind,
    name: resolved.id,
    label: label || resolved.name,
    shown: resolved.label(lang),
    path,
    facts: [...textFact('label', label), ...factsOf(kind, resolved.statements)],
    hints,
  };
}

function surroundings(
  { stage }: ResolvedTouchpoint,
  before: ResolvedTouchpoint | undefined,
  after: ResolvedTouchpoint | undefined,
): Fact[] {
  const neighbour = (key: string, one: ResolvedTouchpoint | undefined) =>
    nameFact(key, one && { kind: 'touchpoint', name: one.id });
  return [
    ...nameFact('stage', { kind: 'stage', name: stage }),
    ...(before ? neighbour('before', before) : textFact('before', '')),
    ...(after ? neighbour('after', after) : textFact('after', '')),
  ];
}
