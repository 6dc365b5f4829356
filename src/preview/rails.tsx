import type { Box, MapLayout } from '../map/layout/types.ts';
import { SideRail, sideOf, TopRail, topOf } from '../map/paint/rails.tsx';

/** The names of stages and rows, which stay in view while the map is scrolled. They say again what the map says. */
export function Rails({ layout, factor }: { layout: MapLayout; factor: number }) {
  const [top, side] = [topOf(layout), sideOf(layout)];
  if (layout.columns.length === 0) return null;
  const scaled = (box: Pick<Box, 'width' | 'height'>) => ({
    width: `${box.width * factor}px`,
    height: `${box.height * factor}px`,
  });
  const view = ({ x, y, width, height }: Box) => `${x} ${y} ${width} ${height}`;
  const below = { top: `${top.y * factor}px`, height: `${(layout.height - top.y) * factor}px` };
  return (
    <div class="rails" aria-hidden="true">
      <div class="rail side">
        <svg aria-hidden="true" viewBox={view(side)} style={scaled(side)}>
          <SideRail layout={layout} />
        </svg>
      </div>
      <div class="rail top" style={below}>
        <svg aria-hidden="true" viewBox={view(top)} style={scaled(top)}>
          <TopRail layout={layout} />
        </svg>
      </div>
      <div class="rail corner" style={below}>
        <div style={scaled({ width: side.width, height: top.height })} />
      </div>
    </div>
  );
}
