import type { Lane } from '../../model/map-model.ts';
import { isolated } from '../text/direction.ts';
import type { Texts } from '../texts.ts';
import { quiet, space, strong } from './metrics.ts';
import { type Around, markOf } from './model-index.ts';
import { lines, round } from './text-box.ts';
import type { Row } from './types.ts';

/** A row at the top, with its name at the left in the middle of what is below the corridor of bridges. */
export function layoutRow(
  lane: Lane,
  width: number,
  height: number,
  corridor: number,
  { changeOf }: Around,
  texts: Texts,
): Row {
  const x = space.margin;
  const backstage = lane.kind === 'backstage';
  const control = lane.control && [texts.word(lane.control), lane.by && isolated(lane.by)].filter(Boolean).join(' ');
  const note = [lane.medium && texts.word(lane.medium), control, backstage && texts.unseen].filter(Boolean).join(' · ');
  const indent = lane.medium ? 24 : 0;
  const changed = lane.kind === 'channel' ? changeOf('channel', lane.id) : undefined;
  const room = space.side - 16 - indent - (changed ? 24 : 0);
  const label = lines(lane.label, x + indent, 0, room, strong, 2, space.line);
  const noted = note ? lines(note, x + indent, 0, room, quiet, 2, 16) : undefined;
  const block = label.lines.length * space.line + (noted?.lines.length ?? 0) * 16;
  const first = corridor + (height - corridor - block) / 2 + 13.5;
  return {
    key: `${lane.kind} ${lane.id ?? ''}`,
    x,
    y: 0,
    width,
    height: round(height),
    corridor,
    label: { ...label, y: round(first) },
    ...(noted && { note: { ...noted, y: round(first + label.lines.length * space.line - 0.5) } }),
    ...(lane.medium && { glyph: lane.medium }),
    backstage,
    ...(changed && { change: markOf(changed, x + space.side - 25, first - 4.5) }),
  };
}
