import type { MapLayout } from '../layout/types.ts';
import { colour } from '../theme.ts';
import { CellGround } from './cell.tsx';
import { movedTo } from './moved.ts';
import { painted } from './painted.tsx';
import { Glyph, MarkView } from './signs.tsx';
import { Words } from './words.tsx';

/** What lies under the cards: columns, and hairlines between the rows. */
export const GroundView = painted(({ columns, rows, empty }: Pick<MapLayout, 'columns' | 'rows' | 'empty'>) => (
  <g class="j-ground">
    {columns.map(({ id, x, y, width, height }) => (
      <CellGround key={id} x={x} y={y} width={width} height={height} />
    ))}
    {rows.map(({ key, x, y, width, height, backstage }) => (
      <g key={key}>
        {backstage && (
          <path d={`M${x} ${y}h${width}`} stroke={colour('muted')} stroke-width="1.2" stroke-dasharray="6 5" />
        )}
        <path d={`M${x} ${y + height}h${width}`} stroke={colour('line')} stroke-width="1" />
      </g>
    ))}
    {empty && <Words box={empty} fill={colour('muted')} />}
  </g>
));

/** Phases and stages: they stay in view while the map is scrolled down. */
export const StageHeads = painted(({ phases, columns }: Pick<MapLayout, 'phases' | 'columns'>) => (
  <g class="j-head">
    {phases.map(({ id, x, y, width, label, tone }) => (
      <g key={id}>
        <Words box={label} fill={colour('muted')} />
        <rect x={x} y={y} width={width} height="4" rx="2" fill={colour(`phase-${tone}`)} />
      </g>
    ))}
    {columns.map(({ id, label, goal, change }) => (
      <g key={id} data-stage={id}>
        <Words box={label} strike={change?.kind === 'removed'} />
        {change && <MarkView mark={change} />}
        {goal && <Words box={goal} fill={colour('muted')} />}
      </g>
    ))}
  </g>
));

/** The names of the rows: they stay in view while the map is scrolled sideways. */
export const RowHeads = painted(({ rows }: Pick<MapLayout, 'rows'>) => (
  <g class="j-side">
    {rows.map(({ key, x, y, label, note, glyph, change }) => (
      <g key={key} data-row={key} transform={movedTo({ y })}>
        {glyph && <Glyph kind={glyph} x={x + 8} y={label.y + (note ? 4 : -4.5)} />}
        <Words box={label} strike={change?.kind === 'removed'} />
        {change && <MarkView mark={change} />}
        {note && <Words box={note} fill={colour('muted')} />}
      </g>
    ))}
  </g>
));
