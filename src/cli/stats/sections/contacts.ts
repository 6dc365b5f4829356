import type { Load } from '../../../analytics/channel-load.ts';
import { percent } from '../../../texts/figures.ts';
import { listed } from '../../../texts/lists.ts';
import { asIs, say } from '../../../texts/say.ts';
import { bar, blank, cell, nothing, number, text, time } from '../cells.ts';
import type { JourneyStats } from '../journey-stats.ts';
import type { Names } from '../names.ts';
import type { Cell, Section } from '../report.ts';
import { list, section, table } from '../report.ts';

/** Contacts per week against limits. */
export function load({ analytics: { load } }: JourneyStats, names: Names): Section[] {
  const row = ({ persona, stage, perWeek, limit, over }: Load, channel: Cell): Cell[] => [
    cell(names.persona(persona)),
    cell(names.stage(stage)),
    channel,
    number(perWeek, over ? 'bad' : undefined),
    limit === undefined ? { said: nothing, right: true } : number(limit),
    limit === undefined ? blank : text(bar(perWeek / limit)),
    over ? cell(say('too many'), 'bad') : blank,
  ];
  const rows = [
    ...load.channels.map(({ lane, ...one }) => row(one, cell(names.channel(lane)))),
    ...load.totals.filter(({ limit }) => limit !== undefined).map((one) => row(one, cell(say('all channels')))),
  ];
  const head = [say('who'), say('stage'), say('channel'), say('per week'), say('limit'), asIs(''), asIs('')];
  const { notPerWeek } = load;
  const uncounted = say('Per visit, order or customer, so not counted per week: {list}.', {
    list: listed(notPerWeek.map(names.touchpoint)),
  });
  return section(say('Contacts that the brand starts'), [
    table(rows, head),
    list(notPerWeek.length > 0 ? [uncounted] : []),
  ]);
}

/** The attention that touchpoints ask for, against what there is. */
export function attention({ analytics: { attention } }: JourneyStats, names: Names): Section[] {
  const rows = attention.list.map(({ card, seconds, budget, over }): Cell[] => [
    cell(names.touchpoint(card)),
    number(seconds, over ? 'bad' : undefined),
    budget === undefined ? { said: nothing, right: true } : number(budget),
    budget === undefined ? blank : text(bar(seconds / budget)),
    over ? cell(say('too long'), 'bad') : blank,
  ]);
  const stages = attention.byStage.map(({ stage, seconds }) => [cell(names.stage(stage)), number(seconds)]);
  return section(say('Attention'), [
    table(rows, [say('touchpoint'), say('seconds'), say('budget'), asIs(''), asIs('')]),
    stages.length > 1 ? table(stages, [say('stage'), say('seconds')]) : undefined,
  ]);
}

/** How many people get where. */
export function reach({ model, analytics: { reach } }: JourneyStats, names: Names): Section[] {
  if (reach.every(({ stages }) => stages.every((one) => one.reach === 100))) return [];
  const stages = model.stages.filter(({ id }) => reach.some((one) => one.stages.some(({ stage }) => stage === id)));
  const rows = reach.map((one): Cell[] => [
    cell(names.persona(one.persona)),
    ...stages.map(({ id }): Cell => {
      const found = one.stages.find(({ stage }) => stage === id);
      return { said: found ? percent(found.reach / 100) : nothing, right: true };
    }),
  ]);
  const touchpoints = reach.flatMap(({ persona, touchpoints }) =>
    touchpoints
      .filter((one) => one.reach < 100)
      .map((one): Cell[] => [
        cell(names.persona(persona)),
        cell(names.touchpoint(one.card)),
        { said: percent(one.reach / 100), right: true },
        text(bar(one.reach / 100)),
      ]),
  );
  return section(say('Reach'), [
    table(rows, [say('who'), ...stages.map(({ id }) => names.stage(id))]),
    table(touchpoints, [say('who'), say('touchpoint'), say('reached'), asIs('')]),
  ]);
}

/** Where people are lost, most first. */
export function dropOff({ analytics: { reach } }: JourneyStats, names: Names): Section[] {
  const rows = reach.flatMap(({ persona, dropOff }) =>
    dropOff.map(({ card, lost }): Cell[] => [
      cell(names.persona(persona)),
      cell(names.touchpoint(card)),
      { said: percent(lost / 100), right: true, tone: 'bad' },
      text(bar(lost / 100)),
    ]),
  );
  return section(say('Drop-off'), [table(rows, [say('who'), say('touchpoint'), say('lost'), asIs('')])]);
}

/** How long the most likely path takes. */
export function pathTime({ analytics: { pathTime } }: JourneyStats, names: Names): Section[] {
  const rows = pathTime.flatMap(({ persona, total, byStage }): Cell[][] =>
    total.high === 0
      ? []
      : [
          ...byStage.map(({ stage, ...days }) => [
            cell(names.persona(persona)),
            cell(names.stage(stage)),
            { said: time(days), right: true },
          ]),
          [cell(names.persona(persona)), cell(say('whole path')), { said: time(total), right: true }],
        ],
  );
  return section(say('Time on the most likely path'), [table(rows, [say('who'), say('stage'), say('time')])]);
}
