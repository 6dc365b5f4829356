import type { ResolvedJourney } from '../../model/resolved.ts';
import type { DeclaredKind } from '../draft.ts';
import { head } from '../draft.ts';
import { Names } from '../names.ts';
import type { SheetWriter } from '../sheet/write-sheet.ts';

const kinds = ['team', 'persona', 'channel', 'kpi'] as const satisfies DeclaredKind[];

/** The names behind the labels of a sheet. What a label names for the first time is declared. */
export class Labels {
  /** Lines that declare what is new, by kind. */
  readonly fresh = new Map<DeclaredKind, string[]>();
  private readonly byLabel = new Map<DeclaredKind, Map<string, string>>();
  private readonly names = new Map<DeclaredKind, Names>();
  private readonly writer: SheetWriter;

  constructor(journey: ResolvedJourney, writer: SheetWriter) {
    this.writer = writer;
    const { declaration } = journey;
    for (const kind of kinds) {
      const offered = [...declaration.file.workspace.offered(kind, declaration)];
      const known = new Map<string, string>();
      const add = (label: string, name: string) => known.has(label) || known.set(label, name);
      for (const { name } of offered) add(writer.label(kind, name), name);
      for (const { name, statement } of offered) add(statement.label ?? name, name);
      for (const { name } of offered) add(name, name);
      this.byLabel.set(kind, known);
      this.names.set(kind, new Names(offered.map(({ name }) => name)));
    }
  }

  /** The name of something that is declared. */
  find(kind: DeclaredKind, label: string): string | undefined {
    return this.byLabel.get(kind)?.get(label);
  }
  /** The name of something; it is declared now if it was not. */
  name(kind: DeclaredKind, label: string): string {
    const known = this.find(kind, label);
    if (known !== undefined) return known;
    const name = this.names.get(kind)?.give(label, kind) ?? kind;
    this.byLabel.get(kind)?.set(label, name);
    this.fresh.set(kind, [...(this.fresh.get(kind) ?? []), head(kind, name, label)]);
    return name;
  }
  label(kind: DeclaredKind, name: string): string {
    return this.writer.label(kind, name);
  }
}
