import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { CardBox, Row } from '../layout/types.ts';
import { type CardProps, paintCard } from './card.tsx';
import { movedTo } from './moved.ts';
import { Group, isSame } from './painted.tsx';

export interface CardsProps {
  cards: readonly CardBox[];
  rows: readonly Row[];
  /** How a card is looked at. */
  look: (card: CardBox) => Omit<CardProps, 'card'>;
}

/** All cards in their rows. One that is the same as before, looked at as before, is not painted again. */
export function Cards({ cards, rows, look }: CardsProps) {
  const painted = useRef(new Map<string, { props: CardProps; node: VNode }>());
  const next: typeof painted.current = new Map();
  for (const card of cards) {
    const props: CardProps = { card, ...look(card) };
    const known = painted.current.get(card.key);
    const node = known && isSame(known.props, props) ? known.node : paintCard(props);
    next.set(card.key, { props, node });
  }
  painted.current = next;
  const byRow = Map.groupBy(next.values(), ({ props }) => props.card.row);
  return (
    <>
      {[...byRow].map(([row, all]) => (
        <g key={row} transform={movedTo({ y: rows[row]?.y })}>
          <Group of={all.map(({ node }) => node)} />
        </g>
      ))}
    </>
  );
}
