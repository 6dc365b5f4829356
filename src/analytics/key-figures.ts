import type { MapModel } from '../model/map-model.ts';
import { coverageOf } from './coverage.ts';
import { emotionOf } from './emotion.ts';
import { gapsOf } from './gaps.ts';
import { hybridsOf } from './hybrids.ts';
import { kpiStatusOf } from './kpi-status.ts';
import { actualisationOf } from './objectives.ts';
import { painsOf } from './pains.ts';
import { touchpointsOf } from './touchpoints.ts';

/** What a difference is measured by, in the order in which it is shown. */
export const figureNames = [
  'touchpoints',
  'meanFeeling',
  'lowestFeeling',
  'meanGap',
  'gridCoverage',
  'hybridShare',
  'objectivesServed',
  'openPains',
  'kpisOnTarget',
] as const;
export type FigureName = (typeof figureNames)[number];

/** Shares from 0 to 1; absent where there is nothing to stand on. */
export interface FigureChange {
  figure: FigureName;
  before?: number;
  after?: number;
}

/** What is different between the figures of two maps; what is the same is left out. */
export function figureChanges(before: MapModel, after: MapModel): FigureChange[] {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  return figureNames.flatMap((figure): FigureChange[] => {
    const [was, is] = [old[figure], now[figure]];
    if (was === is) return [];
    return [{ figure, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

function figuresOf(model: MapModel): Record<FigureName, number | undefined> {
  const emotion = emotionOf(model);
  const pains = painsOf(model);
  return {
    touchpoints: touchpointsOf(model).length,
    meanFeeling: emotion.mean,
    lowestFeeling: emotion.minimum?.valence,
    meanGap: gapsOf(model).mean,
    gridCoverage: coverageOf(model).grid.share,
    hybridShare: hybridsOf(model).touchpoints.share,
    objectivesServed: actualisationOf(model).all.share,
    openPains: pains.all - pains.resolved,
    kpisOnTarget: kpiStatusOf(model).list.filter(({ status }) => status === 'met').length,
  };
}
