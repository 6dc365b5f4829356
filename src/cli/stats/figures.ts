import type { Change } from '../../analytics/compare.ts';
import type { Part } from '../../analytics/numbers.ts';
import type { JourneyStats } from './journey-stats.ts';

/** One number with what it is about: keywords and names of the language. */
export interface Figure {
  group: string;
  figure: string;
  persona?: string | undefined;
  phase?: string | undefined;
  stage?: string | undefined;
  channel?: string | undefined;
  /** The touchpoint, KPI, team … that it belongs to. */
  item?: string | undefined;
  value?: number | string | undefined;
  /** The whole, where the value is a part. */
  of?: number | undefined;
  unit?: string | undefined;
}

/** The figures of a journey as a flat list. */
export function figuresOf({ analytics, change }: JourneyStats): Figure[] {
  const { coverage, variety, control, online, hybrids, objectives, emotion, gaps, pains } = analytics;
  const { measurement, kpis, load, attention, reach, pathTime, teams, benefits } = analytics;
  return [
    { group: 'size', figure: 'touchpoints', value: analytics.touchpoints },
    part('coverage', 'grid', coverage.grid),
    part('coverage', 'stages', coverage.stages),
    part('coverage', 'phases', coverage.phases),
    ...coverage.cells.map(({ stage, lane, touchpoints, also }) => ({
      group: 'coverage',
      figure: 'cell',
      stage,
      channel: lane,
      value: touchpoints + also,
    })),
    ...Object.entries(variety).map(([figure, one]) => part('variety', figure, one)),
    ...control.all.map((one) => part('control', one.control, one)),
    ...control.byPhase.flatMap(({ phase, shares }) =>
      shares.map((one) => part('control', one.control, one, { phase })),
    ),
    part('online', 'all', online.all),
    ...online.byPersona.map(({ persona, ...one }) => part('online', 'persona', one, { persona })),
    ...online.byPhase.map(({ phase, ...one }) => part('online', 'phase', one, { phase })),
    { group: 'hybrids', figure: 'valid', value: hybrids.valid, of: hybrids.count },
    part('hybrids', 'touchpoints', hybrids.touchpoints),
    part('hybrids', 'objectives', hybrids.objectives),
    part('objectives', 'all', objectives.all),
    ...objectives.byTheme.map(({ theme, ...one }) => part('objectives', 'theme', one, { item: theme })),
    part('emotion', 'felt', emotion.felt),
    ...some({ group: 'emotion', figure: 'mean', value: emotion.mean }),
    ...(['minimum', 'maximum', 'peak', 'end'] as const).flatMap((figure) =>
      some({ group: 'emotion', figure, item: emotion[figure]?.card, value: emotion[figure]?.valence }),
    ),
    ...some({ group: 'emotion', figure: 'peak-end', value: emotion.peakEnd }),
    ...emotion.falls.map(({ to, by }) => ({ group: 'emotion', figure: 'fall', item: to, value: by })),
    ...gaps.list.map(({ card, stage, persona, gap }) => ({
      group: 'gaps',
      figure: 'gap',
      persona,
      stage,
      item: card,
      value: gap,
    })),
    ...gaps.byStage.map(({ stage, mean }) => ({ group: 'gaps', figure: 'mean', stage, value: mean })),
    ...some({ group: 'gaps', figure: 'mean', value: gaps.mean }),
    ...(['withRemedy', 'resolved', 'open'] as const).map((key) => ({
      group: 'pains',
      figure: key === 'withRemedy' ? 'with-remedy' : key,
      value: pains[key],
      of: pains.all,
    })),
    ...pains.rows.flatMap(({ category, ...row }) =>
      (['low', 'medium', 'high'] as const).map((level) => ({
        group: 'pains',
        figure: level,
        item: category,
        value: row[level].all,
      })),
    ),
    part('measurement', 'measured', measurement.measured),
    part('measurement', 'evidence', measurement.evidence),
    ...measurement.collecting.map(({ phase, ...one }) => part('measurement', 'collecting', one, { phase })),
    ...kpis.list.flatMap(({ kpi, status, progress }) => [
      { group: 'kpis', figure: 'status', item: kpi, value: status },
      ...some({ group: 'kpis', figure: 'progress', item: kpi, value: progress }),
    ]),
    ...load.channels.map(({ lane, persona, stage, perWeek, limit }) => ({
      group: 'load',
      figure: 'channel',
      persona,
      stage,
      channel: lane,
      value: perWeek,
      of: limit,
      unit: 'per week',
    })),
    ...load.totals.map(({ persona, stage, perWeek, limit }) => ({
      group: 'load',
      figure: 'total',
      persona,
      stage,
      value: perWeek,
      of: limit,
      unit: 'per week',
    })),
    ...attention.list.map(({ card, stage, seconds, budget }) => ({
      group: 'attention',
      figure: 'touchpoint',
      stage,
      item: card,
      value: seconds,
      of: budget,
      unit: 's',
    })),
    ...reach.flatMap(({ persona, touchpoints, stages, dropOff }) => [
      ...touchpoints.map((one) => ({
        group: 'reach',
        figure: 'touchpoint',
        persona,
        item: one.card,
        value: one.reach,
        unit: '%',
      })),
      ...stages.map((one) => ({
        group: 'reach',
        figure: 'stage',
        persona,
        stage: one.stage,
        value: one.reach,
        unit: '%',
      })),
      ...dropOff.map((one) => ({
        group: 'reach',
        figure: 'drop-off',
        persona,
        item: one.card,
        value: one.lost,
        unit: '%',
      })),
    ]),
    ...pathTime.flatMap(({ persona, total, byStage }) => [
      { group: 'path-time', figure: 'total', persona, value: total.low, of: total.high, unit: 'd' },
      ...byStage.map(({ stage, low, high }) => ({
        group: 'path-time',
        figure: 'stage',
        persona,
        stage,
        value: low,
        of: high,
        unit: 'd',
      })),
    ]),
    ...teams.flatMap(({ team, touchpoints, openPains, opportunities, overdue }) =>
      Object.entries({ touchpoints, 'open-pains': openPains, opportunities, overdue }).map(([figure, value]) => ({
        group: 'teams',
        figure,
        item: team,
        value,
      })),
    ),
    ...benefits.map(({ benefit, kpis }) => ({ group: 'benefits', figure: 'kpis', item: benefit, value: kpis.length })),
    ...(change ? changes(change.comparison) : []),
  ];
}

function changes(comparison: NonNullable<JourneyStats['change']>['comparison']): Figure[] {
  const { touchpoints, meanValence, minimumValence, meanGap, hybridShare, controlShares, painsResolved } = comparison;
  const step = (figure: string, { change }: Change) => some({ group: 'change', figure, value: change });
  return [
    ...Object.entries(touchpoints).map(([figure, ids]) => ({ group: 'change', figure, value: ids.length })),
    ...step('mean-valence', meanValence),
    ...step('minimum-valence', minimumValence),
    ...step('mean-gap', meanGap),
    ...step('hybrid-share', hybridShare),
    ...controlShares.flatMap(({ control, ...one }) => step(`control-${control}`, one)),
    part('change', 'pains-resolved', painsResolved),
  ];
}

function part(group: string, figure: string, { count, of }: Part, about: Partial<Figure> = {}): Figure {
  return { group, figure, ...about, value: count, of };
}

function some(figure: Figure): Figure[] {
  return figure.value === undefined ? [] : [figure];
}
