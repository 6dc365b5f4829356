import { listed } from '../../../texts/lists.ts';
import { asIs, say } from '../../../texts/say.ts';
import { barAndPart, blank, cell, number, part } from '../cells.ts';
import type { JourneyStats } from '../journey-stats.ts';
import type { Names } from '../names.ts';
import type { Section } from '../report.ts';
import { list, section, table } from '../report.ts';

/** How online and offline work together. */
export function hybrids({ analytics: { hybrids } }: JourneyStats, names: Names): Section[] {
  if (hybrids.count === 0) return [];
  const served =
    hybrids.objectives.share === undefined
      ? []
      : [[cell(say('objectives served by a hybrid')), part(hybrids.objectives)]];
  const rows = hybrids.list.map(({ hybrid, valid, objectives }) => [
    cell(names.hybrid(hybrid)),
    valid ? cell(say('online and offline'), 'good') : cell(say('incomplete'), 'bad'),
    cell(objectives.length > 0 ? listed(objectives.map(names.objective)) : say('no objective')),
  ]);
  return section(say('Hybrid touchpoints'), [
    table([
      [
        cell(say('hybrids')),
        cell(say('{valid} of {all} with both sides', { valid: hybrids.valid, all: hybrids.count })),
      ],
      [cell(say('touchpoints in a hybrid')), part(hybrids.touchpoints)],
      ...served,
    ]),
    table(rows, [say('hybrid'), say('sides'), say('objectives')]),
  ]);
}

/** Relational objectives that something makes real. */
export function objectives({ analytics: { objectives } }: JourneyStats, names: Names): Section[] {
  if (objectives.all.of === 0) return [];
  const rows = objectives.byTheme.map(({ theme, open, ...one }) => [
    cell(names.theme(theme)),
    ...barAndPart(one),
    open.length > 0 ? cell(say('open: {list}', { list: listed(open.map(names.objective)) }), 'doubtful') : blank,
  ]);
  const all = [cell(say('all')), ...barAndPart(objectives.all), blank];
  return section(say('Relational objectives'), [table(rows.length > 1 ? [...rows, all] : rows)]);
}

/** Where each message is said, and promises that differ. */
export function messages({ model, analytics: { messages } }: JourneyStats, names: Names): Section[] {
  const said = messages.filter(({ channels }) => channels.length > 0);
  const lanes = model.lanes
    .map(({ id }) => id)
    .filter((id) => said.some(({ channels }) => channels.some(({ lane }) => lane === id)));
  const rows = said.map(({ message, channels }) => [
    cell(names.message(message)),
    ...lanes.map((id) => {
      const count = channels.find(({ lane }) => lane === id)?.cards.length ?? 0;
      return count > 0 ? number(count) : { ...cell(asIs('–')), right: true };
    }),
  ]);
  const conflicts = messages.flatMap(({ message, conflicts }) =>
    conflicts.map(({ promise, values }) =>
      say('‘{message}’ promises different things as {promise}: {values}.', {
        message: names.message(message),
        promise,
        values: listed(
          values.map(({ value, inMessage, cards }) =>
            say('{value} ({places})', {
              value,
              places: listed([...(inMessage ? [say('the message')] : []), ...cards.map(names.touchpoint)]),
            }),
          ),
        ),
      }),
    ),
  );
  return section(say('Messages'), [
    table(rows, [say('touchpoints that say it'), ...lanes.map(names.channel)]),
    list(conflicts),
  ]);
}
