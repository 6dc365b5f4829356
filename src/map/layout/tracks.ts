import { space } from './metrics.ts';

/** Slots above one another in a row of the grid: a contact that lasts into later stages keeps its slot free there. */
export class Tracks {
  private readonly heights: number[] = [];
  /** For each column the first free slot, and the slots behind it that are taken. */
  private readonly columns = new Map<number, { next: number; later: Set<number> }>();

  /** The first slot that is free in all columns from `first` to `last`. */
  take(first: number, last: number, height: number): number {
    const columns = Array.from({ length: last - first + 1 }, (_, i) => this.column(first + i));
    let track = Math.max(...columns.map(({ next }) => next));
    while (columns.some(({ later }) => later.has(track))) track++;
    for (const column of columns) {
      column.later.add(track);
      while (column.later.delete(column.next)) column.next++;
    }
    this.heights[track] = Math.max(this.heights[track] ?? 0, height);
    return track;
  }

  /** Where the slots begin, and how high they are together. */
  measure(): { offsets: number[]; height: number } {
    let y = 0;
    const offsets = this.heights.map((height) => {
      const offset = y;
      y += height + space.cardGap;
      return offset;
    });
    return { offsets, height: Math.max(0, y - space.cardGap) };
  }

  private column(index: number): { next: number; later: Set<number> } {
    const known = this.columns.get(index) ?? { next: 0, later: new Set() };
    this.columns.set(index, known);
    return known;
  }
}
