import type { MapModel, MapSummary, Rate } from '../model/map-model.ts';
import type { Analytics } from './analytics.ts';
import { channelLoadOf } from './channel-load.ts';
import { gapsOf } from './gaps.ts';
import { hybridsOf } from './hybrids.ts';
import { kpiStatusOf } from './kpi-status.ts';
import { actualisationOf } from './objectives.ts';
import { painsOf } from './pains.ts';

/** What to do first in a map, without all its other numbers; `limit` is that of `rules` for channels without one. */
export function summarise(model: MapModel, limit?: Rate): MapSummary[] {
  return summaryOf({
    gaps: gapsOf(model),
    pains: painsOf(model),
    kpis: kpiStatusOf(model),
    load: channelLoadOf(model, limit),
    objectives: actualisationOf(model),
    hybrids: hybridsOf(model),
  });
}

/** What to do first, most pressing first: what has nothing to do is left out. Never shares, which look like marks. */
export function summaryOf({ gaps, pains, kpis, load, objectives, hybrids }: Summarised): MapSummary[] {
  const [worst] = gaps.list;
  const off = kpis.list.filter(({ status }) => status === 'off').length;
  const overloads = [...load.channels, ...load.totals].filter(({ over }) => over).length;
  const { count: served, of } = objectives.all;
  const counted: MapSummary[] = [
    { kind: 'open-pains', count: pains.open, of: pains.all - pains.resolved },
    { kind: 'kpis-off', count: off, of: kpis.list.length },
    { kind: 'overloads', count: overloads },
    { kind: 'open-objectives', count: of - served, of },
    { kind: 'hybrids', count: hybrids.count, incomplete: hybrids.count - hybrids.valid },
  ];
  const gap: MapSummary[] =
    worst && worst.gap < 0 ? [{ kind: 'worst-gap', card: worst.card, expected: worst.expected, got: worst.got }] : [];
  return [...gap, ...counted.filter((item) => 'count' in item && item.count > 0)];
}

type Summarised = Pick<Analytics, 'gaps' | 'pains' | 'kpis' | 'load' | 'objectives' | 'hybrids'>;
