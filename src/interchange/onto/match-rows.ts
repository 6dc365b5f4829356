import type { Card, MapModel } from '../../model/map-model.ts';
import type { ResolvedJourney, ResolvedTouchpoint } from '../../model/resolved.ts';
import type { TableRow } from '../sheet/read-table.ts';
import type { SheetRow, SheetWriter } from '../sheet/write-sheet.ts';

/** A touchpoint, and what the sheet said about it when it was written. */
export interface Known {
  touchpoint: ResolvedTouchpoint;
  card: Card;
  row: SheetRow;
}

/** A row with the touchpoint that it stands for; nothing where the touchpoint is new. */
export interface MatchedRow {
  row: TableRow;
  known: Known | undefined;
  /** The label of its stage; one that is not given is that of the row above. */
  stage: string;
}

/** The touchpoints of a journey as its sheet had them, in their order. */
export function knownOf(journey: ResolvedJourney, { cards, stages }: MapModel, writer: SheetWriter): Known[] {
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  return cards.flatMap((card) => {
    const touchpoint = journey.touchpoint(card.id);
    const stage = byId.get(card.stage);
    return touchpoint
      ? [{ touchpoint, card, row: { ...writer.row(card), phase: stage?.phase, stage: stage?.label } }]
      : [];
  });
}

/** Finds the touchpoint of each row: by its name, else by its label, best in the same stage. */
export function matchRows(rows: readonly TableRow[], all: readonly Known[]): MatchedRow[] {
  const byId = new Map(all.map((known) => [known.card.id, known]));
  const byLabel = Map.groupBy(all, ({ card }) => card.label.trim());
  const claimed = new Set(rows.map(({ cells }) => cells.get('id') ?? ''));
  const used = new Set<Known>();
  const find = ({ cells }: TableRow, stage: string) => {
    const named = byId.get(cells.get('id') ?? '');
    if (named && !used.has(named)) return named;
    const same = (byLabel.get(cells.get('touchpoint') ?? '') ?? []).filter(
      (one) => !used.has(one) && !claimed.has(one.card.id),
    );
    return same.find(({ row }) => said(row.stage) === stage) ?? same[0];
  };
  let stage = '';
  return rows.map((row) => {
    stage = row.cells.get('stage') || stage;
    const known = find(row, stage);
    if (known) used.add(known);
    return { row, known, stage };
  });
}

/** A cell as it is read again. */
export function said(cell: string | number | undefined): string {
  return String(cell ?? '')
    .replace(/\r\n?/g, '\n')
    .trim();
}
