import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MapModel, Source } from '../model/map-model.ts';
import type { Host, Zoom } from './host.ts';
import { layOut, Picture } from './picture.tsx';
import { cardOf, useCardInView } from './use-card-in-view.ts';
import { usePanelWidth } from './use-panel-width.ts';
import { useScroll } from './use-scroll.ts';
import { useZoom } from './use-zoom.ts';
import { factorOf } from './zoom.ts';

export interface CanvasProps {
  host: Host;
  model: MapModel;
  /** Id of the card under the cursor of the editor. */
  card?: string;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  /** Told the zoom as it comes out. */
  onFactor: (factor: number) => void;
  onOpen: (source: Source, focus: boolean) => void;
}

/** The map in a pane that scrolls and zooms. It is patched, not drawn anew, so the place that is seen stays. */
export function Canvas({ host, model, card, zoom, onZoom, onFactor, onOpen }: CanvasProps) {
  const pane = useRef<HTMLElement>(null);
  const panel = usePanelWidth(pane);
  const [selected, setSelected] = useState<string>();
  const layout = useMemo(() => layOut(model), [model]);
  const factor = factorOf(zoom, layout.width, panel || layout.width);
  useEffect(() => onFactor(factor), [onFactor, factor]);
  useZoom(pane, factor, onZoom);
  useScroll(pane, host, panel > 0);
  useCardInView(pane, card);

  const act = (event: Event, focus: boolean) => {
    const id = cardOf(event.target);
    const source = model.cards.find((each) => each.id === id)?.source;
    setSelected(id);
    if (source) onOpen(source, focus);
  };
  const size = { width: `${layout.width * factor}px`, height: `${layout.height * factor}px` };
  return (
    <main
      ref={pane}
      class="pane"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={`Map of ${model.journey.label}`}
      onClick={(event) => act(event, false)}
      onDblClick={(event) => act(event, true)}
      onKeyDown={(event) => event.key === 'Enter' && act(event, true)}
    >
      <div class="picture" style={size}>
        <Picture layout={layout} marked={card} selected={selected} />
      </div>
    </main>
  );
}
