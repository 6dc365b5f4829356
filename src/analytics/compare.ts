import { optional } from '../model/build-card.ts';
import type { Control, MapModel } from '../model/map-model.ts';
import { round } from '../model/quantities.ts';
import { changedCards } from './changed-cards.ts';
import { controlOf } from './control.ts';
import { emotionOf } from './emotion.ts';
import { gapsOf } from './gaps.ts';
import { hybridsOf } from './hybrids.ts';
import type { Part } from './numbers.ts';
import { part } from './numbers.ts';
import { allPains } from './pains.ts';
import { touchpointsOf } from './touchpoints.ts';

/** What a target changes in what is. */
export interface Comparison {
  touchpoints: { added: string[]; removed: string[]; changed: string[] };
  meanValence: Change;
  minimumValence: Change;
  meanGap: Change;
  /** Shares from 0 to 1. */
  hybridShare: Change;
  controlShares: (Change & { control: Control | 'unknown' })[];
  /** Pains of the target that it marks as resolved ÷ all of them. */
  painsResolved: Part;
  channels: { gained: string[]; lost: string[] };
}

/** A figure before and after; `change` = after − before, absent where one of the two has nothing to stand on. */
export interface Change {
  before?: number;
  after?: number;
  change?: number;
}

/** A journey as it is against as it is to be (current and future state). Names tell what is the same touchpoint. */
export function compare(before: MapModel, after: MapModel): Comparison {
  const both = [before, after] as const;
  const figure = (of: (model: MapModel) => number | undefined): Change => change(of(before), of(after));
  const [old, now] = both.map((model) => touchpointsOf(model).map(({ id }) => id)) as [string[], string[]];
  const [was, is] = both.map(channelsOf) as [string[], string[]];
  const [shares, newShares] = both.map((model) => controlOf(model).all) as [Shares, Shares];
  const pains = allPains(after);
  return {
    touchpoints: { added: without(now, old), removed: without(old, now), changed: changedCards(before, after) },
    meanValence: figure((model) => emotionOf(model).mean),
    minimumValence: figure((model) => emotionOf(model).minimum?.valence),
    meanGap: figure((model) => gapsOf(model).mean),
    hybridShare: figure((model) => hybridsOf(model).touchpoints.share),
    controlShares: shares.map(({ control, share }, i) => ({ control, ...change(share, newShares[i]?.share) })),
    painsResolved: part(pains.filter(({ resolved }) => resolved).length, pains.length),
    channels: { gained: without(is, was), lost: without(was, is) },
  };
}

type Shares = ReturnType<typeof controlOf>['all'];

function change(before: number | undefined, after: number | undefined): Change {
  const difference = before === undefined || after === undefined ? undefined : round(after - before);
  return { ...optional('before', before), ...optional('after', after), ...optional('change', difference) };
}

function channelsOf({ lanes }: MapModel): string[] {
  return lanes.flatMap(({ id, kind }) => (kind === 'channel' && id !== null ? [id] : []));
}

function without(all: readonly string[], taken: readonly string[]): string[] {
  const known = new Set(taken);
  return all.filter((id) => !known.has(id));
}
