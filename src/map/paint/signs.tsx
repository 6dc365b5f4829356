import type { Change, LegendItem, Mark, Sign } from '../layout/types.ts';
import { accent, colour, shape } from '../theme.ts';
import { turned, useMirrored } from './mirror.tsx';

/** One sign of the map, about 12 pixels wide, its middle at `x`, `y`. */
export function SignMark({ sign, x, y }: { sign: Sign; x: number; y: number }) {
  switch (sign) {
    case 'met':
      return <Check x={x} y={y} />;
    case 'resolved':
      return (
        <path
          d={`${triangle(x, y)}M${x - 7} ${y + 0.5}h14`}
          fill="none"
          stroke={colour('muted')}
          stroke-width="1.4"
          stroke-linejoin="round"
        />
      );
    case 'off':
      return <Stroke d={`M${x - 4} ${y - 4}l8 8m0-8l-8 8`} stroke={colour('bad')} />;
    case 'opportunity':
      return <Stroke d={`M${x - 5} ${y}h10m-5-5v10`} stroke={colour('good')} />;
    case 'pain':
      return <path d={triangle(x, y)} fill={colour('bad')} />;
    case 'pain-low':
      return <path d={triangle(x, y)} fill="none" stroke={colour('bad')} stroke-width="1.5" stroke-linejoin="round" />;
    case 'star':
      return <Star x={x} y={y} />;
  }
}

/** A check has a right way round. */
function Check({ x, y }: { x: number; y: number }) {
  const mirrored = useMirrored();
  return (
    <g transform={mirrored ? turned(x) : undefined}>
      <Stroke d={`M${x - 5} ${y}l3.5 4 6.5-8`} stroke={colour('good')} />
    </g>
  );
}

/** The sign of a legend entry. */
export function LegendMark({ sign, x, y, theme = 0 }: LegendItem) {
  switch (sign) {
    case 'feeling':
      return (
        <g>
          {[-2, -1, 0, 1, 2].map((value, i) => (
            <rect key={value} x={x + i * 3.4} y={y - 7} width="3.4" height="14" fill={colour(`feel-${value}`)} />
          ))}
        </g>
      );
    case 'theme':
      return <ThemeMark theme={theme} x={x + 8} y={y} />;
    case 'hybrid':
      return <Stroke d={`M${x} ${y}h16`} stroke={accent(theme)} />;
    case 'no-hybrid':
      return <Stroke d={`M${x} ${y}h16`} stroke={colour('bad')} dash="4 4" />;
    case 'gap':
      return (
        <rect x={x + 1} y={y - 7} width="15" height="14" rx="3" fill="none" stroke={colour('bad')} stroke-width="1.5" />
      );
    case 'assumed':
      return <circle cx={x + 8} cy={y} r="6" fill={colour('background')} stroke={colour('muted')} stroke-width="2" />;
    case 'until':
      return <Stroke d={`M${x} ${y}h15m0-4v8`} stroke={colour('muted')} />;
    case 'again':
      return (
        <rect
          x={x}
          y={y - 6}
          width="16"
          height="12"
          rx="3"
          fill="none"
          stroke={colour('muted')}
          stroke-dasharray="3 2"
        />
      );
    case 'added':
    case 'removed':
    case 'changed':
    case 'moved':
    case 'renamed':
      return <ChangeMark kind={sign} x={x + 8} y={y} />;
    case 'findings':
      return (
        <g>
          <rect x={x} y={y - 8} width="16" height="16" rx="8" fill={colour('bad')} />
          <path d={`M${x + 8} ${y - 4}v5.5m0 2.4v1.6`} stroke={colour('on-bad')} stroke-width="1.8" fill="none" />
        </g>
      );
    case 'visibility':
      return <Stroke d={`M${x} ${y}h16`} stroke={colour('muted')} dash="4 4" />;
    default:
      return <SignMark sign={sign} x={x + 8} y={y} />;
  }
}

/** What happened to something, with its facts as a title. */
export function MarkView({ mark: { kind, x, y, title } }: { mark: Mark }) {
  return (
    <g class="j-change" data-change={kind}>
      {title && <title>{title}</title>}
      <ChangeMark kind={kind} x={x} y={y} />
    </g>
  );
}

/** What happened, as a sign in a disc. */
export function ChangeMark({ kind, x, y }: { kind: Change; x: number; y: number }) {
  const fill = kind === 'added' ? colour('good') : kind === 'removed' ? colour('bad') : colour('text');
  const paths: Record<Change, string> = {
    added: `M${x - 4} ${y}h8M${x} ${y - 4}v8`,
    removed: `M${x - 4} ${y}h8`,
    changed: `M${x - 4} ${y - 2}h8m0 4h-8M${x + 2.4} ${y - 4.8}l-4.8 9.6`,
    moved: `M${x - 4.5} ${y}h9m-3.6-3.4l3.6 3.4-3.6 3.4`,
    renamed: `M${x - 4.5} ${y + 1.5}c2-5 3.6-3 4.5-1.5s2.5 3.5 4.5-1.5`,
  };
  return (
    <g>
      <circle cx={x} cy={y} r="9" fill={fill} stroke={colour('background')} stroke-width="1.5" />
      <path
        d={paths[kind]}
        fill="none"
        stroke={colour(kind === 'removed' ? 'on-bad' : 'background')}
        stroke-width="1.8"
      />
    </g>
  );
}

/** What stands for a theme: a dot of its accent; further shapes where there are more themes than accents. */
export function ThemeMark({ theme, x, y }: { theme: number; x: number; y: number }) {
  const fill = accent(theme);
  switch (shape(theme)) {
    case 'dot':
      return <circle cx={x} cy={y} r="5" fill={fill} />;
    case 'ring':
      return <circle cx={x} cy={y} r="4" fill="none" stroke={fill} stroke-width="2.5" />;
    case 'square':
      return <rect x={x - 4.5} y={y - 4.5} width="9" height="9" fill={fill} />;
  }
}

/** A star whose middle is at `x`, `y`. */
export function Star({ x, y }: { x: number; y: number }) {
  const points = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? 6.6 : 2.9;
    const angle = (Math.PI * i) / 5 - Math.PI / 2;
    return `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return <polygon points={points.join(' ')} fill={colour('star')} />;
}

/** What kind of channel it is: a screen, a receiver, a house. */
export function Glyph({ kind, x, y }: { kind: 'digital' | 'analog' | 'physical'; x: number; y: number }) {
  const paths = {
    digital: `M${x - 5} ${y - 8}h10a1.5 1.5 0 0 1 1.5 1.5v13a1.5 1.5 0 0 1-1.5 1.5h-10a1.5 1.5 0 0 1-1.5-1.5v-13a1.5 1.5 0 0 1 1.5-1.5zM${x - 1.5} ${y + 5}h3`,
    analog: `M${x - 7} ${y - 5.5}c0 7 5.5 12.5 12.5 12.5l1.8-3.6-4-2.2-1.8 1.8c-2.2-1-4-2.8-5-5l1.8-1.8-2.2-4z`,
    physical: `M${x - 7.5} ${y}L${x} ${y - 7.5}l7.5 7.5M${x - 5.5} ${y - 1.5}v8.5h11v-8.5`,
  };
  return (
    <path
      d={paths[kind]}
      fill="none"
      stroke={colour('muted')}
      stroke-width="1.4"
      stroke-linejoin="round"
      stroke-linecap="round"
    />
  );
}

function Stroke({ d, stroke, dash }: { d: string; stroke: string; dash?: string }) {
  return (
    <path
      d={d}
      fill="none"
      stroke={stroke}
      stroke-width="2"
      stroke-linecap={dash ? undefined : 'round'}
      stroke-linejoin="round"
      stroke-dasharray={dash}
    />
  );
}

function triangle(x: number, y: number): string {
  return `M${x} ${y - 5.5}l6 10.5h-12z`;
}
