import { listed } from '../../../texts/lists.ts';
import { asIs, say } from '../../../texts/say.ts';
import { cell, number } from '../cells.ts';
import type { JourneyStats } from '../journey-stats.ts';
import type { Names } from '../names.ts';
import type { Cell, Section } from '../report.ts';
import { list, section, table } from '../report.ts';
import { severities } from '../terms.ts';

/** What each team has to do. */
export function teams({ analytics: { teams } }: JourneyStats, names: Names): Section[] {
  if (teams.every(({ team }) => team === undefined)) return [];
  const rows = teams.map(({ team, touchpoints, openPains, opportunities, overdue }): Cell[] => [
    cell(team === undefined ? say('nobody') : names.team(team)),
    number(touchpoints),
    number(openPains, openPains > 0 ? 'bad' : undefined),
    number(opportunities),
    number(overdue, overdue > 0 ? 'bad' : undefined),
  ]);
  const head = [say('team'), say('touchpoints'), say('pains without a remedy'), say('opportunities'), say('overdue')];
  return section(say('Teams'), [table(rows, head)]);
}

const tones = { error: 'bad', warning: 'doubtful', info: undefined, hint: undefined } as const;

/** What there is to do, by stage. */
export function gapList({ analytics: { gapList } }: JourneyStats, names: Names): Section[] {
  const findings = gapList.flatMap(({ stage, findings }) =>
    findings.map(({ severity, message, code }): Cell[] => [
      cell(stage === undefined ? say('whole journey') : names.stage(stage)),
      cell(severities[severity], tones[severity]),
      cell(asIs(code)),
      cell(asIs(message)),
    ]),
  );
  const empty = gapList.flatMap(({ stage, emptyLanes }) =>
    stage === undefined || emptyLanes.length === 0
      ? []
      : [
          say('Nothing happens in ‘{stage}’ on: {list}.', {
            stage: names.stage(stage),
            list: listed(emptyLanes.map((id) => names.channel(id))),
          }),
        ],
  );
  return section(say('To do'), [
    table(findings, [say('stage'), say('severity'), say('code'), say('finding')]),
    list(empty),
  ]);
}
