import type { Position } from '../model/map-model.ts';
import type { MapResult } from '../protocol/messages.ts';

/** The card in whose source a position stands; the innermost where several do. */
export function cardAt(places: MapResult['places'], position: Position): string | undefined {
  let best: MapResult['places'][number] | undefined;
  for (const place of places) {
    const { start, end } = place.range;
    if (before(position, start) || before(end, position)) continue;
    if (!best || before(best.range.start, start)) best = place;
  }
  return best?.card;
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
