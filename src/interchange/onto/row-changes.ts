import { factKey } from '../../model/resolve.ts';
import type { Slot, Statement } from '../../model/statement.ts';
import { say } from '../../texts/say.ts';
import type { DraftFact } from '../draft.ts';
import { quote } from '../entry.ts';
import type { Notes } from '../notes.ts';
import type { ColumnId } from '../sheet/headers.ts';
import type { TableRow } from '../sheet/read-table.ts';
import type { RowFacts } from '../sheet/row-facts.ts';
import { mentionColumns, scoreColumns, textColumns } from '../sheet/row-facts.ts';
import { forPersona, readForPersona, writeScored } from '../sheet/scores.ts';
import { splitCell } from '../sheet/table.ts';
import { BlockEditor } from './block-editor.ts';
import { compareLists } from './compare-lists.ts';
import type { Labels } from './labels.ts';
import type { Known } from './match-rows.ts';
import { said } from './match-rows.ts';
import type { NewLayer } from './new-layer.ts';

/** Carries the changed cells of one row over to the touchpoint that it stands for. */
export class RowChanges {
  private readonly row: TableRow;
  private readonly known: Known;
  private readonly editor: BlockEditor | NewLayer;
  private readonly facts: RowFacts;
  private readonly labels: Labels;
  private readonly notes: Notes;

  constructor(
    row: TableRow,
    known: Known,
    editor: BlockEditor | NewLayer,
    facts: RowFacts,
    labels: Labels,
    notes: Notes,
  ) {
    this.row = row;
    this.known = known;
    this.editor = editor;
    this.facts = facts;
    this.labels = labels;
    this.notes = notes;
  }

  carryOver(): void {
    const label = this.changed('touchpoint');
    if (label) this.editor.relabel(quote(label));
    for (const id of Object.keys(textColumns) as (keyof typeof textColumns)[]) this.texts(id);
    for (const id of Object.keys(mentionColumns) as (keyof typeof mentionColumns)[]) this.mentions(id);
    this.feelings();
    for (const id of Object.keys(scoreColumns) as (keyof typeof scoreColumns)[]) this.scores(id);
    this.single('confidence', (cell) => this.facts.confidence(cell, this.row.line));
    this.tags();
    for (const { header, text } of this.row.others) {
      const note = header === '' ? text : `${header}: ${text}`;
      if (!this.known.card.notes.includes(note)) this.editor.add(`note ${quote(note)}`);
    }
  }

  /** What a cell says now, where it is not what it said before. */
  private changed(id: ColumnId): string | undefined {
    const cell = this.row.cells.get(id);
    return cell === undefined || cell === said(this.known.row[id]) ? undefined : cell;
  }

  private texts(id: keyof typeof textColumns): void {
    const cell = this.changed(id);
    if (cell === undefined) return;
    const keyword = textColumns[id];
    const olds = this.all(keyword).map((one) => ({
      one,
      key: forPersona((one.text ?? '').trim(), this.personaOf(one)),
    }));
    const { replaced, removed, added } = compareLists(olds, splitCell(cell));
    for (const { old, key } of replaced) {
      const { text, persona } = readForPersona(key, (label) => this.labels.find('persona', label) !== undefined);
      const line = this.lines(this.facts.texts(id, forCell(key)))[0] ?? '';
      if (persona === this.personaOf(old)) this.replace(old, line, 'text', quote(text));
      else this.replace(old, line);
    }
    for (const one of removed) this.remove(one);
    for (const key of added) this.addAll(this.facts.texts(id, forCell(key)));
  }

  private mentions(id: keyof typeof mentionColumns): void {
    const cell = this.changed(id);
    if (cell === undefined) return;
    const { keyword, kind } = mentionColumns[id];
    const wanted = [...new Set(splitCell(cell))].map((label) => this.labels.name(kind, label));
    const olds = this.all(keyword).map((one) => ({ one, key: one.ref?.name ?? '' }));
    const { replaced, removed, added } = compareLists(olds, wanted);
    for (const { old, key } of replaced) this.replace(old, `${keyword} ${key}`, 'ref', key);
    for (const one of removed) this.remove(one);
    for (const key of added) this.editor.add(`${keyword} ${key}`);
    if (wanted.length === 0 && olds.length === 0)
      this.notes.add(
        say('What a channel, a stage or the journey says of its touchpoints cannot be taken back here.'),
        this.row.line,
      );
  }

  private feelings(): void {
    const [emotion, reason] = [this.changed('emotion'), this.changed('reason')];
    if (emotion === undefined && reason === undefined) return;
    const cell = (id: ColumnId) => this.row.cells.get(id) ?? said(this.known.row[id]);
    const lines = this.facts.feelings(cell('emotion'), cell('reason'), this.row.line);
    const isFeeling = ({ line }: DraftFact) => line.startsWith('feels ');
    this.whole('feels', lines.filter(isFeeling));
    // words that are no feeling
    for (const line of this.lines(lines.filter((one) => !isFeeling(one)))) this.editor.add(line);
  }

  private scores(id: keyof typeof scoreColumns): void {
    const cell = this.changed(id);
    if (cell !== undefined) this.whole(scoreColumns[id], this.facts.scores(id, cell, this.row.line));
  }

  /** Facts that are written anew as a whole, each for whom it holds. */
  private whole(keyword: string, facts: readonly DraftFact[]): void {
    const key = (one: Statement) =>
      writeScored({
        ...(one.number !== undefined && { value: one.number }),
        ...(one.text !== undefined && { text: one.text.trim() }),
        ...persona(this.personaOf(one)),
      });
    const lines = new Map(facts.map((fact) => [keyOf(fact), fact]));
    const { replaced, removed, added } = compareLists(
      this.all(keyword).map((one) => ({ one, key: key(one) })),
      [...lines.keys()],
    );
    const line = (wanted: string) => this.lines([lines.get(wanted) as DraftFact])[0] ?? '';
    for (const { old, key } of replaced)
      this.replace(old, line(key), undefined, line(key), persona(this.personaOf(old)).persona === lines.get(key)?.for);
    for (const one of removed) this.remove(one);
    for (const key of added) this.editor.add(line(key));
  }

  private single(id: ColumnId, read: (cell: string) => DraftFact[]): void {
    const cell = this.changed(id);
    if (cell === undefined) return;
    const [old] = this.all(id);
    const [fact] = read(cell);
    if (!old) this.addAll(fact ? [fact] : []);
    else if (!fact) this.remove(old);
    else if (fact.line.startsWith(`${id} `)) this.replace(old, fact.line);
    else this.editor.add(fact.line);
  }

  private tags(): void {
    const cell = this.changed('tags');
    if (cell === undefined) return;
    const olds = this.all('#').map((one) => ({ one, key: one.tag ?? '' }));
    const { replaced, removed, added } = compareLists(
      olds,
      splitCell(cell).map((tag) => tag.replace(/^#/, '')),
    );
    for (const one of [...replaced.map(({ old }) => old), ...removed]) this.remove(one);
    for (const tag of [...replaced.map(({ key }) => key), ...added])
      this.addAll(this.facts.tags(forCell(tag), this.row.line));
  }

  private all(keyword: string): readonly Statement[] {
    return this.known.touchpoint.facts(keyword);
  }
  private addAll(facts: readonly DraftFact[]): void {
    for (const line of this.lines(facts)) this.editor.add(line);
  }
  private lines(facts: readonly DraftFact[]): string[] {
    return facts.map((fact) =>
      fact.for === undefined ? fact.line : `${fact.line} for ${this.labels.name('persona', fact.for)}`,
    );
  }
  private personaOf(fact: Statement): string | undefined {
    const name = fact.part('for')?.ref?.name;
    return name === undefined ? undefined : this.labels.label('persona', name);
  }

  /** Writes a fact, or one slot of it, anew. What is inherited is taken back where the new line does not do that itself. */
  private replace(old: Statement, line: string, slot?: Slot, text = line, isSame = true): void {
    const own = this.editorOf(old);
    if (own) own.replace(old, slot, text);
    else {
      const takesPlace = isSame && factKey('touchpoint', old) !== undefined && old.name === undefined;
      if (takesPlace || this.takeBack(old)) this.editor.add(line);
    }
  }
  private remove(old: Statement): void {
    const own = this.editorOf(old);
    if (own) own.remove(old);
    else this.takeBack(old);
  }
  /** The editor of the block in which a fact stands; nothing where it is inherited. */
  private editorOf({ parent }: Statement): BlockEditor | undefined {
    return this.editor instanceof BlockEditor && this.editor.block === parent ? this.editor : undefined;
  }

  /** Takes back an inherited fact; one without name and text cannot be taken back, and this is told. */
  private takeBack({ keyword, ref, name, text, word, tag }: Statement): boolean {
    const what = ref?.name ?? name ?? (text === undefined ? word : quote(text));
    if (what !== undefined && tag === undefined) {
      this.editor.add(`drop ${keyword} ${what}`);
      return true;
    }
    const { label } = this.known.card;
    this.notes.add(
      say('‘{name}’ has facts of its base that cannot be changed from here.', { name: label }),
      this.row.line,
    );
    return false;
  }
}

/** One text as a cell of its own. */
function forCell(text: string): string {
  return text.replace(/(\\*);/g, '$1$1\\;');
}

function persona(label: string | undefined) {
  return label === undefined ? {} : { persona: label };
}

/** What a written fact would be in a cell, to find out whether it is there already. */
function keyOf({ line, for: label }: DraftFact): string {
  const [, number, text] = /^\S+ ?([+-]?\d+)?\s*("(?:[^"\\]|\\.)*")?$/.exec(line) ?? [];
  return writeScored({
    ...(number !== undefined && { value: Number(number) }),
    ...(text !== undefined && { text: unquote(text) }),
    ...persona(label),
  });
}

function unquote(text: string): string {
  return text
    .slice(1, -1)
    .replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter === 't' ? '\t' : letter));
}
