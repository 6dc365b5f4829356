import type { Position } from '../model/map-model.ts';
import type { MapResult } from '../protocol/messages.ts';

type Place = MapResult['places'][number];

/**
 * The card in whose source a position stands; the innermost where several do. Beside a card's first or last word, in the
 * same line, still counts: the start of a line belongs to what is written in it.
 */
export function cardAt(places: readonly Place[], position: Position): string | undefined {
  const inside = places.filter(({ range }) => !before(position, range.start) && !before(range.end, position));
  const beside = ({ range }: Place) => range.start.line <= position.line && position.line <= range.end.line;
  const found = inside.length > 0 ? inside : places.filter(beside);
  return found.reduce<Place | undefined>((best, place) => (best && !inner(place, best) ? best : place), undefined)
    ?.card;
}

function inner(a: Place, b: Place): boolean {
  return before(b.range.start, a.range.start);
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
