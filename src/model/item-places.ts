/**
 * Finds items of a list in an earlier state of it, by their `key`, `id` or `card`; what has none of these, by its place. Gives
 * the place, or undefined for what is new.
 */
export function placesIn(last: readonly unknown[]): (i: number, item: unknown) => number | undefined {
  let named: Map<unknown, number> | undefined;
  return (i, item) => {
    const name = nameOf(item);
    if (i < last.length && nameOf(last[i]) === name) return i;
    if (name === undefined) return undefined;
    // most lists have not moved: names are looked up only from where they have
    named ??= new Map(last.map((one, at) => [nameOf(one), at]));
    return named.get(name);
  };
}

function nameOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return undefined;
  const { key, id, card } = item as Record<string, unknown>;
  return key ?? id ?? card;
}
