import type { MapFinding, MapModel, MapSummary, Quantity, Rate } from '../model/map-model.ts';
import { asPersona } from './as-persona.ts';
import type { Attention } from './attention.ts';
import { attentionOf } from './attention.ts';
import type { Benefit } from './benefits.ts';
import { benefitsOf } from './benefits.ts';
import type { ChannelLoad } from './channel-load.ts';
import { channelLoadOf } from './channel-load.ts';
import type { ControlShares } from './control.ts';
import { controlOf } from './control.ts';
import type { Coverage } from './coverage.ts';
import { coverageOf } from './coverage.ts';
import type { Emotion } from './emotion.ts';
import { emotionOf } from './emotion.ts';
import type { MapFilter } from './filter.ts';
import { filtered } from './filter.ts';
import type { StageGaps } from './gap-list.ts';
import { gapListOf } from './gap-list.ts';
import type { Gaps } from './gaps.ts';
import { gapsOf } from './gaps.ts';
import type { HybridShares } from './hybrids.ts';
import { hybridsOf } from './hybrids.ts';
import type { KpiStatuses } from './kpi-status.ts';
import { kpiStatusOf } from './kpi-status.ts';
import type { Measurement } from './measurement.ts';
import { measurementOf } from './measurement.ts';
import type { MessageRow } from './messages.ts';
import { messagesOf } from './messages.ts';
import type { Actualisation } from './objectives.ts';
import { actualisationOf } from './objectives.ts';
import type { PainBoard } from './pains.ts';
import { painsOf } from './pains.ts';
import type { PathTime } from './path-time.ts';
import { pathTimeOf } from './path-time.ts';
import type { Reach } from './reach.ts';
import { reachOf } from './reach.ts';
import { summaryOf } from './summary.ts';
import type { TeamLoad } from './teams.ts';
import { teamsOf } from './teams.ts';
import { touchpointsOf } from './touchpoints.ts';
import type { Varieties } from './variety.ts';
import { varietiesOf } from './variety.ts';
import type { OnlineShares } from './worlds.ts';
import { onlineOf } from './worlds.ts';

/** The numbers of a journey: plain JSON, the same for the same map and options. Each touchpoint counts once. */
export interface Analytics {
  /** Those that the customer sees. */
  touchpoints: number;
  coverage: Coverage;
  variety: Varieties;
  control: ControlShares;
  online: OnlineShares;
  hybrids: HybridShares;
  objectives: Actualisation;
  emotion: Emotion;
  gaps: Gaps;
  pains: PainBoard;
  measurement: Measurement;
  kpis: KpiStatuses;
  load: ChannelLoad;
  attention: Attention;
  messages: MessageRow[];
  /** For each persona. */
  reach: Reach[];
  /** For each persona, its whole path, whatever else is filtered. */
  pathTime: PathTime[];
  teams: TeamLoad[];
  benefits: Benefit[];
  gapList: StageGaps[];
  summary: MapSummary[];
}

export interface AnalyticsOptions {
  /** The day that decides what is overdue, as `2026-09-01`. */
  today: string;
  /** What the rules found about this map, for the gap list. */
  findings?: readonly MapFinding[];
  /** The attention budget of `rules`; 7..15 s when absent. */
  attention?: Quantity;
  /** The limit of `rules` for channels without one. */
  limit?: Rate;
  /** The map as this persona lives it. */
  persona?: string;
  /** The touchpoints that are counted. */
  filter?: MapFilter;
}

/** Every number of a map; each one has its formula where it is computed. */
export function analyse(model: MapModel, options: AnalyticsOptions): Analytics {
  const { today, findings = [], attention = { value: 7, high: 15, unit: 's' }, limit, persona, filter } = options;
  const whole = persona === undefined ? model : asPersona(model, persona);
  const shown = filter ? filtered(whole, filter) : whole;
  const numbers = {
    touchpoints: touchpointsOf(shown).length,
    coverage: coverageOf(shown),
    variety: varietiesOf(shown),
    control: controlOf(shown),
    online: onlineOf(shown),
    hybrids: hybridsOf(shown),
    objectives: actualisationOf(shown),
    emotion: emotionOf(shown),
    gaps: gapsOf(shown),
    pains: painsOf(shown),
    measurement: measurementOf(shown),
    kpis: kpiStatusOf(shown),
    load: channelLoadOf(shown, limit),
    attention: attentionOf(shown, attention),
    messages: messagesOf(shown),
    reach: reachWithin(whole, shown),
    pathTime: pathTimeOf(whole),
    teams: teamsOf(shown, today),
    benefits: benefitsOf(shown),
    gapList: gapListOf(shown, findingsWithin(findings, model, shown)),
  };
  return { ...numbers, summary: summaryOf(numbers) };
}

/**
 * People also walk through what a filter hides: their reach comes from the whole map, and is listed for what is
 * shown.
 */
function reachWithin(whole: MapModel, shown: MapModel): Reach[] {
  const cards = new Set(shown.cards.map(({ id }) => id));
  const stages = new Set(touchpointsOf(shown).map(({ stage }) => stage));
  return reachOf(whole).map((reach) => ({
    ...reach,
    touchpoints: reach.touchpoints.filter(({ card }) => cards.has(card)),
    stages: reach.stages.filter(({ stage }) => stages.has(stage)),
    dropOff: reach.dropOff.filter(({ card }) => cards.has(card)),
  }));
}

/** Without the findings of what is not shown. */
function findingsWithin(findings: readonly MapFinding[], model: MapModel, shown: MapModel): MapFinding[] {
  const ids = ({ cards, hybrids }: MapModel) => new Set([...cards, ...hybrids].map(({ id }) => id));
  const [all, kept] = [ids(model), ids(shown)];
  const stages = new Set(model.stages.map(({ id }) => id));
  return findings.filter(({ target }) => kept.has(target) || stages.has(target) || !all.has(target));
}
