import type { Kind } from '../../src/language/vocabulary.ts';

/** A statement that is no text yet: its names are given, and its facts put in an order, when it is written. */
export interface Draft {
  keyword: string;
  pieces: readonly Piece[];
  /** Absent without a block. */
  members?: readonly Draft[];
  /** Whether its block is written on one line. */
  flat: boolean;
  /** A comment on the line above. */
  above?: string;
  /** Written even if its block has such a fact already. */
  again: boolean;
}

/** A word of a statement, or what becomes one: a new name, the use of a name, a path to another file. */
export type Piece = string | { declares: Kind; skip: number } | { uses: Kind; number: number } | { imports: number };

/** The drafts of some files, by path. */
export type Drafts = Readonly<Record<string, readonly Draft[]>>;

export interface Writing {
  /** The order of the facts of a block. */
  arrange?: (members: readonly Draft[]) => readonly Draft[];
  /** Every fact on a line of its own. */
  open?: boolean;
}

/** The texts of some files. Names are counted through all of them, those of a journey from its start. */
export function written(drafts: Drafts, writing: Writing = {}): Record<string, string> {
  const names = new Map<Kind, number>();
  const paths = Object.keys(drafts);
  const entries = Object.entries(drafts).map(([path, statements]): [string, string] => {
    const writer = new Writer(path, paths, names, writing);
    return [path, statements.map((one) => `${writer.statement(one, '')}\n`).join('')];
  });
  return Object.fromEntries(entries);
}

/** The name with a number among those of a kind: some are keywords, some are written in other letters. */
export function nameOf(kind: Kind, number: number): string {
  return [kind, `${kind}-b`, `${kind}ș`, 'share', `顧客_${kind}`][number] ?? `${kind}${number}`;
}

/** Whose names start anew with each journey. */
const local: ReadonlySet<Kind> = new Set(['stage', 'touchpoint', 'hybrid', 'pain', 'opportunity']);

class Writer {
  private readonly path: string;
  private readonly paths: readonly string[];
  private readonly names: Map<Kind, number>;
  private readonly writing: Writing;

  constructor(path: string, paths: readonly string[], names: Map<Kind, number>, writing: Writing) {
    this.path = path;
    this.paths = paths;
    this.names = names;
    this.writing = writing;
  }

  statement(draft: Draft, indent: string): string {
    if (draft.keyword === 'journey' && draft.members) for (const kind of local) this.names.delete(kind);
    const above = draft.above === undefined ? '' : `${indent}${draft.above}\n`;
    return `${above}${indent}${this.inline(draft, indent)}`;
  }

  private inline(draft: Draft, indent: string): string {
    const { pieces, members, flat, keyword } = draft;
    if (keyword === 'theme') this.names.delete('objective');
    const head = pieces.map((piece) => this.piece(piece)).join(' ');
    if (!members) return head;
    // names are given in the order in which they were drawn, whatever the order of the lines
    const lines = new Map(members.map((one) => [one, this.lineOf(one, indent, flat)]));
    const ordered = (this.writing.arrange?.(members) ?? members).map((one) => lines.get(one) as string);
    if (this.isFlat(draft)) return `${head} { ${ordered.join('  ')} }`;
    return `${head} {\n${ordered.map((line) => `${line}\n`).join('')}${indent}}`;
  }

  private lineOf(draft: Draft, indent: string, flat: boolean): string {
    return flat && !this.writing.open ? this.inline(draft, indent) : this.statement(draft, `${indent}  `);
  }
  private isFlat({ flat }: Draft): boolean {
    return flat && !this.writing.open;
  }

  private piece(piece: Piece): string {
    if (typeof piece === 'string') return piece;
    if ('imports' in piece) return this.pathTo(this.paths[piece.imports] ?? 'gone.journey');
    if ('uses' in piece) return this.use(piece.uses, piece.number);
    const number = (this.names.get(piece.declares) ?? -1) + piece.skip;
    this.names.set(piece.declares, number);
    return nameOf(piece.declares, Math.max(number, 0));
  }

  private use(kind: Kind, number: number): string {
    if (kind === 'objective') return `${nameOf('theme', number >> 1)}.${nameOf('objective', number & 1)}`;
    if (kind === 'touchpoint' && number > 90) return `${nameOf('journey', 0)}.${nameOf('touchpoint', number - 90)}`;
    return nameOf(kind, number);
  }

  private pathTo(path: string): string {
    const up = '../'.repeat(this.path.split('/').length - 1) || './';
    return `"${up}${path}"`;
  }
}
