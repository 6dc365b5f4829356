import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MapFinding, MapModel, Source } from '../model/map-model.ts';
import { say } from '../texts/say.ts';
import { CardDetails } from './details.tsx';
import { useHoveredCard } from './use-hovered-card.ts';
import { useWords } from './words.ts';

export interface HoverCardProps {
  model: MapModel;
  findings: readonly MapFinding[];
  /** Of this card everything is seen already. */
  known: string | undefined;
  onOpen: (source: Source, focus: boolean) => void;
  onSelect: (card: string) => void;
}

/** Everything that is said of the card under the mouse, beside it. */
export function HoverCard({ model, findings, known, onOpen, onSelect }: HoverCardProps) {
  const words = useWords();
  const hovered = useHoveredCard();
  const sheet = useRef<HTMLElement>(null);
  const card = hovered && hovered.id !== known ? model.cards.find(({ id }) => id === hovered.id) : undefined;
  useLayoutEffect(() => {
    if (card && hovered && sheet.current) place(sheet.current, hovered.box);
  }, [card, hovered]);
  if (!card) return null;
  return (
    <section ref={sheet} class="details hover" data-hover aria-label={words(say('Details'))}>
      <CardDetails
        model={model}
        card={card}
        findings={findings.filter(({ target }) => target === card.id)}
        onOpen={onOpen}
        onSelect={onSelect}
      />
    </section>
  );
}

const gap = 6;

/** Beside the box where there is room, at the right if there is; always within the window. */
function place(sheet: HTMLElement, box: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = sheet;
  const left = box.right + gap + width <= innerWidth ? box.right + gap : Math.max(gap, box.left - gap - width);
  // where there is room at neither side it stands below or above the card
  const beside = left >= box.right || left + width <= box.left;
  const below = box.bottom + gap + height <= innerHeight ? box.bottom + gap : Math.max(gap, box.top - gap - height);
  const top = beside ? Math.max(gap, Math.min(box.top, innerHeight - height - gap)) : below;
  sheet.style.left = `${left}px`;
  sheet.style.top = `${top}px`;
}
