import type { KpiItem, Lane, LaneItem } from '../layout/types.ts';
import { colour } from '../theme.ts';
import { CellGround } from './cell.tsx';
import { movedTo } from './moved.ts';
import { Each, painted } from './painted.tsx';
import { MarkView, SignMark } from './signs.tsx';
import { Words } from './words.tsx';

/** Pain points, opportunities, KPIs and the other lanes under the curve. */
export const LaneView = painted(({ lane }: { lane: Lane }) => (
  <g class="j-lane" data-lane={lane.id} transform={movedTo({ y: lane.y })}>
    <Words box={lane.label} />
    {lane.note && <Words box={lane.note} fill={colour('muted')} />}
    {lane.cells.map((cell) => (
      <CellGround key={cell.x} {...cell} />
    ))}
    <Each of={lane.items} paint={paintItem} />
    <Each of={lane.kpis} paint={paintKpi} />
  </g>
));

function paintItem({ key, x, y, text, sign, done, title }: LaneItem) {
  return (
    <g key={key}>
      {title && <title>{title}</title>}
      {sign && <SignMark sign={sign} x={x + 6} y={y + 10.5} />}
      <Words box={text} fill={done || title ? colour('muted') : colour('text')} strike={done ?? false} />
    </g>
  );
}

function paintKpi({ id, x, label, reading, former, change, sign, bar }: KpiItem) {
  return (
    <g key={id} data-kpi={id}>
      {change && <MarkView mark={change} />}
      {sign && <SignMark sign={sign} x={x + (change ? 26 : 6)} y={label.y - 4.5} />}
      <Words box={label} />
      {reading && <Words box={reading} fill={colour('muted')} />}
      {former && <Words box={former} fill={colour('muted')} />}
      {bar && (
        <g>
          <rect x={bar.x} y={bar.y} width={bar.width} height="5" rx="2.5" fill={colour('bar')} />
          <rect x={bar.x} y={bar.y} width={bar.filled} height="5" rx="2.5" fill={colour(bar.good ? 'good' : 'bad')} />
          {bar.marks.map((mark) => (
            <path key={mark} d={`M${bar.x + mark} ${bar.y - 4}v13`} stroke={colour('text')} stroke-width="1.6" />
          ))}
        </g>
      )}
    </g>
  );
}
