import type { SourceFile } from '../model/source-file.ts';
import type { Place, Slot, Statement } from '../model/statement.ts';

/** A name or text where it is written. */
export interface Spot {
  statement: Statement;
  slot: Slot;
  raw: string;
  place: Place;
}

export const nameSlots = ['name', 'key', 'word', 'ref', 'tag'] as const;
export const textSlots = ['label', 'text', 'title'] as const;

/** Every name and text of a file, as written; `slots` says which. */
export function* spotsOf(file: SourceFile, slots: readonly Slot[] = [...nameSlots, ...textSlots]): Generator<Spot> {
  for (const statement of file.all())
    for (const slot of slots) {
      const raw = statement.raw(slot);
      if (raw !== undefined) yield { statement, slot, raw, place: statement.place(slot) };
    }
}
