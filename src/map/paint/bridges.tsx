import { polyline } from '../layout/paths.ts';
import type { Bridge, Ghost } from '../layout/types.ts';
import { accent, colour } from '../theme.ts';
import { MarkView } from './signs.tsx';
import { Words } from './words.tsx';

export interface BridgesProps {
  bridges: readonly Bridge[];
  /** Whether a hybrid is not concerned by what the reader looks at. */
  faded: (id: string) => boolean;
}

/** Hybrid touchpoints as labelled bridges between their two cards; a pair that is no pair is dashed. */
export function BridgesView({ bridges, faded }: BridgesProps) {
  return (
    <g class="j-bridges">
      {bridges.map(({ id, path, pill, text, tick, theme, valid, change }) => {
        const gone = change?.kind === 'removed';
        const stroke = gone ? colour('muted') : valid ? accent(theme) : colour('bad');
        const dash = gone ? '2 4' : valid ? undefined : '5 4';
        return (
          <g key={id} data-hybrid={id} opacity={faded(id) ? 0.28 : undefined}>
            <path d={path} fill="none" stroke={stroke} stroke-width="2" stroke-dasharray={dash} />
            <path d={polyline(tick)} fill="none" stroke={stroke} stroke-width="2" stroke-dasharray={dash} />
            <rect
              {...pill}
              rx={pill.height / 2}
              fill={gone ? colour('surface') : stroke}
              stroke={gone ? stroke : undefined}
              stroke-dasharray={gone ? '4 3' : undefined}
            />
            <Words
              box={text}
              fill={gone ? colour('muted') : valid ? colour('on-accent') : colour('on-bad')}
              strike={gone}
            />
            {change && <MarkView mark={change} />}
          </g>
        );
      })}
    </g>
  );
}

/** The side that a hybrid lacks. */
export function GhostView({ ghost: { x, y, width, height, text } }: { ghost: Ghost }) {
  return (
    <g class="j-ghost">
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx="8"
        fill="none"
        stroke={colour('bad')}
        stroke-width="1.5"
        stroke-dasharray="5 4"
      />
      <Words box={text} fill={colour('bad')} />
    </g>
  );
}
