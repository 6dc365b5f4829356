import { layoutMap } from '../map/layout/map-layout.ts';
import type { MapLayout } from '../map/layout/types.ts';
import { MapView } from '../map/paint/map-view.tsx';
import type { MapModel } from '../model/map-model.ts';

export interface PictureProps {
  layout: MapLayout;
  /** Id of the card under the cursor of the editor. */
  marked?: string;
  /** Id of the card that was clicked. */
  selected?: string;
}

/** The map itself, as wide and high as the element around it. */
export function Picture({ layout, marked, selected }: PictureProps) {
  const { width, height } = layout;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the pane around it carries the name; a title would show as a tooltip everywhere
    <svg viewBox={`0 0 ${width} ${height}`}>
      <MapView layout={layout} marked={marked} selected={selected} />
    </svg>
  );
}

/** The picture of a model in numbers. */
export function layOut(model: MapModel): MapLayout {
  return layoutMap(model);
}
