import type { Lane } from '../../model/map-model.ts';
import { isolated } from '../text/direction.ts';
import type { Texts } from '../texts.ts';
import { quiet, space, strong } from './metrics.ts';
import { type Around, markOf } from './model-index.ts';
import { lines, round } from './text-box.ts';
import type { Box, Row } from './types.ts';

/** A row with its name at the left, in the middle of what is below the corridor of bridges. */
export function layoutRow(lane: Lane, box: Box, corridor: number, { changeOf }: Around, texts: Texts): Row {
  const backstage = lane.kind === 'backstage';
  const control = lane.control && [texts.word(lane.control), lane.by && isolated(lane.by)].filter(Boolean).join(' ');
  const note = [lane.medium && texts.word(lane.medium), control, backstage && texts.unseen].filter(Boolean).join(' · ');
  const indent = lane.medium ? 24 : 0;
  const changed = lane.kind === 'channel' ? changeOf('channel', lane.id) : undefined;
  const room = space.side - 16 - indent - (changed ? 24 : 0);
  const label = lines(lane.label, box.x + indent, 0, room, strong, 2, space.line);
  const noted = note ? lines(note, box.x + indent, 0, room, quiet, 2, 16) : undefined;
  const block = label.lines.length * space.line + (noted?.lines.length ?? 0) * 16;
  const first = box.y + corridor + (box.height - corridor - block) / 2 + 13.5;
  return {
    key: `${lane.kind} ${lane.id ?? ''}`,
    ...box,
    y: round(box.y),
    height: round(box.height),
    corridor,
    label: { ...label, y: round(first) },
    ...(noted && { note: { ...noted, y: round(first + label.lines.length * space.line - 0.5) } }),
    ...(lane.medium && { glyph: lane.medium }),
    backstage,
    ...(changed && { change: markOf(changed, box.x + space.side - 25, first - 4.5) }),
  };
}
