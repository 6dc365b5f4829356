import { summarise } from '../../src/analytics/summary.ts';
import type { LayoutOptions } from '../../src/map/layout/map-layout.ts';
import { layoutMap } from '../../src/map/layout/map-layout.ts';
import type { MapLayout } from '../../src/map/layout/types.ts';
import type { RenderOptions } from '../../src/map/render-svg.tsx';
import { renderSvg } from '../../src/map/render-svg.tsx';
import type { MapModel } from '../../src/model/map-model.ts';

/** A map as a file, with the chips that its figures give. */
export function draw(model: MapModel, options: RenderOptions = {}): string {
  return renderSvg(model, { summary: summarise(model), ...options });
}

/** A map in numbers, with the chips that its figures give. */
export function layOut(model: MapModel, options: LayoutOptions = {}): MapLayout {
  return layoutMap(model, { summary: summarise(model), ...options });
}
