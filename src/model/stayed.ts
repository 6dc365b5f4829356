/** Of places in another order, those that did not need to move: a longest rising series, by index. */
export function stayed(places: readonly number[]): Set<number> {
  /** The index of the smallest last place of a rising series of each length. */
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const [i, place] of places.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] as number] as number) < place) low = middle + 1;
      else high = middle;
    }
    previous.set(i, ends[low - 1]);
    ends[low] = i;
  }
  const kept = new Set<number>();
  for (let i = ends.at(-1); i !== undefined; i = previous.get(i)) kept.add(i);
  return kept;
}
