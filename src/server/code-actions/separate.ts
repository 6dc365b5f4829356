import type { Edit, Fix } from '../../rules/rule.ts';

/** The edits of fixes that come in the order of their places, without the fixes that overlap with an earlier one. */
export function separate(fixes: readonly Fix[]): Edit[] {
  const ends = new Map<string, number>();
  return fixes.flatMap(({ edits }) => {
    const isFree = edits.every(({ place: { file, offset, end } }) => {
      const before = ends.get(file.uri) ?? -1;
      // two texts put in at one place would come in no certain order
      return offset > before || (offset === before && end > offset);
    });
    if (!isFree) return [];
    for (const { place } of edits) ends.set(place.file.uri, Math.max(ends.get(place.file.uri) ?? -1, place.end));
    return edits;
  });
}
