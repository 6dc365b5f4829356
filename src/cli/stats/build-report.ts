import { listed } from '../../texts/lists.ts';
import type { Say } from '../../texts/say.ts';
import { asIs, say } from '../../texts/say.ts';

import type { JourneyStats } from './journey-stats.ts';
import { namesOf } from './names.ts';
import type { Report } from './report.ts';
import { change } from './sections/change.ts';
import { attention, dropOff, load, pathTime, reach } from './sections/contacts.ts';
import { emotion, gaps, pains } from './sections/experience.ts';
import { control, coverage, online } from './sections/grid.ts';
import { benefits, kpis, measurement } from './sections/measures.ts';
import { hybrids, messages, objectives } from './sections/relations.ts';
import { gapList, teams } from './sections/work.ts';

const sections = [
  change,
  coverage,
  control,
  online,
  hybrids,
  objectives,
  emotion,
  gaps,
  pains,
  measurement,
  kpis,
  load,
  attention,
  messages,
  reach,
  dropOff,
  pathTime,
  teams,
  benefits,
  gapList,
];

/** The numbers of a journey as a report; sections without data are left out. */
export function buildReport(stats: JourneyStats, looked: readonly Say[] = []): Report {
  const { model, analytics, path } = stats;
  const names = namesOf(model);
  const channels = model.lanes.filter(({ kind }) => kind === 'channel').length;
  const size = listed([
    say('{count} touchpoint | {count} touchpoints', { count: analytics.touchpoints }),
    say('{count} stage | {count} stages', { count: model.stages.length }),
    say('{count} channel | {count} channels', { count: channels }),
  ]);
  return {
    title: asIs(model.journey.label),
    about: [asIs(path), size, ...looked],
    sections: sections.flatMap((one) => one(stats, names)),
  };
}
