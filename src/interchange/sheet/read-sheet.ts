import { say } from '../../texts/say.ts';
import type { Draft, DraftStage, DraftTouchpoint } from '../draft.ts';
import { entriesOf } from '../draft.ts';
import { entry, quote } from '../entry.ts';
import type { Imported, ImportOptions } from '../import.ts';
import { nameOf } from '../names.ts';
import { Notes } from '../notes.ts';
import { phaseOf } from './phases.ts';
import type { Table, TableRow } from './read-table.ts';
import { readTable } from './read-table.ts';
import { RowFacts } from './row-facts.ts';
import { scaleOf } from './scale.ts';
import type { Row } from './table.ts';
import { splitCell } from './table.ts';

/** A table as a new journey: a touchpoint for each row. */
export function readSheet(rows: readonly Row[], options: ImportOptions, notes = new Notes()): Imported {
  const table = readTable(rows, notes);
  if (!table) return { entries: [], notes: notes.all() };
  const draft = new SheetReader(table, notes).read();
  draft.name = options.name ?? nameOf(options.fallback ?? '') ?? 'journey';
  return { entries: entriesOf([draft]), notes: notes.all() };
}

class SheetReader {
  private readonly table: Table;
  private readonly notes: Notes;
  private readonly facts: RowFacts;
  private readonly stages = new Map<string, DraftStage>();
  private stage: DraftStage | undefined;
  private touchpoint: DraftTouchpoint | undefined;

  constructor(table: Table, notes: Notes) {
    this.table = table;
    this.notes = notes;
    const personas = new Set(table.rows.flatMap(({ cells }) => splitCell(cells.get('persona') ?? '')));
    this.facts = new RowFacts((label) => personas.has(label), scaleOf(table, notes), notes);
  }

  read(): Draft {
    for (const row of this.table.rows) this.readRow(row);
    return { comments: this.table.above, facts: [], stages: [...this.stages.values()] };
  }

  private readRow(row: TableRow): void {
    const { cells, line } = row;
    const stage = this.stageOf(row);
    const mentions = this.facts.mentions(row);
    const facts = this.facts.facts(row);
    const label = cells.get('touchpoint') ?? '';
    if (label === '' && mentions.length + facts.length === 0) return;
    if (label === '' && this.touchpoint && this.table.has.has('touchpoint') && stage === this.stage) {
      this.notes.add(say('A row without touchpoint goes on with the one above.'), line);
      this.touchpoint.facts.push(...facts);
      this.touchpoint.mentions.push(...mentions);
      return;
    }
    const [action = ''] = splitCell(cells.get('action') ?? '');
    if (label === '') this.notes.add(say('A row without touchpoint is called after its action.'), line);
    this.touchpoint = { label: label || action, name: cells.get('id') || undefined, comments: [], facts, mentions };
    this.stage = stage;
    stage.touchpoints.push(this.touchpoint);
  }

  /** An empty cell stands for the stage above, as where cells are merged. */
  private stageOf({ cells, line }: TableRow): DraftStage {
    const given = cells.get('stage') ?? '';
    if (given === '' && this.stage) return this.stage;
    const label = given || 'Start';
    if (given === '') this.notes.add(say('Rows have no stage; theirs is called ‘{name}’.', { name: label }), line);
    const known = this.stages.get(label);
    if (known) return known;
    const stage: DraftStage = { label, comments: [], facts: [], touchpoints: [] };
    const phase = cells.get('phase') ?? '';
    const word = phaseOf(phase);
    if (word !== undefined) stage.facts.push(entry('phase', word));
    else if (phase !== '') {
      stage.facts.push(entry('note', quote(phase)));
      this.notes.add(
        say('‘{text}’ is no phase (before, during, after), so it is kept as a note.', { text: phase }),
        line,
      );
    }
    this.stages.set(label, stage);
    this.stage = stage;
    this.touchpoint = undefined;
    return stage;
  }
}
