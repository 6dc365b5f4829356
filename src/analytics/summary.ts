import type { Analytics } from './analytics.ts';

/** One thing to do, for the chips over a map: figures and names, no words. */
export type Summary =
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
  | { kind: 'hybrids'; count: number };

/** What to do first, most pressing first: what has nothing to do is left out. Never shares, which look like marks. */
export function summaryOf({ gaps, pains, kpis, load, objectives, hybrids }: Omit<Analytics, 'summary'>): Summary[] {
  const [worst] = gaps.list;
  const off = kpis.list.filter(({ status }) => status === 'off').length;
  const overloads = [...load.channels, ...load.totals].filter(({ over }) => over).length;
  const { count: served, of } = objectives.all;
  const counted: Summary[] = [
    { kind: 'open-pains', count: pains.open, of: pains.all - pains.resolved },
    { kind: 'kpis-off', count: off, of: kpis.list.length },
    { kind: 'overloads', count: overloads },
    { kind: 'open-objectives', count: of - served, of },
    { kind: 'hybrids', count: hybrids.count },
  ];
  const gap: Summary[] =
    worst && worst.gap < 0 ? [{ kind: 'worst-gap', card: worst.card, expected: worst.expected, got: worst.got }] : [];
  return [...gap, ...counted.filter((item) => 'count' in item && item.count > 0)];
}
