import type { Card, Link } from '../model/map-model.ts';
import { splitShares } from './shares.ts';

/** A link of a persona with the part of the people that it takes, in percent. */
export interface Way {
  link: Link;
  share: number;
}

/**
 * The written links out of each card: `leads-to` share what there is, the rest split equally among those without a
 * share, `ends` counting as one of them; `triggers` take nothing away and count 100 % where no share is written. Links
 * to what is not among the cards are none, save those into another journey.
 */
export function waysOf(cards: readonly Card[], links: readonly Link[]): Map<string, Way[]> {
  const known = new Set(cards.map(({ id }) => id));
  const groups = Map.groupBy(
    links.filter(({ from, to }) => known.has(from) && (known.has(to) || isExit(to))),
    ({ from }) => from,
  );
  return new Map(
    cards.map((card) => {
      const out = groups.get(card.id) ?? [];
      const onward = out.filter(({ kind }) => kind === 'leads-to');
      const shares = splitShares(
        onward.map(({ share }) => share),
        card.ends ? 1 : 0,
      );
      const alongside = out.filter(({ kind }) => kind === 'triggers');
      return [
        card.id,
        [
          ...onward.map((link, i) => ({ link, share: shares[i] ?? 0 })),
          ...alongside.map((link) => ({ link, share: Math.min(100, Math.max(0, link.share ?? 100)) })),
        ],
      ];
    }),
  );
}

/** What of the people goes on from a card by `leads-to`, from 0 to 100 %. */
export function goingOn(ways: readonly Way[]): number {
  const onward = ways.filter(({ link }) => link.kind === 'leads-to');
  return Math.min(
    100,
    onward.reduce((total, { share }) => total + share, 0),
  );
}

/** Names of this journey are simple, those of another one are `journey.touchpoint`. */
function isExit(to: string): boolean {
  return to.includes('.');
}
