import type { Change } from '../../../analytics/compare.ts';
import { figure, percent, signed } from '../../../texts/figures.ts';
import { listed } from '../../../texts/lists.ts';
import type { Say } from '../../../texts/say.ts';
import { asIs, say } from '../../../texts/say.ts';
import { cell, nothing, part } from '../cells.ts';
import type { JourneyStats } from '../journey-stats.ts';
import { namesOf } from '../names.ts';
import type { Cell, Section } from '../report.ts';
import { section, table } from '../report.ts';
import { term } from '../terms.ts';

/** What a variant changes in its base. */
export function change({ model, change }: JourneyStats): Section[] {
  if (!change) return [];
  const { base, comparison } = change;
  const { touchpoints, channels, painsResolved, controlShares } = comparison;
  const names = namesOf(model, base);
  const things = (said: Say, ids: readonly string[], name: (id: string) => Say): Cell[][] =>
    ids.length === 0
      ? []
      : [[cell(said), { said: figure(ids.length), right: true }, cell(listed(ids.map((id) => name(id))))]];
  const lists = [
    ...things(say('touchpoints added'), touchpoints.added, names.touchpoint),
    ...things(say('touchpoints removed'), touchpoints.removed, names.touchpoint),
    ...things(say('touchpoints changed'), touchpoints.changed, names.touchpoint),
    ...things(say('channels gained'), channels.gained, names.channel),
    ...things(say('channels lost'), channels.lost, names.channel),
  ];
  const figures = [
    ...row(say('mean feeling'), comparison.meanValence, signed, signed),
    ...row(say('lowest feeling'), comparison.minimumValence, signed, signed),
    ...row(say('mean gap'), comparison.meanGap, signed, signed),
    ...row(say('touchpoints in a hybrid'), comparison.hybridShare, percent, points),
    ...controlShares
      .filter(({ before = 0, after = 0 }) => before + after > 0)
      .flatMap(({ control, ...one }) => row(say('control: {kind}', { kind: term(control) }), one, percent, points)),
  ];
  const head = [say('figure'), asIs(base.journey.label), asIs(model.journey.label), say('change')];
  const resolved = painsResolved.of === 0 ? [] : [[cell(say('pains resolved')), part(painsResolved)]];
  return section(say('What this variant changes'), [table(figures, head), table(resolved), table(lists)]);
}

function row(
  said: Say,
  { before, after, change }: Change,
  shown: (value: number) => Say,
  step: (value: number) => Say,
): Cell[][] {
  if (before === undefined && after === undefined) return [];
  const value = (one: number | undefined, how: (value: number) => Say): Cell => ({
    said: one === undefined ? nothing : how(one),
    right: true,
  });
  return [[cell(said), value(before, shown), value(after, shown), value(change, step)]];
}

/** A difference of two shares, in points of a hundred. */
function points(share: number): Say {
  return say('{number} points', { number: signed(Math.round(share * 100)) });
}
