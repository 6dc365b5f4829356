import { optional } from '../model/build-card.ts';
import type { MapFinding, MapModel, Source } from '../model/map-model.ts';
import { isCritical } from './touchpoints.ts';

/** What there is to do in a stage: findings, most pressing first, and the channels that carry nothing there. */
export interface StageGaps {
  /** Absent for what belongs to no stage. */
  stage?: string;
  findings: MapFinding[];
  emptyLanes: string[];
}

/**
 * All findings of severity information or more and all empty cells, grouped by stage; findings ordered by: errors,
 * critical touchpoints, severity, gap (worst first), then as handed in. A finding of a card or hybrid stands in the
 * stage of the card or of the side that starts; what concerns the journey, a KPI or a channel comes last.
 */
export function gapListOf(model: MapModel, findings: readonly MapFinding[]): StageGaps[] {
  const subjects = subjectsOf(model);
  const placed = findings
    .filter(({ severity }) => severities.includes(severity))
    .map((finding) => ({ finding, subject: subjectOf(finding, subjects.get(finding.target) ?? []) }))
    .sort(
      (a, b) =>
        Number(b.finding.severity === 'error') - Number(a.finding.severity === 'error') ||
        Number(b.subject?.critical ?? false) - Number(a.subject?.critical ?? false) ||
        severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
        (a.subject?.gap ?? 0) - (b.subject?.gap ?? 0),
    );
  const groups = Map.groupBy(placed, ({ subject }) => subject?.stage);
  const listed = (stage: string | undefined) => (groups.get(stage) ?? []).map(({ finding }) => finding);
  const empty = emptyLanes(model);
  return [
    ...model.stages.map(({ id }) => ({ stage: id, findings: listed(id), emptyLanes: empty(id) })),
    ...(groups.has(undefined) ? [{ findings: listed(undefined), emptyLanes: [] }] : []),
  ];
}

const severities: readonly MapFinding['severity'][] = ['error', 'warning', 'info'];

interface Subject {
  stage?: string;
  critical: boolean;
  gap?: number;
  source?: Source;
}

/** By id: a stage, a card and a KPI may bear the same name. */
function subjectsOf({ cards, stages, hybrids, kpis, lanes }: MapModel): Map<string, Subject[]> {
  const byId = new Map(cards.map((card) => [card.id, card.stage]));
  const all: (Subject & { id: string | null })[] = [
    ...cards.map((card) => ({ ...card, critical: isCritical(card) })),
    ...stages.map(({ id, source }) => ({ id, stage: id, critical: false, source })),
    ...hybrids.map(({ id, source, starts, ...sides }) => {
      const other = starts === 'online' ? sides.offline : sides.online;
      return { id, critical: false, source, ...optional('stage', byId.get(sides[starts] ?? other ?? '')) };
    }),
    ...[...kpis, ...lanes].map(({ id, source }) => ({ id, critical: false, ...optional('source', source) })),
  ];
  const groups = Map.groupBy(all, ({ id }) => id);
  return new Map([...groups].flatMap(([id, same]) => (id === null ? [] : [[id, same]])));
}

/** Of several subjects of one name the one that the finding is written in. */
function subjectOf({ source }: MapFinding, subjects: readonly Subject[]): Subject | undefined {
  return subjects.find((subject) => subject.source && holds(subject.source, source)) ?? subjects[0];
}

function holds(outer: Source, inner: Source): boolean {
  const [{ start, end }, place] = [outer.range, inner.range.start];
  const isAfter = start.line < place.line || (start.line === place.line && start.character <= place.character);
  const isBefore = place.line < end.line || (place.line === end.line && place.character <= end.character);
  return outer.file === inner.file && isAfter && isBefore;
}

function emptyLanes({ cards, lanes }: MapModel): (stage: string) => string[] {
  const used = new Map<string, Set<string | null>>();
  for (const { internal, stage, lanes } of cards) {
    if (internal) continue;
    const filled = used.get(stage) ?? new Set();
    used.set(stage, filled);
    for (const lane of lanes) filled.add(lane);
  }
  const channels = lanes.flatMap(({ id, kind }) => (kind === 'channel' && id !== null ? [id] : []));
  return (stage) => channels.filter((id) => !used.get(stage)?.has(id));
}
