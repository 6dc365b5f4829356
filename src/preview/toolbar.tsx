import type { Zoom } from './host.ts';
import { JourneyPicker } from './journey-picker.tsx';
import type { Shown } from './shown.ts';
import { nextZoom } from './zoom.ts';

export interface ToolbarProps {
  shown: Shown;
  zoom: Zoom;
  /** The zoom as it comes out, 1 for life size. */
  factor: number;
  onZoom: (zoom: Zoom) => void;
  onPick: (journey: string) => void;
}

/** The bar over the map. */
export function Toolbar({ shown, zoom, factor, onZoom, onPick }: ToolbarProps) {
  const percent = `${Math.round(factor * 100)} %`;
  return (
    <header class="bar">
      <JourneyPicker result={shown.result} onPick={onPick} />
      <p class="state" role="status">
        {shown.problem ?? (shown.incomplete ? 'Incomplete: the text has a mistake' : '')}
      </p>
      <fieldset class="zoom" aria-label="Zoom">
        <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => onZoom(nextZoom(factor, -1))}>
          −
        </button>
        <button
          type="button"
          class="percent"
          aria-label={`Zoom ${percent}, back to 100 %`}
          title="Life size (1)"
          onClick={() => onZoom(1)}
        >
          {percent}
        </button>
        <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => onZoom(nextZoom(factor, 1))}>
          +
        </button>
        <button
          type="button"
          class="fit"
          aria-pressed={zoom === 'fit'}
          title="Fit the width of the panel (0)"
          onClick={() => onZoom('fit')}
        >
          Fit width
        </button>
      </fieldset>
    </header>
  );
}
