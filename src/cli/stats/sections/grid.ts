import type { Coverage } from '../../../analytics/coverage.ts';
import type { Part } from '../../../analytics/numbers.ts';
import type { Variety } from '../../../analytics/variety.ts';
import { figure, signed } from '../../../texts/figures.ts';
import { listed } from '../../../texts/lists.ts';
import type { Say } from '../../../texts/say.ts';
import { say } from '../../../texts/say.ts';
import { barAndPart, blank, cell, nothing, part } from '../cells.ts';
import type { JourneyStats } from '../journey-stats.ts';
import type { Names } from '../names.ts';
import type { Block, Cell, Section } from '../report.ts';
import { section, table } from '../report.ts';
import { phases, term } from '../terms.ts';

/** How much of the grid is used, and what stands in each cell. */
export function coverage({ model, analytics }: JourneyStats, names: Names): Section[] {
  const { grid, stages, emptyStages, phases: reached, emptyPhases } = analytics.coverage;
  const { promotion, brand, roles, values, lifecycle } = analytics.variety;
  const row = (said: Say, one: Part, missing: readonly Say[]): Cell[][] => {
    if (one.share === undefined) return [];
    const tone = missing.length > 0 ? 'doubtful' : undefined;
    return [
      [
        cell(said),
        part(one),
        missing.length > 0 ? cell(say('missing: {list}', { list: listed(missing) }), tone) : blank,
      ],
    ];
  };
  // a list that nobody uses is not a list with gaps
  const used = (said: Say, one: Variety) => (one.count === 0 ? [] : row(said, one, one.missing.map(term)));
  const rows = [
    ...row(say('cells of the grid'), grid, []),
    ...row(say('stages'), stages, emptyStages.map(names.stage)),
    ...(model.phases.some(({ id }) => id !== 'none')
      ? row(
          say('phases'),
          reached,
          emptyPhases.map((id) => phases[id]),
        )
      : []),
    ...used(say('categories before the purchase'), promotion),
    ...used(say('kinds of brand touchpoint'), brand),
    ...used(say('roles'), roles),
    ...used(say('values'), values),
    ...used(say('lifecycle'), lifecycle),
  ];
  return section(say('Coverage'), [table(rows), heat(analytics.coverage, model, names)]);
}

/** Touchpoints of each cell, with their mean feeling. */
function heat({ cells }: Coverage, { stages, lanes }: JourneyStats['model'], names: Names): Block | undefined {
  const channels = lanes.filter(({ kind }) => kind === 'channel');
  const known = new Map(cells.map((one) => [JSON.stringify([one.stage, one.lane]), one]));
  const rows = channels.map(({ id }): Cell[] => [
    cell(names.channel(id)),
    ...stages.map((stage): Cell => {
      const one = known.get(JSON.stringify([stage.id, id]));
      if (!one) return { said: nothing, right: true };
      const count = figure(one.touchpoints + one.also);
      if (one.valence === undefined) return { said: count, right: true };
      const tone = one.valence < 0 ? 'bad' : one.valence > 0 ? 'good' : undefined;
      return {
        said: say('{count} ({valence})', { count, valence: signed(one.valence) }),
        right: true,
        ...(tone && { tone }),
      };
    }),
  ]);
  return stages.length === 0
    ? undefined
    : table(rows, [say('touchpoints (feeling)'), ...stages.map(({ id }) => names.stage(id))]);
}

/** Who controls the touchpoints, for all and for each phase. */
export function control({ analytics: { control, touchpoints } }: JourneyStats): Section[] {
  if (touchpoints === 0) return [];
  const all = control.all.filter(({ count }) => count > 0).map((one) => [cell(term(one.control)), ...barAndPart(one)]);
  const several = control.byPhase.length > 1;
  const kinds = control.all.filter(({ count }) => count > 0).map((one) => one.control);
  const byPhase = control.byPhase.map(({ phase, shares }) => [
    cell(phases[phase]),
    ...kinds.map(
      (kind): Cell => ({ ...part(shares.find((one) => one.control === kind) ?? { count: 0, of: 0 }), right: true }),
    ),
  ]);
  return section(say('Control'), [
    table(all),
    several ? table(byPhase, [say('phase'), ...kinds.map(term)]) : undefined,
  ]);
}

/** How much happens online. */
export function online({ analytics: { online } }: JourneyStats, names: Names): Section[] {
  if (online.all.of === 0) return [];
  const { byPersona, byPhase } = online;
  const personas = byPersona.length > 1 ? byPersona : [];
  return section(say('Online'), [
    table([
      [cell(say('all touchpoints on a channel')), ...barAndPart(online.all)],
      ...personas.map((one) => [cell(names.persona(one.persona)), ...barAndPart(one)]),
      ...(byPhase.length > 1 ? byPhase.map((one) => [cell(phases[one.phase]), ...barAndPart(one)]) : []),
    ]),
  ]);
}
