import { namePattern } from '../../language/lexer.ts';
import { say } from '../../texts/say.ts';
import type { DraftFact, Mention } from '../draft.ts';
import { entry, quote, signed } from '../entry.ts';
import type { Notes } from '../notes.ts';
import { feelingOf } from './emotions.ts';
import type { ColumnId } from './headers.ts';
import type { TableRow } from './read-table.ts';
import type { Scored } from './scores.ts';
import { readForPersona, readScored } from './scores.ts';
import { splitCell } from './table.ts';

/** Columns whose cells hold texts, by the fact they become. */
export const textColumns = {
  action: 'does',
  thought: 'thinks',
  pain: 'pain',
  opportunity: 'opportunity',
  backstage: 'backstage',
  note: 'note',
} as const satisfies Partial<Record<ColumnId, string>>;

/** Columns whose cells name something declared elsewhere. */
export const mentionColumns = {
  channel: { keyword: 'on', kind: 'channel' },
  persona: { keyword: 'persona', kind: 'persona' },
  team: { keyword: 'team', kind: 'team' },
  kpi: { keyword: 'measures', kind: 'kpi' },
} as const satisfies Partial<Record<ColumnId, Omit<Mention, 'label'>>>;

export const scoreColumns = { expected: 'expects', experienced: 'gets' } as const;

/** Puts a number of the sheet on the scale of feelings. */
export type Scale = (value: number, line: number) => number;

/** What the cells of a row say about a touchpoint, column by column. */
export class RowFacts {
  private readonly isPersona: (label: string) => boolean;
  private readonly scale: Scale;
  private readonly notes: Notes;

  constructor(isPersona: (label: string) => boolean, scale: Scale, notes: Notes) {
    this.isPersona = isPersona;
    this.scale = scale;
    this.notes = notes;
  }

  facts(row: TableRow): DraftFact[] {
    const cell = (id: ColumnId) => row.cells.get(id) ?? '';
    return [
      ...(Object.keys(textColumns) as (keyof typeof textColumns)[]).flatMap((id) => this.texts(id, cell(id))),
      ...this.feelings(cell('emotion'), cell('reason'), row.line),
      ...(Object.keys(scoreColumns) as (keyof typeof scoreColumns)[]).flatMap((id) =>
        this.scores(id, cell(id), row.line),
      ),
      ...this.confidence(cell('confidence'), row.line),
      ...this.tags(cell('tags'), row.line),
      ...row.others.map(({ header, text }) => entry('note', quote(header === '' ? text : `${header}: ${text}`))),
    ];
  }

  mentions(row: TableRow): Mention[] {
    return (Object.keys(mentionColumns) as (keyof typeof mentionColumns)[]).flatMap((id) =>
      [...new Set(splitCell(row.cells.get(id) ?? ''))].map((label) => ({ ...mentionColumns[id], label })),
    );
  }

  texts(id: keyof typeof textColumns, cell: string): DraftFact[] {
    const keyword = textColumns[id];
    return splitCell(cell).map((one) => {
      const mayHavePersona = keyword === 'does' || keyword === 'thinks';
      const { text, persona } = mayHavePersona ? readForPersona(one, this.isPersona) : { text: one };
      return { ...entry(keyword, quote(text)), for: persona };
    });
  }

  /** A number or a word that is known becomes a feeling; any other word is a perception. */
  feelings(cell: string, reason: string, line: number): DraftFact[] {
    const all = splitCell(cell).map((one): Scored => {
      const read = readScored(one, this.isPersona);
      if (read.value !== undefined) return read;
      const value = feelingOf(read.text ?? '');
      return value === undefined ? read : { ...read, value };
    });
    const [first] = all;
    const only = all.length === 1 && first?.value !== undefined ? first : undefined;
    const facts = all.map((one) => this.feeling(one === only && reason !== '' ? { ...one, text: reason } : one, line));
    return only || reason === '' ? facts : [...facts, entry('perception', quote(reason))];
  }

  private feeling({ value, text = '', persona }: Scored, line: number): DraftFact {
    if (value !== undefined)
      return { ...entry('feels', signed(this.scale(value, line)), text && quote(text)), for: persona };
    this.notes.add(say('‘{text}’ is no feeling that is known, so it is kept as a perception.', { text }), line);
    return { ...entry('perception', quote(text)), for: persona };
  }

  scores(id: keyof typeof scoreColumns, cell: string, line: number): DraftFact[] {
    return splitCell(cell).map((one) => {
      const { value, text = '', persona } = readScored(one, this.isPersona);
      if (value === undefined || (Number.isInteger(value) && value >= 1 && value <= 5))
        return { ...entry(scoreColumns[id], value, text && quote(text)), for: persona };
      this.notes.add(say('‘{value}’ is no whole number from 1 to 5, so it is kept as words.', { value }), line);
      return { ...entry(scoreColumns[id], quote(one)), for: persona };
    });
  }

  confidence(cell: string, line: number): DraftFact[] {
    if (cell === '') return [];
    const level = levels.find((names) => names.includes(cell.toLowerCase()))?.[0];
    if (level !== undefined) return [entry('confidence', level)];
    this.notes.add(say('‘{text}’ is no level of confidence, so it is kept as a note.', { text: cell }), line);
    return [entry('note', quote(cell))];
  }

  tags(cell: string, line: number): DraftFact[] {
    return splitCell(cell).map((one) => {
      const tag = one.replace(/^#/, '');
      if (namePattern.test(tag)) return entry(`#${tag}`);
      this.notes.add(say('‘{text}’ cannot be a tag, so it is kept as a note.', { text: one }), line);
      return entry('note', quote(one));
    });
  }
}

const levels: readonly (readonly string[])[] = [
  ['low', 'faible', 'basse', 'scăzută', 'mică', 'scazuta', 'mica'],
  ['medium', 'moyenne', 'moyen', 'medie', 'mediu'],
  ['high', 'haute', 'élevée', 'forte', 'ridicată', 'mare', 'ridicata'],
];
