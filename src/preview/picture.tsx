import type { MapLayout } from '../map/layout/types.ts';
import { MapView, type MapViewProps } from '../map/paint/map-view.tsx';

export interface PictureProps extends Pick<MapViewProps, 'selected' | 'marked' | 'focus' | 'links' | 'reachable'> {
  layout: MapLayout;
}

/** The map itself, as wide and high as the element around it. */
export function Picture({ layout, ...props }: PictureProps) {
  const { width, height } = layout;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the pane around it carries the name; a title would show as a tooltip everywhere
    <svg viewBox={`0 0 ${width} ${height}`}>
      <MapView layout={layout} {...props} />
    </svg>
  );
}
