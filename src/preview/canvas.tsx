import { useEffect, useRef, useState } from 'preact/hooks';
import { MapView } from '../map/paint/map-view.tsx';
import type { Source } from '../model/map-model.ts';
import { say } from '../texts/say.ts';
import { type SideNames, useLinkedScroll } from './compare-linked.ts';
import type { Host, Zoom } from './host.ts';
import type { Look } from './look.ts';
import { Picture } from './picture.tsx';
import { Rails } from './rails.tsx';
import { SpokenGrid } from './spoken-grid.tsx';
import { cardOf, useCardInView } from './use-card-in-view.ts';
import { useCardKeys } from './use-card-keys.ts';
import { useLayout } from './use-layout.ts';
import { usePanelWidth } from './use-panel-width.ts';
import { useScroll } from './use-scroll.ts';
import { useZoom } from './use-zoom.ts';
import type { View } from './view.ts';
import { useWords } from './words.ts';
import { factorOf } from './zoom.ts';

export interface CanvasProps {
  host: Host;
  look: Look;
  view: View;
  /** Id of the card under the cursor of the editor. */
  card?: string;
  /** It is scrolled with the other maps of the window. */
  linked?: boolean;
  /** What its stages and rows are called there. */
  names: SideNames;
  zoom: Zoom;
  onView: (change: Partial<View>) => void;
  onZoom: (zoom: Zoom) => void;
  /** Told the zoom as it comes out. */
  onFactor: (factor: number) => void;
  onOpen: (source: Source, focus: boolean) => void;
}

/** The map in a pane that scrolls and zooms. It is patched, not drawn anew, so the place that is seen stays. */
export function Canvas({
  host,
  look,
  view,
  card,
  linked = false,
  names,
  zoom,
  onView,
  onZoom,
  onFactor,
  onOpen,
}: CanvasProps) {
  const words = useWords();
  const pane = useRef<HTMLElement>(null);
  const panel = usePanelWidth(pane);
  const [reached, setReached] = useState<string>();
  const { model, focus } = look;
  const { opened, selected } = view;
  const [layout, links] = useLayout(look, view);
  const factor = factorOf(zoom, layout.width, panel || layout.width);
  useEffect(() => onFactor(factor), [onFactor, factor]);
  useZoom(pane, factor, onZoom);
  useScroll(pane, host, panel > 0);
  useLinkedScroll(pane, { host, linked, layout, factor, names });
  useCardInView(pane, card);
  useCardInView(pane, selected);
  const useKey = useCardKeys(pane, layout);
  // whoever goes to a card by another way goes on from there
  useEffect(() => {
    if (selected !== undefined) setReached(undefined);
  }, [selected]);
  const unfolded = useRef<string | undefined>(undefined);
  useEffect(() => {
    const card = unfolded.current;
    unfolded.current = undefined;
    if (card) pane.current?.querySelector<SVGElement>(`[data-card="${CSS.escape(card)}"]`)?.focus();
  }, [layout]);

  const reachable = layout.cards.find(({ key }) => key === (reached ?? selected)) ?? layout.cards[0];
  const act = (target: EventTarget | null, open?: 'shown' | 'focused') => {
    const fold = target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell') : undefined;
    if (fold) {
      unfolded.current = layout.folds.find(({ key }) => key === fold)?.cards[0];
      onView({ opened: [...opened, fold] });
      return;
    }
    const theme = target instanceof Element ? target.closest('.j-theme')?.getAttribute('data-theme') : undefined;
    if (theme) {
      onView({ theme: theme === view.theme ? undefined : theme });
      return;
    }
    const id = cardOf(target);
    if (id !== selected) onView({ selected: id });
    const source = model.cards.find((each) => each.id === id)?.source;
    if (source && open) onOpen(source, open === 'focused');
  };
  const press = (event: KeyboardEvent) => {
    if (useKey(event)) return;
    if (event.key === 'Enter') act(event.target, 'focused');
    else if (event.key === ' ') act(event.target, 'shown');
    else if (event.key === 'Escape') onView({ selected: undefined });
    else return;
    event.preventDefault();
  };
  const size = { width: `${layout.width * factor}px`, height: `${layout.height * factor}px` };
  return (
    <main
      ref={pane}
      class="pane"
      dir={layout.mirrored ? 'rtl' : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={words(say('Map of {journey}', { journey: model.journey.label }))}
      onClick={(event) => act(event.target, 'shown')}
      onDblClick={(event) => act(event.target, 'focused')}
      onFocusIn={({ target }) =>
        setReached((target as Element).closest('[data-key]')?.getAttribute('data-key') ?? reached)
      }
      onKeyDown={press}
    >
      <h1 class="unseen">{model.journey.label || words(say('Journey map'))}</h1>
      <SpokenGrid layout={layout} />
      <div class="picture" style={size}>
        <Picture width={layout.width} height={layout.height} factor={factor}>
          <MapView
            layout={layout}
            marked={card}
            selected={selected}
            focus={focus}
            links={links}
            reachable={reachable?.key}
          />
        </Picture>
        <Rails layout={layout} factor={factor} />
      </div>
    </main>
  );
}
