import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, Connection } from 'vscode-languageserver';
import type { Statement } from '../model/statement.ts';
import { followSetting } from './follow-setting.ts';
import type { Address } from './hierarchies/address.ts';
import { addressOf, findAt } from './hierarchies/address.ts';
import type { LensKind } from './lens-commands.ts';
import { commandOf, compareWithBase, lensKinds, openMap } from './lens-commands.ts';
import type { ServerSharedServices } from './services.ts';

/** What a lens carries until it comes into view. */
interface LensData {
  lens: LensKind;
  of: Address;
}

/** Over declarations: who uses them; over journeys also their map, what a variant changes, and how their KPIs stand. */
export class CodeLenses implements CodeLensProvider {
  private readonly services: ServerSharedServices;
  private shown: ReadonlySet<unknown> = new Set(lensKinds);

  constructor(services: ServerSharedServices) {
    this.services = services;
    followSetting(services, 'codeLens', (wanted) => {
      const enabled = (wanted as { enabled?: unknown } | undefined)?.enabled;
      this.shown = new Set(Array.isArray(enabled) ? enabled : lensKinds);
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
    const { kind, parent, file, ref } = declaration;
    const { Client: client, Uses: uses } = this.services.server;
    // a line over every touchpoint would only be in the way: inside a block, what nothing names has none
    if (parent && uses.within(file, declaration).length === 0) return [];
    const maps: LensKind[] = client.runs(openMap) ? ['map'] : [];
    const bases: LensKind[] = ref !== undefined && client.runs(compareWithBase) ? ['compare'] : [];
    const wanted: LensKind[] = kind === 'journey' ? [...maps, ...bases, 'kpis', 'references'] : ['references'];
    return wanted.filter((lens) => this.shown.has(lens));
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
