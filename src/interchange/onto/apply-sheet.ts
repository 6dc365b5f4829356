import type { TextChange } from '../../language/formatting/text-change.ts';
import { applyChanges, lineEndOf } from '../../language/formatting/text-change.ts';
import type { MapModel } from '../../model/map-model.ts';
import type { ResolvedJourney, ResolvedStage } from '../../model/resolved.ts';
import type { Place, Statement } from '../../model/statement.ts';
import { say } from '../../texts/say.ts';
import { head } from '../draft.ts';
import type { Entry } from '../entry.ts';
import { entry, quote } from '../entry.ts';
import { Names } from '../names.ts';
import type { ImportNote } from '../notes.ts';
import { Notes } from '../notes.ts';
import { phaseOf } from '../sheet/phases.ts';
import type { Table, TableRow } from '../sheet/read-table.ts';
import { readTable } from '../sheet/read-table.ts';
import { RowFacts } from '../sheet/row-facts.ts';
import { scaleOf } from '../sheet/scale.ts';
import type { Row } from '../sheet/table.ts';
import { SheetWriter } from '../sheet/write-sheet.ts';
import { writeEntry } from '../write-entries.ts';
import { BlockEditor, inOrder, textOf } from './block-editor.ts';
import { Labels } from './labels.ts';
import type { Known } from './row-changes.ts';
import { RowChanges, said } from './row-changes.ts';

/** The text of the file of a journey after a sheet was carried over, and what is to be known about it. */
export interface Applied {
  text: string;
  /** What makes that text of the one before, in its order. */
  changes: TextChange[];
  notes: ImportNote[];
}

/**
 * Carries a sheet that was written of a journey, and edited, over to the text of the journey: only what differs is
 * changed, everything else stays byte by byte. `model` is the map that the sheet was written of.
 */
export function applySheet(
  rows: readonly Row[],
  journey: ResolvedJourney,
  model: MapModel,
  notes = new Notes(),
): Applied {
  const { text } = journey.declaration.file;
  const table = readTable(rows, notes);
  const changes = table ? new SheetCarrier(table, journey, model, notes).changes() : [];
  return { text: applyChanges(text, changes), changes, notes: notes.all() };
}

class SheetCarrier {
  private readonly table: Table;
  private readonly journey: ResolvedJourney;
  private readonly notes: Notes;
  private readonly writer: SheetWriter;
  private readonly labels: Labels;
  private readonly facts: RowFacts;
  private readonly byId = new Map<string, Known>();
  private readonly byLabel = new Map<string, Known[]>();
  private readonly editors = new Map<Statement, BlockEditor>();
  private readonly names: Names;
  private readonly stageNames: Names;
  private readonly stageLabels = new Map<string, ResolvedStage>();
  private readonly newStages = new Map<string, { entry: Entry; members: Entry[]; after: Statement | undefined }>();

  constructor(table: Table, journey: ResolvedJourney, model: MapModel, notes: Notes) {
    this.table = table;
    this.journey = journey;
    this.notes = notes;
    this.writer = new SheetWriter(model);
    this.labels = new Labels(journey, this.writer);
    const isPersona = (label: string) => this.labels.find('persona', label) !== undefined;
    this.facts = new RowFacts(isPersona, scaleOf(table, notes), notes);
    const stages = new Map(model.stages.map((stage) => [stage.id, stage]));
    for (const card of model.cards) {
      const touchpoint = journey.touchpoint(card.id);
      const stage = stages.get(card.stage);
      if (!touchpoint) continue;
      const known = { touchpoint, card, row: { ...this.writer.row(card), phase: stage?.phase, stage: stage?.label } };
      this.byId.set(card.id, known);
      const label = card.label.trim();
      this.byLabel.set(label, [...(this.byLabel.get(label) ?? []), known]);
    }
    for (const { id, label } of model.stages) {
      const stage = journey.stage(id);
      if (stage && !this.stageLabels.has(label.trim())) this.stageLabels.set(label.trim(), stage);
    }
    this.names = new Names(model.cards.map(({ id }) => id));
    this.stageNames = new Names(model.stages.map(({ id }) => id));
  }

  changes(): TextChange[] {
    const rows = this.matchedRows();
    if (this.byId.size > 0 && !rows.some(({ known }) => known)) {
      this.notes.add(say('No row of this sheet belongs to the journey, so nothing was changed.'));
      return [];
    }
    this.renameStages(rows);
    this.carryRows(rows);
    const moved = this.moveAndAdd(rows);
    this.removeMissing(rows);
    return this.collect(moved);
  }

  // --- which row is which touchpoint

  private matchedRows(): { row: TableRow; known: Known | undefined; stage: string }[] {
    const used = new Set<Known>();
    let stage = '';
    const claimed = new Set(this.table.rows.map(({ cells }) => cells.get('id') ?? ''));
    return this.table.rows.map((row) => {
      stage = row.cells.get('stage') || stage;
      const known = this.find(row, stage, used, claimed);
      if (known) used.add(known);
      return { row, known, stage };
    });
  }

  private find({ cells }: TableRow, stage: string, used: ReadonlySet<Known>, claimed: ReadonlySet<string>) {
    const byId = this.byId.get(cells.get('id') ?? '');
    if (byId && !used.has(byId)) return byId;
    const same = (this.byLabel.get(cells.get('touchpoint') ?? '') ?? []).filter(
      (one) => !used.has(one) && !claimed.has(one.card.id),
    );
    return same.find(({ row }) => said(row.stage) === stage) ?? same[0];
  }

  // --- stages

  /** A stage whose rows all have the same new label got another label; a stage with no row stays. */
  private renameStages(rows: readonly { known: Known | undefined; stage: string; row: TableRow }[]): void {
    if (!this.table.has.has('stage')) return;
    const wanted = Map.groupBy(
      rows.filter(({ known }) => known),
      ({ known }) => known?.card.stage ?? '',
    );
    for (const [id, group] of wanted) {
      const stage = this.journey.stage(id);
      const old = said(group[0]?.known?.row.stage);
      const labels = new Set(group.map((one) => one.stage));
      const [label = ''] = labels;
      if (stage && labels.size === 1 && label !== '' && label !== old && !this.stageLabels.has(label)) {
        this.stageLabels.delete(old);
        this.stageLabels.set(label, stage);
        if (this.isHere(stage.declaration, old, group[0]?.row.line))
          this.editor(stage.declaration).relabel(quote(label));
      }
      if (stage)
        this.carryPhase(
          stage,
          group.map(({ row }) => row),
          said(group[0]?.known?.row.phase),
        );
    }
  }

  private carryPhase(stage: ResolvedStage, rows: readonly TableRow[], old: string): void {
    const changed = rows.find(({ cells }) => cells.get('phase') !== undefined && cells.get('phase') !== old);
    const cell = changed?.cells.get('phase');
    if (cell === undefined || cell === '') return;
    const word = phaseOf(cell);
    if (word === undefined) {
      this.notes.add(
        say('‘{text}’ is no phase (before, during, after), so the phase stays.', { text: cell }),
        changed?.line,
      );
    } else if (word !== old && this.isHere(stage.declaration, stage.id, changed?.line)) {
      const fact = stage.declaration.fact('phase');
      if (fact) this.editor(stage.declaration).replace(fact, 'word', word);
      else this.editor(stage.declaration).add(`phase ${word}`);
    }
  }

  // --- touchpoints

  private carryRows(rows: readonly { known: Known | undefined; row: TableRow }[]): void {
    for (const { known, row } of rows) {
      if (!known) continue;
      const { declaration } = known.touchpoint;
      const isEditable =
        declaration.file === this.journey.declaration.file && declaration.parent?.parent === this.journey.declaration;
      if (isEditable)
        new RowChanges(row, known, this.editor(declaration), this.facts, this.labels, this.notes).carryOver();
      else if (this.differs(row, known)) this.isHere(undefined, known.card.label, row.line);
    }
  }

  private differs(row: TableRow, known: Known): boolean {
    return [...row.cells].some(([id, cell]) => id !== 'id' && cell !== '' && cell !== said(known.row[id]));
  }

  /** New rows become touchpoints behind the one above; a row in another stage moves its touchpoint there. */
  private moveAndAdd(rows: readonly { known: Known | undefined; row: TableRow; stage: string }[]): Set<Statement> {
    const moved = new Set<Statement>();
    const last = new Map<string, Statement>();
    let stageBefore: Statement | undefined;
    for (const { known, row, stage: label } of rows) {
      const target = this.stageLabels.get(label);
      const here = target?.declaration;
      const isHome =
        known === undefined || label === '' || !this.table.has.has('stage') || target?.id === known.card.stage;
      if (known && isHome) last.set(label, known.touchpoint.declaration);
      else if (known) this.move(known, label, here, last.get(label), stageBefore, moved, row);
      else if (isFilled(row)) this.add(row, label, here, last.get(label), stageBefore);
      else if (label !== '' && !target && !this.newStages.has(label)) this.newStage(label, row, stageBefore);
      if (here) stageBefore = here;
    }
    return moved;
  }

  private add(
    row: TableRow,
    label: string,
    stage: Statement | undefined,
    after: Statement | undefined,
    before: Statement | undefined,
  ): void {
    const title = row.cells.get('touchpoint') || row.cells.get('action') || '';
    const name = this.names.give(row.cells.get('id') || title, 'touchpoint');
    const mentions = this.facts.mentions(row).map((one) => entry(one.keyword, this.labels.name(one.kind, one.label)));
    const facts = this.facts
      .facts(row)
      .map((fact) => (fact.for === undefined ? fact : entry(fact.line, 'for', this.labels.name('persona', fact.for))));
    this.notes.add(say('‘{name}’ is new.', { name: title }), row.line);
    this.put(
      { line: head('touchpoint', name, title), members: [...mentions, ...facts] },
      label,
      row,
      stage,
      after,
      before,
    );
  }

  private move(
    known: Known,
    label: string,
    stage: Statement | undefined,
    after: Statement | undefined,
    before: Statement | undefined,
    moved: Set<Statement>,
    row: TableRow,
  ): void {
    const { declaration } = known.touchpoint;
    if (!this.isHere(declaration, known.card.label, row.line)) return;
    moved.add(declaration);
    this.notes.add(say('‘{name}’ moves to the stage ‘{stage}’.', { name: known.card.label, stage: label }), row.line);
    const text = outdented(textOf(declaration, this.editor(declaration).changes()), declaration.extent());
    this.put({ line: text }, label, row, stage, after, before);
  }

  private put(
    what: Entry,
    label: string,
    row: TableRow,
    stage: Statement | undefined,
    after: Statement | undefined,
    before: Statement | undefined,
  ): void {
    if (stage && this.isHere(stage, label, row.line)) this.editor(stage).add(writeEntry(what, ''), after);
    else if (!stage) (this.newStages.get(label) ?? this.newStage(label, row, before)).members.push(what);
  }

  private newStage(label: string, row: TableRow, after: Statement | undefined) {
    const title = label === '' ? 'Start' : label;
    const word = phaseOf(row.cells.get('phase') ?? '');
    const stage = {
      entry: { line: head('stage', this.stageNames.give(title, 'stage'), title) },
      members: word === undefined ? [] : [entry('phase', word)],
      after: after?.parent === this.journey.declaration ? after : undefined,
    };
    this.newStages.set(label, stage);
    return stage;
  }

  private removeMissing(rows: readonly { known: Known | undefined }[]): void {
    const seen = new Set(rows.map(({ known }) => known));
    for (const known of this.byId.values()) {
      if (seen.has(known)) continue;
      const { declaration } = known.touchpoint;
      const stage = declaration.parent;
      if (!this.isHere(declaration, known.card.label) || !stage) continue;
      this.notes.add(say('‘{name}’ is not in the sheet any more, so it is removed.', { name: known.card.label }));
      this.editor(stage).remove(declaration);
    }
  }

  // --- the text

  private editor(block: Statement): BlockEditor {
    const editor = this.editors.get(block) ?? new BlockEditor(block);
    this.editors.set(block, editor);
    return editor;
  }

  /** Whether something stands in the journey that is changed. */
  private isHere(statement: Statement | undefined, name: string, line?: number): boolean {
    let root = statement;
    while (root?.parent) root = root.parent;
    if (root && root === this.journey.declaration) return true;
    this.notes.add(say('‘{name}’ comes from the base of the journey, so it stays as it is.', { name }), line);
    return false;
  }

  private collect(moved: ReadonlySet<Statement>): TextChange[] {
    const { declaration } = this.journey;
    for (const touchpoint of moved) this.editor(touchpoint.parent as Statement).remove(touchpoint);
    for (const { entry: stage, members, after } of this.newStages.values())
      this.editor(declaration).add(writeEntry({ ...stage, members }, ''), after);
    const touchpoints = Map.groupBy(
      [...this.editors.values()].filter(({ block }) => block.keyword === 'touchpoint' && !moved.has(block)),
      ({ block }) => block.parent as Statement,
    );
    for (const stage of touchpoints.keys()) this.editor(stage);
    const stages = [...this.editors.values()].filter(({ block }) => block.keyword === 'stage');
    const inside = stages.flatMap((stage) =>
      stage.changes((touchpoints.get(stage.block) ?? []).flatMap((one) => one.changes())),
    );
    const all = this.editor(declaration).changes(inside);
    return inOrder([...all, ...this.declarations()]);
  }

  /** Declarations of what is new, behind those of their kind, else before the journey. */
  private declarations(): TextChange[] {
    const { file } = this.journey.declaration;
    const end = lineEndOf(file.text);
    return [...this.labels.fresh].map(([kind, lines]) => {
      const last = file.statements.findLast((one) => one.keyword === kind);
      const text = lines.join(end);
      const first = file.statements.find((one) => one.keyword === 'journey') ?? this.journey.declaration;
      const offset = last ? last.extent().end : first.extent().offset;
      return { offset, end: offset, text: last ? end + text : text + end + end };
    });
  }
}

function isFilled({ cells, others }: TableRow): boolean {
  return (
    others.length > 0 || [...cells].some(([id, cell]) => cell !== '' && id !== 'stage' && id !== 'phase' && id !== 'id')
  );
}

/** The lines of a statement as they would stand without the indentation of its first one. */
function outdented(text: string, { file, offset }: Place): string {
  const line = file.text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ \t]*/.exec(file.text.slice(line, offset))?.[0] ?? '';
  return text.replaceAll(`\n${indent}`, '\n');
}
