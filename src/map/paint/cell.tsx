import type { Box } from '../layout/types.ts';
import { colour } from '../theme.ts';

/** The ground of a column or of a cell of a lane; what there is in it lies on it. */
export function CellGround({ x, y, width, height }: Box) {
  return <rect x={x} y={y} width={width} height={height} rx="8" fill={colour('surface')} stroke={colour('outline')} />;
}
