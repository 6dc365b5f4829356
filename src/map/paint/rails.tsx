import type { Box, MapLayout } from '../layout/types.ts';
import { colour } from '../theme.ts';
import { LineName } from './curve.tsx';
import { RowHeads, StageHeads } from './grid.tsx';
import { Mirror } from './mirror.tsx';
import { movedTo } from './moved.ts';
import { Words } from './words.tsx';

/** The part of the picture with the names of phases and stages. */
export function topOf({ phases, columns, grid, width }: MapLayout): Box {
  const y = Math.min(grid.y, ...phases.map((phase) => phase.y - 26), ...columns.map(({ label }) => label.y - 26));
  return { x: 0, y, width, height: grid.y - y };
}

/** The part of the picture with the names of rows and lanes. */
export function sideOf({ grid, height }: MapLayout): Box {
  return { x: 0, y: 0, width: Math.max(0, grid.x - 8), height };
}

/** The names of the stages once more, on a ground that hides what is scrolled under them. */
export function TopRail({ layout }: { layout: MapLayout }) {
  return (
    <Mirror on={layout.mirrored} width={layout.width}>
      <rect {...topOf(layout)} fill={colour('background')} />
      <StageHeads phases={layout.phases} columns={layout.columns} />
    </Mirror>
  );
}

/** The names of rows and lanes once more, on a ground that hides what is scrolled under them. */
export function SideRail({ layout }: { layout: MapLayout }) {
  const { rows, curve, lanes } = layout;
  const { width } = sideOf(layout);
  const last = lanes.at(-1) ?? curve ?? rows.at(-1);
  const first = rows[0] ?? curve ?? lanes[0];
  if (!first || !last) return null;
  return (
    <Mirror on={layout.mirrored} width={width}>
      <rect
        x="0"
        y={first.y - 4}
        width={width}
        height={last.y + last.height + 4 - first.y}
        fill={colour('background')}
      />
      {rows.map(({ key, x, y, height }) => (
        <path key={key} d={`M${x} ${y + height}H${width}`} stroke={colour('line')} stroke-width="1" />
      ))}
      <RowHeads rows={rows} />
      {curve && (
        <g transform={movedTo({ y: curve.y })}>
          <Words box={curve.label} />
          <Words box={curve.note} fill={colour('muted')} />
          {curve.axis.map(({ y, text }) => (
            <Words key={y} box={text} fill={colour('muted')} />
          ))}
          {curve.lines.map((line) => line.name && <LineName key={line.name.sample} line={line} />)}
        </g>
      )}
      {lanes.map(({ id, y, label, note }) => (
        <g key={id} transform={movedTo({ y })}>
          <Words box={label} />
          {note && <Words box={note} fill={colour('muted')} />}
        </g>
      ))}
    </Mirror>
  );
}
