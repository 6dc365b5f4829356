import { channelsOf } from '../model/defaults.ts';
import type { ResolvedStage } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** How many cards a cell of the map holds before it is crowded. */
const most = 5;

/** A stage with many touchpoints on one channel. */
export const cellCrowded: Rule = {
  code: 'cell-crowded',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    for (const stage of journey.stages)
      for (const [channel, n] of cellsOf(stage)) {
        if (n <= most) continue;
        yield {
          place: where(journey, stage),
          say: say(
            'One touchpoint stands at {stage} × {channel}; split the stage? | {count} touchpoints share {stage} × {channel}; split the stage?',
            { count: n, stage: stage.label(), channel: channel.label || (channel.name ?? '') },
          ),
          subject: `${stage.id} ${channel.name}`,
        };
      }
  },
};

/** The number of touchpoints on every channel of a stage. */
function cellsOf({ touchpoints }: ResolvedStage): Map<Statement, number> {
  const cells = new Map<Statement, number>();
  for (const touchpoint of touchpoints)
    for (const channel of touchpoint.internal ? [] : new Set(channelsOf(touchpoint)))
      cells.set(channel, (cells.get(channel) ?? 0) + 1);
  return cells;
}
