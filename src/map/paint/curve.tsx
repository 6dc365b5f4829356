import type { CurveDot, CurveLine, CurvePanel } from '../layout/types.ts';
import { colour } from '../theme.ts';
import { movedTo } from './moved.ts';
import { Each, painted } from './painted.tsx';
import { Words } from './words.tsx';

/** The emotion lane: axis, area, lines, numbered dots, the names of peak, lowest and end. */
export const CurveView = painted(({ curve, gradient }: { curve: CurvePanel; gradient: string }) => {
  const { x, y, width, height, axis, zero } = curve;
  const top = axis[0]?.y ?? 0;
  const bottom = axis.at(-1)?.y ?? height;
  // what is lies over what was
  const lines = [...curve.lines].sort((a, b) => Number(b.former ?? false) - Number(a.former ?? false));
  return (
    <g class="j-curve" transform={movedTo({ y })}>
      <defs>
        <linearGradient id={gradient} gradientUnits="userSpaceOnUse" x1="0" y1={top} x2="0" y2={bottom}>
          <stop offset="0" stop-color={colour('feel-2')} stop-opacity="0.28" />
          <stop offset="0.5" stop-color={colour('feel-0')} stop-opacity="0.1" />
          <stop offset="1" stop-color={colour('feel--2')} stop-opacity="0.28" />
        </linearGradient>
      </defs>
      <Words box={curve.label} />
      <Words box={curve.note} fill={colour('muted')} />
      <rect x={x} width={width} height={height} rx="8" fill={colour('surface')} stroke={colour('outline')} />
      {axis.map(({ y: at, text }) => (
        <g key={at}>
          <path
            d={`M${x + 8} ${at}h${width - 16}`}
            stroke={colour('line')}
            stroke-width="1"
            stroke-dasharray={at === zero ? undefined : '2 5'}
          />
          <Words box={text} fill={colour('muted')} />
        </g>
      ))}
      {curve.areas.map((d, i) => (
        <path key={i} d={d} fill={`url(#${gradient})`} />
      ))}
      {lines.map(({ paths, dash, former, shifts = [] }, i) => (
        <g key={i}>
          {shifts.map((d) => (
            <path key={d} d={d} stroke={colour('muted')} stroke-width="1.4" />
          ))}
          {paths.map((d, k) => (
            <path
              key={k}
              d={d}
              fill="none"
              stroke={colour(former ? 'muted' : 'text')}
              stroke-width="1.8"
              stroke-linejoin="round"
              stroke-dasharray={dash}
            />
          ))}
        </g>
      ))}
      {lines.map((line, i) => (
        <g key={i}>
          <Each of={line.dots} paint={paintDot} />
          {line.name && <LineName line={line} />}
        </g>
      ))}
      {curve.names.map((box) => (
        <Words key={`${box.x} ${box.y}`} box={box} />
      ))}
    </g>
  );
});

/** Whose a line is, beside a sample of it. */
export function LineName({ line: { name, dash, former } }: { line: CurveLine }) {
  if (!name) return null;
  return (
    <g>
      <path d={name.sample} stroke={colour(former ? 'muted' : 'text')} stroke-width="1.8" stroke-dasharray={dash} />
      <Words box={name.text} fill={colour('muted')} />
    </g>
  );
}

function paintDot({ x, y, width, height, number, tone, assumed, title, card }: CurveDot) {
  const fill = colour(`feel-${tone}`);
  return (
    <g key={card} class="j-dot" data-dot={card}>
      <title>{title}</title>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={height / 2}
        fill={assumed ? colour('surface') : fill}
        stroke={assumed ? fill : colour('surface')}
        stroke-width={number ? 2 : 1}
      />
      {number && <Words box={number} fill={assumed ? colour('text') : colour(`on-feel-${tone}`)} />}
    </g>
  );
}
