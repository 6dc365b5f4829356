import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fontFamily, MapView } from '../map/paint/map-view.tsx';
import { say, type Words } from '../texts/say.ts';
import type { Look } from './look.ts';
import { CurveSlideView } from './slide-curve-view.tsx';
import { slidesOf } from './slides.ts';
import type { View } from './view.ts';
import { useWords } from './words.ts';

export interface PresentProps {
  look: Look;
  view: View;
  /** The language of the picture. */
  picture: Words;
  onLeave: () => void;
}

const forward = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'];
const backward = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'];

/** The map on a projector: the whole of it, then stage after stage, at last the curve with the pains. */
export function Present({ look, view, picture, onLeave }: PresentProps) {
  const words = useWords();
  const stage = useRef<HTMLElement>(null);
  const [wanted, go] = useState(0);
  const slides = useMemo(() => slidesOf(look, view, picture), [look, view, picture]);
  const count = slides.length;
  const at = Math.min(wanted, count - 1);
  const slide = slides[at];
  const drawn = useMemo(() => slide?.draw(), [slide]);
  useLayoutEffect(() => stage.current?.focus(), []);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
    if (onButton) return;
    if (forward.includes(event.key)) go(Math.min(at + 1, count - 1));
    else if (backward.includes(event.key)) go(Math.max(at - 1, 0));
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(count - 1);
    else return;
    event.preventDefault();
  };
  if (!slide || !drawn) return null;
  const { name } = slide;
  const { box } = drawn;
  return (
    <main
      ref={stage}
      class="present"
      tabIndex={-1}
      aria-label={words(say('Presentation of {journey}', { journey: look.model.journey.label }))}
      onKeyDown={press}
    >
      <h1 class="unseen">{name ?? words(say('The whole map'))}</h1>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the heading before it is its name */}
      <svg viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} preserveAspectRatio="xMidYMid meet">
        <clipPath id="slide">
          <rect {...box} />
        </clipPath>
        <g clip-path="url(#slide)">
          {drawn.kind === 'curve' ? (
            <g class="j-map" font-family={fontFamily}>
              <CurveSlideView slide={drawn} />
            </g>
          ) : (
            <MapView layout={drawn.layout} focus={look.focus} interactive={false} />
          )}
        </g>
      </svg>
      <footer>
        <button
          type="button"
          aria-label={words(say('Back'))}
          disabled={at === 0}
          onClick={() => go(Math.max(at - 1, 0))}
        >
          ←
        </button>
        <span role="status">
          {at + 1} / {count} <span class="unseen">{name}</span>
        </span>
        <button
          type="button"
          aria-label={words(say('Next'))}
          disabled={at === count - 1}
          onClick={() => go(Math.min(at + 1, count - 1))}
        >
          →
        </button>
        <button type="button" class="leave" onClick={onLeave}>
          {words(say('Esc ends'))}
        </button>
      </footer>
    </main>
  );
}
