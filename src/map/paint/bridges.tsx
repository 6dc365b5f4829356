import type { Bridge } from '../layout/types.ts';
import { accent, colour } from '../theme.ts';
import { Words } from './words.tsx';

/** Hybrid touchpoints as labelled bridges between their two cards; a pair that is no pair is dashed. */
export function BridgesView({ bridges }: { bridges: readonly Bridge[] }) {
  return (
    <g class="j-bridges">
      {bridges.map(({ id, path, pill, text, tick, accent: index, valid }) => {
        const stroke = valid ? accent(index) : colour('bad');
        return (
          <g key={id} data-hybrid={id}>
            <path d={path} fill="none" stroke={stroke} stroke-width="2" stroke-dasharray={valid ? undefined : '5 4'} />
            {tick && <path d={tick} stroke={stroke} stroke-width="2" />}
            <rect {...pill} rx={pill.height / 2} fill={stroke} />
            <Words box={text} fill={valid ? colour('on-accent') : colour('background')} />
          </g>
        );
      })}
    </g>
  );
}
