import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, Connection } from 'vscode-languageserver';
import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import { followSetting } from './follow-setting.ts';
import type { Address } from './hierarchies/address.ts';
import { addressOf, findAt } from './hierarchies/address.ts';
import type { LensKind } from './lens-commands.ts';
import { commandOf, compareWithBase, openMap } from './lens-commands.ts';
import type { ServerSharedServices } from './services.ts';

/** What a lens carries until it comes into view. */
interface LensData {
  lens: LensKind;
  of: Address;
}

/** A line over every name would only be in the way: unless the reader wants it, only what others would miss has one. */
const calm: readonly LensKind[] = ['shared', 'map', 'kpis', 'compare'];

/** Over declarations: who uses them; over journeys also their map, what a variant changes, and how their KPIs stand. */
export class CodeLenses implements CodeLensProvider {
  private readonly services: ServerSharedServices;
  private shown: ReadonlySet<unknown> = new Set(calm);

  constructor(services: ServerSharedServices) {
    this.services = services;
    followSetting(services, 'codeLens', (wanted) => {
      const enabled = (wanted as { enabled?: unknown } | undefined)?.enabled;
      this.shown = new Set(Array.isArray(enabled) ? enabled : calm);
    });
  }

  provideCodeLens(document: LangiumDocument): CodeLens[] {
    const file = this.services.server.Model.fileOf(document);
    return [...declarationsIn(file.statements)].flatMap((declaration) => {
      const range = file.range(declaration.place('name'));
      return this.lensesOf(declaration).map((lens) => ({ range, data: { lens, of: addressOf(declaration) } }));
    });
  }

  private lensesOf(declaration: Statement): LensKind[] {
    const { kind, ref } = declaration;
    const { Client: client } = this.services.server;
    const used = this.usesOf(declaration);
    if (kind !== 'journey') return used;
    const lenses: LensKind[] = ['kpis'];
    if (ref !== undefined && client.runs(compareWithBase)) lenses.unshift('compare');
    if (client.runs(openMap)) lenses.unshift('map');
    return [...lenses.filter((lens) => this.shown.has(lens)), ...used];
  }

  private usesOf(declaration: Statement): LensKind[] {
    const { kind, parent, file } = declaration;
    const { Model: model, Uses: uses } = this.services.server;
    const isUsedIn = (one: SourceFile) => uses.within(one, declaration).length > 0;
    // inside a block, what nothing names has no lens
    if (this.shown.has('references')) return parent && !isUsedIn(file) ? [] : ['references'];
    if (!this.shown.has('shared')) return [];
    const isShared = model.all().some((one) => (one !== file || kind === 'journey') && isUsedIn(one));
    return isShared ? ['shared'] : [];
  }
}

/** Lenses are worked out once they come into view; Langium knows only of those that are complete at once. */
export function serveLenses(connection: Connection, services: ServerSharedServices): void {
  connection.onCodeLensResolve((lens) => services.workspace.WorkspaceLock.read(() => resolveLens(lens, services)));
}

/** What a lens says and does; a lens whose declaration is gone says nothing. */
export function resolveLens(lens: CodeLens, services: ServerSharedServices): CodeLens {
  const { lens: kind, of } = lens.data as LensData;
  const declaration = findAt(services.server.Model, of);
  const command = declaration ? commandOf(kind, declaration, services.server) : { title: '', command: '' };
  return { ...lens, command };
}

/** What is declared in a file, blocks before what they hold. */
function* declarationsIn(statements: readonly Statement[]): Generator<Statement, void> {
  for (const statement of statements) {
    if (!statement.isDeclaration) continue;
    if (statement.kind) yield statement;
    yield* declarationsIn(statement.members);
  }
}
