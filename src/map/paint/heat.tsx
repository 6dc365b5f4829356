import type { HeatBox } from '../layout/types.ts';
import { accent, colour } from '../theme.ts';
import { Words } from './words.tsx';

/** Cells as coloured boxes with their numbers. */
export function HeatView({ cells }: { cells: readonly HeatBox[] }) {
  return (
    <g class="j-heat">
      {cells.map(({ key, text, tone, strength = 0, ...box }) => (
        <g key={key}>
          {tone === undefined ? (
            <rect {...box} rx="7" fill={accent(1)} fill-opacity={0.08 + 0.3 * strength} stroke={colour('outline')} />
          ) : (
            <rect {...box} rx="7" fill={colour(`feel-${tone}`)} stroke={colour('outline')} />
          )}
          <Words box={text} fill={tone === undefined ? undefined : colour(`on-feel-${tone}`)} />
        </g>
      ))}
    </g>
  );
}
