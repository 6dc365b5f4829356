import type { MapModel } from '../../model/map-model.ts';
import { capitals, heading, plain, space } from './metrics.ts';
import { type Around, markOf } from './model-index.ts';
import { lastLine, lines, oneLine, round } from './text-box.ts';
import type { Column, PhaseBand } from './types.ts';

/** Left edge and width of a column. */
export interface ColumnPlace {
  x: number;
  width: number;
}

export interface StageHead {
  columns: Column[];
  phases: PhaseBand[];
  bottom: number;
}

/** Stages with their goals, under the bands of their phases. */
export function layoutStages(
  stages: MapModel['stages'],
  named: MapModel['phases'],
  { changeOf }: Around,
  lang: string | undefined,
  places: readonly ColumnPlace[],
  top: number,
): StageHead {
  const phases = layoutPhases(stages, named, lang, places, top);
  const first = top + (phases.length > 0 ? 47 : 18);
  let bottom = first;
  const columns = stages.flatMap(({ id, label: text, goal: aim }, i): Column[] => {
    const place = places[i];
    if (!place) return [];
    const { x, width } = place;
    const changed = changeOf('stage', id);
    const label = lines(text, x + 4, first, width - (changed ? 36 : 12), heading, 2, 22);
    const end = lastLine(label);
    const goal = aim ? lines(aim, x + 4, end + 22, width - 12, plain, 2, space.line) : undefined;
    bottom = Math.max(bottom, goal ? lastLine(goal) : end);
    return [
      {
        id,
        index: i,
        x,
        y: 0,
        width,
        height: 0,
        label,
        ...(goal && { goal }),
        ...(changed && { change: markOf(changed, x + width - 15, first - 6) }),
      },
    ];
  });
  return { columns, phases, bottom: bottom + 16 };
}

const tones = { before: 0, during: 1, after: 2 } as const;

/** A band over each run of neighbouring stages of one phase. */
function layoutPhases(
  stages: MapModel['stages'],
  phases: MapModel['phases'],
  lang: string | undefined,
  places: readonly ColumnPlace[],
  top: number,
): PhaseBand[] {
  const phaseOf = new Map(phases.flatMap((phase) => phase.stages.map((id) => [id, phase] as const)));
  const runs: { phase: MapModel['phases'][number]; first: number; last: number }[] = [];
  for (const [i, { id }] of stages.entries()) {
    const phase = phaseOf.get(id);
    const run = runs.at(-1);
    if (!phase) continue;
    if (run?.phase === phase && run.last === i - 1) run.last = i;
    else runs.push({ phase, first: i, last: i });
  }
  return runs.flatMap(({ phase: { id, label }, first, last }): PhaseBand[] => {
    const [start, end] = [places[first], places[last]];
    if (!start || !end || id === 'none') return [];
    const width = round(end.x + end.width - start.x);
    const name = oneLine(upper(label, lang), start.x + 4, top + 10, width - 8, capitals);
    return [{ id: `${id} ${first}`, x: round(start.x), y: top + 18, width, label: name, tone: tones[id] }];
  });
}

/** Capitals as the language has them; a tag that no language has counts as none. */
function upper(text: string, lang: string | undefined): string {
  try {
    return text.toLocaleUpperCase(lang);
  } catch {
    return text.toUpperCase();
  }
}
