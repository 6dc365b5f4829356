import type { Kind } from '../language/vocabulary.ts';

/**
 * The map model: the versioned JSON contract between language server, preview and command line.
 * Deterministic: the same text, day and options give the same bytes. Lists only, never objects keyed by user names.
 */
export interface MapModel {
  version: 1;
  /** False while a file that the journey is read from has syntax errors. */
  complete: boolean;
  lang?: string;
  journey: MapJourney;
  personas: MapPersona[];
  phases: { id: PhaseId; label: string; stages: string[] }[];
  stages: MapStage[];
  lanes: Lane[];
  cards: Card[];
  links: Link[];
  hybrids: Hybrid[];
  themes: Theme[];
  messages: Message[];
  kpis: Kpi[];
  brands: Named[];
  teams: Named[];
  tools: (Named & { kind?: string })[];
  competitors: Named[];
  curve: Curve[];
  /** What has changed against another journey; filled in by who compares. */
  diff?: MapChange[];
}

/**
 * One difference: `target` is the id of what was touched among the things of its kind; facts are in words as the language
 * writes them.
 */
export interface MapChange {
  kind: Kind | 'rules';
  target: string;
  label: string;
  change: 'added' | 'removed' | 'changed' | 'moved' | 'renamed';
  facts: { key: string; before?: string; after?: string }[];
  /** Where it is written: as it was when it is removed. */
  source?: Source;
}

export type PhaseId = 'before' | 'during' | 'after' | 'none';
export type Control = 'owned' | 'partner' | 'third-party' | 'customer';
export type Medium = 'digital' | 'analog' | 'physical';
export type World = 'online' | 'offline';
export type Level = 'low' | 'medium' | 'high';
export type KpiStatus = 'met' | 'off' | 'unread' | 'no-target';

/** Zero-based lines and UTF-16 characters, as in the Language Server Protocol. */
export interface Position {
  line: number;
  character: number;
}
export interface Range {
  start: Position;
  end: Position;
}
/** Where something is written. A variant's map spans files. `file` is a URI. */
export interface Source {
  file: string;
  range: Range;
}
export interface Named {
  id: string;
  label: string;
}

export interface MapJourney extends Named {
  state?: 'as-is' | 'to-be';
  base?: string;
  brand?: string;
  goal?: string;
  scenario?: string;
  description?: string;
  flow: 'linear' | 'branching';
  duration?: Quantity;
  team?: string;
  measures: string[];
  versus: Versus[];
  tags: string[];
  source: Source;
}

export interface MapPersona extends Named {
  status?: string;
  goal?: string;
  needs: string[];
  behaviours: string[];
  limit?: Rate;
}

export interface MapStage extends Named {
  phase?: string;
  lifecycle?: string;
  goal?: string;
  description?: string;
  duration?: Quantity;
  within?: Quantity;
  feels?: Valence;
  team?: string;
  measures: string[];
  pains: Pain[];
  opportunities: Opportunity[];
  tags: string[];
  source: Source;
}

/** A row of the grid: a channel that carries a card, the row of cards without channel (`id` null), or the backstage. */
export interface Lane {
  id: string | null;
  kind: 'channel' | 'no-channel' | 'backstage';
  label: string;
  medium?: Medium;
  world?: World;
  control?: string;
  by?: string;
  limit?: Rate;
  attention?: Quantity;
  team?: string;
  source?: Source;
}

export interface Link {
  from: string;
  to: string;
  kind: 'leads-to' | 'triggers' | 'next' | 'instead-of';
  when?: string;
  after?: Quantity;
  /** Percent, 0 to 100. */
  share?: number;
  persona?: string;
  /** Only there on one side, where two journeys are compared. */
  change?: 'added' | 'removed';
  source: Source;
}

export interface Hybrid extends Named {
  online?: string;
  offline?: string;
  onlineText?: string;
  offlineText?: string;
  /** Objectives as `theme.objective`. */
  objectives: string[];
  peers: string[];
  interactions: string[];
  starts: World;
  /** One side online, one side offline, two different touchpoints that exist. */
  valid: boolean;
  source: Source;
}

export interface Theme extends Named {
  description?: string;
  guides: string[];
  source: Source;
  /** `id` is `theme.objective`; `servedBy` are ids of cards and hybrids. */
  objectives: (Named & { kpis: string[]; servedBy: string[]; source: Source })[];
}

export interface Message extends Named {
  text?: string;
  tone?: string;
  keywords: string[];
  promises: PromiseFact[];
  cards: string[];
}

export interface Kpi extends Named {
  kind?: string;
  scale?: string;
  benefit?: string;
  target?: Target;
  baseline?: Reading;
  current?: Reading;
  trackedBy?: string;
  status: KpiStatus;
  /** Part of the way from baseline to target: (current − baseline) ÷ (target − baseline). */
  progress?: number;
  stale: boolean;
  /** Target and reading in the other journey, where they were others there; filled in by who compares. */
  before?: { target?: Target; current?: Reading };
  source: Source;
}

export interface Curve {
  persona?: string;
  /** Whose feelings they are, where two journeys are compared. */
  side?: 'before' | 'after';
  /** `x` is the place along the path, 0-based; `assumed` when all evidence is an assumption or confidence is low. */
  points: { card: string; x: number; valence: number; text?: string; assumed: boolean }[];
}

export interface Card {
  id: string;
  label: string;
  description?: string;
  /** Place along the path, from 1; the same on card, curve and details. */
  number: number;
  stage: string;
  until?: string;
  /** The first is the main one; null is the row without channel (or the backstage for an internal card). */
  lanes: (string | null)[];
  personas: string[];
  internal: boolean;
  optional?: { when?: string; share?: number };
  insteadOf?: string;
  scheduled?: string;
  entry?: { share?: number };
  ends?: string | true;
  /** Ways out by `leads-to`: touchpoints of other journeys, as written, followed no further. */
  exits?: { to: string; share?: number; persona?: string }[];
  control?: Control;
  by?: string;
  initiator?: string;
  category?: string;
  role?: string;
  moment?: string;
  critical: boolean;
  consent?: { basis: string; purpose?: string };
  does: Said[];
  thinks: Said[];
  perceptions: Said[];
  feels: Valence[];
  expects: Score[];
  gets: Score[];
  /** gets − expects. */
  gap?: number;
  says: { message?: string; wording?: string }[];
  promises: PromiseFact[];
  values: { component?: string; text: string }[];
  content: { kind?: string; text: string }[];
  features: string[];
  interactions: string[];
  attention?: Quantity;
  duration?: Quantity;
  within?: Quantity;
  frequency?: Rate;
  objectives: string[];
  measures: string[];
  collects: string[];
  versus: Versus[];
  tools: string[];
  teams: string[];
  backstage: string[];
  pains: Pain[];
  opportunities: Opportunity[];
  resolves: string[];
  deviation?: { kind: string; text?: string };
  confidence?: string;
  notes: string[];
  urls: { href: string; title?: string }[];
  images: { path: string; caption?: string }[];
  tags: string[];
  evidence: { kind?: string; text: string; at?: string }[];
  source: Source;
}

export interface PromiseFact {
  key: string;
  value: string;
}
export interface Said {
  text: string;
  persona?: string;
}
/** −2 … +2. */
export interface Valence {
  value: number;
  text?: string;
  persona?: string;
}
/** 1 … 5. */
export interface Score {
  value?: number;
  text?: string;
  persona?: string;
}
/** A number or, with `high`, a range; `unit` as written. */
export interface Quantity {
  value: number;
  high?: number;
  unit?: string;
  per?: string;
}
/** `count` per `every` `period`; `perWeek` where the period is a duration. */
export interface Rate {
  count: number;
  every: number;
  period: string;
  perWeek?: number;
}
export interface Target {
  comparator: '>=' | '<=' | '=' | 'range';
  value: Quantity;
  high?: number;
}
export interface Reading {
  value: Quantity;
  at?: string;
}
export interface Versus {
  competitor: string;
  standing: 'ahead' | 'equal' | 'behind';
  text?: string;
}
export interface Pain {
  id?: string;
  category?: string;
  text: string;
  severity: Level;
  remedy?: string;
  team?: string;
  due?: string;
  resolved: boolean;
  source: Source;
}
export interface Opportunity {
  id?: string;
  text: string;
  impact?: string;
  effort?: string;
  team?: string;
  due?: string;
  source: Source;
}

/** What a caller adds beside the model: a sibling, not a part of it. */
export interface MapFinding {
  code: string;
  severity: 'error' | 'warning' | 'info' | 'hint';
  message: string;
  /** Id of the card, hybrid, stage, KPI or channel concerned; the journey's id otherwise. */
  target: string;
  source: Source;
}

/** One thing to do in a map, for the chips over it: figures and names, no words. A sibling of the model, too. */
export type MapSummary =
  /** The touchpoint whose experience falls most behind what is expected; scores from 1 to 5. */
  | { kind: 'worst-gap'; card: string; expected: number; got: number }
  /** Pains without a remedy among those that are not resolved. */
  | { kind: 'open-pains'; count: number; of: number }
  /** KPIs off target among all. */
  | { kind: 'kpis-off'; count: number; of: number }
  /** Persona and stage, or channel in it, with more contacts per week than the limit. */
  | { kind: 'overloads'; count: number }
  /** Relational objectives that nothing makes real yet. */
  | { kind: 'open-objectives'; count: number; of: number }
  /** Hybrid touchpoints; those without an online and an offline side are incomplete. */
  | { kind: 'hybrids'; count: number; incomplete: number };
