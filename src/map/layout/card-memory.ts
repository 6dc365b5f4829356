import type { Card } from '../../model/map-model.ts';
import type { Texts } from '../texts.ts';
import { layoutCard, placeCard } from './cards.ts';
import type { CardFindings, ModelIndex } from './model-index.ts';
import { isSame } from './same.ts';
import type { CardBox, Point } from './types.ts';

interface Place {
  width: number;
  row: number;
  muted: boolean;
  /** Where the card ends that lasts longer than its stage. */
  until?: number | undefined;
}
interface Known {
  card: Card;
  place: Place;
  findings: CardFindings | undefined;
  box: CardBox;
  placed?: CardBox;
}

/**
 * Remembers the boxes of cards from one layout to the next: a card that says what it said, in a journey around it that has
 * not changed, is not measured again. One memory belongs to one picture.
 */
export class CardMemory {
  private known = new Map<string, Known>();
  private next = new Map<string, Known>();
  private around: unknown[] = [];
  private texts: Texts | undefined;

  /** Before a layout: what all cards depend on. */
  begin({ model }: ModelIndex, texts: Texts): void {
    const { kpis, themes, hybrids, personas, lanes, stages, diff } = model;
    const around = [kpis, themes, hybrids, personas, lanes, stages, diff];
    this.known = this.texts === texts && isSame(this.around, around, true) ? this.next : new Map();
    this.next = new Map();
    this.around = around;
    this.texts = texts;
  }

  /** The card as it stands at a place; the same object as before where nothing has changed. */
  card(card: Card, place: Place, index: ModelIndex, texts: Texts): { height: number; at(by: Point): CardBox } {
    const key = place.muted ? `${card.id} ${place.row}` : card.id;
    const findings = index.findings.get(card.id);
    const known = this.known.get(key);
    const kept =
      known && isSame(known.place, place) && isSame(known.findings, findings) && isSame(known.card, card, true)
        ? known
        : { card, place, findings, box: boxOf(card, place, index, texts) };
    this.next.set(key, kept);
    return {
      height: kept.box.height,
      at: (by) => {
        if (kept.placed?.x !== by.x || kept.placed.y !== by.y) kept.placed = placeCard(kept.box, by);
        return kept.placed;
      },
    };
  }
}

function boxOf(card: Card, { until, ...place }: Place, index: ModelIndex, texts: Texts): CardBox {
  const box = layoutCard(card, place, index, texts);
  return until === undefined ? box : { ...box, until: { x: until, y: 0 } };
}
