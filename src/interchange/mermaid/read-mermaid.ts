import { say } from '../../texts/say.ts';
import type { Draft, DraftStage } from '../draft.ts';
import { entriesOf } from '../draft.ts';
import { entry, quote, signed } from '../entry.ts';
import type { Imported, ImportOptions } from '../import.ts';
import { nameOf } from '../names.ts';
import { Notes } from '../notes.ts';
import { readActors } from './actors.ts';
import { showCodes } from './characters.ts';
import type { Line } from './diagrams.ts';
import { diagramsIn } from './diagrams.ts';
import type { Parts, Statement } from './statements.ts';
import { partsOf } from './statements.ts';
import type { Task } from './task.ts';
import { readTask } from './task.ts';

/** Reads the journey diagrams of a Mermaid or Markdown file. Everything unusual is kept and gives a note. */
export function readMermaid(text: string, options: ImportOptions = {}): Imported {
  const notes = new Notes();
  const drafts = diagramsIn(text).flatMap((lines) => readDiagram(lines, options, notes) ?? []);
  return { entries: entriesOf(drafts), notes: notes.all() };
}

function readDiagram(lines: readonly Line[], options: ImportOptions, notes: Notes): Draft | undefined {
  const parts = partsOf(lines);
  if (!parts.isJourney) {
    notes.add(say('This diagram is no journey, so it was left out.'), lines.find(({ text }) => text.trim())?.number);
    return undefined;
  }
  return new DiagramReader(parts, options, notes).read();
}

type Item = DraftStage['touchpoints'][number];

class DiagramReader {
  private readonly parts: Parts;
  private readonly options: ImportOptions;
  private readonly notes: Notes;
  private readonly draft: Draft = { comments: [], facts: [], stages: [] };
  private readonly tasks: { task: Task; item: Item }[] = [];
  private title: string | undefined;
  /** Comments that wait for the statement that they stand above. */
  private waiting: string[] = [];
  private last: { comments: string[] } = this.draft;

  constructor(parts: Parts, options: ImportOptions, notes: Notes) {
    this.parts = parts;
    this.options = options;
    this.notes = notes;
  }

  read(): Draft {
    for (const statement of this.parts.statements) this.readStatement(statement);
    this.last.comments.push(...this.waiting);
    this.nameJourney();
    readActors(this.tasks, this.notes);
    this.noteDuplicates();
    this.readScores();
    return this.draft;
  }

  private readStatement(statement: Statement): void {
    const { kind, line, text } = statement;
    if (kind === 'comment') {
      this.waiting.push(showCodes(text.startsWith('%%') ? text : `%% ${text}`));
      this.notes.add(say('Comments stay comments.'), line);
    } else if (kind === 'directive') {
      this.draft.comments.push(text);
      this.notes.add(say('What a directive says about the drawing is kept as a comment.'), line);
    } else if (kind === 'front-matter') {
      this.draft.comments.push(`%% ${text}`);
      this.notes.add(say('The settings above the diagram are kept as comments.'), line);
    } else if (kind === 'accTitle' || kind === 'accDescr') {
      this.readForScreenReaders(kind, showCodes(text), line);
    } else this.readText(statement);
  }

  private readForScreenReaders(kind: 'accTitle' | 'accDescr', text: string, line: number): void {
    const isFree = kind === 'accDescr' && !this.draft.facts.some((fact) => fact.line.startsWith('description'));
    this.draft.facts.push(entry(isFree ? 'description' : 'note', quote(text)));
    this.notes.add(say('What is written for screen readers is kept as a description or a note.'), line);
  }

  private readText({ text, line, isBehindSemicolon }: Statement): void {
    if (isBehindSemicolon) this.notes.add(say('A semicolon divides two statements of one line.'), line);
    else if (text.includes(';'))
      this.notes.add(say('A semicolon ends a statement for Mermaid; here it belongs to the text.'), line);
    const [, word, rest = ''] = /^(title|section)(?:\s+(.*))?$/.exec(text.replace(/\s+/g, ' ')) ?? [];
    if (word && rest.includes('#')) this.noteHash(line);
    if (word === 'title') this.readTitle(showCodes(rest), line);
    else if (word === 'section') this.openStage(showCodes(rest).trim(), line);
    else this.addTask(readTask(text, line));
  }

  private readTitle(title: string, line: number): void {
    if (title.trim() === '') return;
    if (this.title !== undefined) {
      this.draft.facts.push(entry('note', quote(title)));
      this.notes.add(say('Another title is kept as a note.'), line);
      return;
    }
    this.title = title.trim();
    this.draft.comments.push(...this.waiting.splice(0));
    if (/[:"“”„«»\p{Extended_Pictographic}]/u.test(title)) this.noteTitle(line);
  }

  private noteTitle(line: number): void {
    const values = { title: this.title ?? '', name: this.nameOfJourney() };
    this.notes.add(say('The title ‘{title}’ stays as it is; the journey has the name ‘{name}’.', values), line);
  }

  private noteHash(line: number): void {
    this.notes.add(say('Mermaid takes what follows a # for a comment; here it belongs to the text.'), line);
  }

  private nameJourney(): void {
    const name = this.nameOfJourney();
    const label = this.title ?? this.parts.frontTitle;
    if (label === undefined) this.notes.add(say('There is no title, so the journey has the name ‘{name}’.', { name }));
    else this.draft.label = label;
    this.draft.name = name;
  }

  private nameOfJourney(): string {
    const { name, fallback } = this.options;
    return name ?? nameOf(this.title ?? this.parts.frontTitle ?? '') ?? nameOf(fallback ?? '') ?? 'journey';
  }

  private openStage(label: string, line: number | undefined): DraftStage {
    const stage: DraftStage = { label, comments: this.waiting.splice(0), facts: [], touchpoints: [] };
    if (line !== undefined && label !== '' && this.draft.stages.some((one) => one.label === label))
      this.notes.add(say('The section ‘{name}’ comes again; its name got a number.', { name: label }), line);
    if (label === '') this.notes.add(say('A section has no name.'), line);
    this.draft.stages.push(stage);
    this.last = stage;
    return stage;
  }

  private addTask(task: Task): void {
    const stage = this.draft.stages.at(-1) ?? this.openFirstStage();
    const item: Item = {
      label: showCodes(task.name),
      comments: this.waiting.splice(0),
      facts: task.rest === undefined ? [] : [entry('note', quote(showCodes(task.rest)))],
      mentions: [],
    };
    stage.touchpoints.push(item);
    this.tasks.push({ task, item });
    this.last = item;
    const { line } = task;
    if (task.hasHash) this.noteHash(line);
    if (task.hasColonInName) {
      const name = item.label;
      this.notes.add(say('‘{name}’ has a colon in it: the score is the last number between colons.', { name }), line);
    }
    if (task.hasOddBlanks) this.notes.add(say('Blanks around : or , are missing or doubled.'), line);
    if (task.score === undefined) this.notes.add(say('There is no score, so it is left open what people feel.'), line);
    else if (task.actors.length === 0)
      this.notes.add(say('The task names nobody, so it holds for everybody of the journey.'), line);
  }

  private openFirstStage(): DraftStage {
    const label = 'Start';
    const first = this.parts.statements.find(({ kind, text }) => kind === 'text' && !/^title\b/.test(text));
    this.notes.add(say('Tasks stand before the first section; their stage is ‘{name}’.', { name: label }), first?.line);
    const stage: DraftStage = { label, comments: [], facts: [], touchpoints: [] };
    this.draft.stages.push(stage);
    return stage;
  }

  private noteDuplicates(): void {
    for (const [label, same] of Map.groupBy(this.tasks, ({ item }) => item.label))
      if (same.length > 1)
        for (const { task } of same.slice(1))
          this.notes.add(say('The task ‘{name}’ comes again; its name got a number.', { name: label }), task.line);
  }

  /** Scores from 1 to 5 are feelings from -2 to +2; where they leave this scale, the largest one is its end. */
  private readScores(): void {
    const scores = this.tasks.flatMap(({ task }) => task.score ?? []);
    const largest = scores.reduce((most, score) => Math.max(most, score), 5);
    for (const { task, item } of this.tasks) {
      const { score, line } = task;
      if (score === undefined) continue;
      const scaled = Math.min(5, Math.max(1, Math.round((score * 5) / largest)));
      item.facts.push(entry('feels', signed(scaled - 3)));
      if (score < 1 || score > 5)
        this.notes.add(
          say('Scores leave the scale from 1 to 5, so {largest} counts as the best one.', { largest }),
          line,
        );
      else if (!Number.isInteger(score))
        this.notes.add(say('Feelings are whole numbers, so the score was rounded.'), line);
    }
  }
}
