import { say } from '../../texts/say.ts';
import { head } from '../draft.ts';
import { entry } from '../entry.ts';
import type { TableRow } from '../sheet/read-table.ts';
import { writeEntry } from '../write-entries.ts';
import type { Carrying } from './apply-sheet.ts';
import type { Known, MatchedRow } from './match-rows.ts';
import { said } from './match-rows.ts';
import { RowChanges } from './row-changes.ts';

/** Carries over what rows say of the touchpoints that are known. */
export function carryFacts(rows: readonly MatchedRow[], carrying: Carrying): void {
  const { text, facts, labels, notes } = carrying;
  for (const { known, row } of rows) {
    if (!known) continue;
    if (canChange(known, carrying))
      new RowChanges(row, known, text.of(known.touchpoint), facts, labels, notes).carryOver();
    else if (differs(row, known)) tellBase(known, carrying, row.line);
  }
}

/** Touchpoints without a row are removed. */
export function removeMissing(rows: readonly MatchedRow[], all: readonly Known[], carrying: Carrying): void {
  const seen = new Set(rows.map(({ known }) => known));
  for (const known of all) {
    if (seen.has(known)) continue;
    if (!canChange(known, carrying)) tellBase(known, carrying);
    else {
      const { label } = known.card;
      carrying.notes.add(say('‘{name}’ is not in the sheet any more, so it is removed.', { name: label }));
      carrying.text.remove(known.touchpoint);
    }
  }
}

/** A row as a new touchpoint, in words. */
export function newTouchpoint(row: TableRow, { names, facts, labels, notes }: Carrying): string {
  const title = row.cells.get('touchpoint') || row.cells.get('action') || '';
  const name = names.give(row.cells.get('id') || title, 'touchpoint');
  const mentions = facts.mentions(row).map((one) => entry(one.keyword, labels.name(one.kind, one.label)));
  const said = facts
    .facts(row)
    .map((fact) => (fact.for === undefined ? fact : entry(fact.line, 'for', labels.name('persona', fact.for))));
  notes.add(say('‘{name}’ is new.', { name: title }), row.line);
  return writeEntry({ line: head('touchpoint', name, title), members: [...mentions, ...said] }, '');
}

/** Whether the journey can say something of a touchpoint: in its own block, or in a layer over what it inherits. */
export function canChange({ touchpoint }: Known, { text, journey }: Carrying): boolean {
  // one of two with the same name cannot be meant by a layer
  return text.own(touchpoint) !== undefined || (journey.base !== undefined && touchpoint.id === touchpoint.name);
}

export function tellBase({ card }: Known, { notes }: Carrying, line?: number): void {
  notes.add(say('‘{name}’ comes from the base of the journey, so it stays as it is.', { name: card.label }), line);
}

function differs(row: TableRow, known: Known): boolean {
  return [...row.cells].some(([id, cell]) => id !== 'id' && cell !== '' && cell !== said(known.row[id]));
}
