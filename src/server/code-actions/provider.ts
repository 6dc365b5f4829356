import type { LangiumDocument } from 'langium';
import { URI } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import type {
  CodeAction,
  CodeActionKind,
  CodeActionParams,
  Connection,
  Diagnostic,
  Range,
} from 'vscode-languageserver';
import type { Place } from '../../model/statement.ts';
import { refactoringSource } from '../refactorings/source.ts';
import { granted, Refusal } from '../refusal.ts';
import type { ServerSharedServices } from '../services.ts';
import type { ActionSource, Asked, Offer } from './action.ts';
import { explain } from './explain.ts';
import { fixAll, fixFile } from './fix-all.ts';
import { isCurrent } from './is-current.ts';
import { organise } from './organise.ts';
import { quickFixes } from './quick-fixes.ts';
import { severity } from './severity.ts';
import { silence } from './silence.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** Everything that is offered, in the order in which it is shown. */
const sources: readonly ActionSource[] = [
  quickFixes,
  fixAll,
  silence,
  severity,
  explain,
  refactoringSource,
  fixFile,
  organise,
];

/** The kinds that are offered. */
export const actionKinds: CodeActionKind[] = [...new Set(sources.flatMap(({ kinds }) => kinds))];

/** Offers actions for the findings and the text under the cursor. */
export class ActionProvider implements CodeActionProvider {
  private readonly services: ServerSharedServices;

  constructor(services: ServerSharedServices) {
    this.services = services;
  }

  getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): CodeAction[] {
    const { Model: model, Findings: findings } = this.services.server;
    const file = model.fileOf(document);
    const place = { file, offset: file.offsetAt(range.start), end: file.offsetAt(range.end) };
    const touched = findings()
      .of(file.uri)
      .filter((finding) => touches(finding.place, place) && isCurrent(finding));
    const asked: Asked = { services: this.services, file, place, range, findings: touched };
    return sources
      .filter(({ kinds }) => kinds.some((kind) => isWanted(kind, context.only)))
      .flatMap((source) =>
        [...source.offers(asked)]
          .filter(({ kind }) => isWanted(kind, context.only))
          .map((offer) => this.toAction(offer, source, context.diagnostics))
          .flatMap((action) => this.workedOut(action)),
      );
  }

  private toAction(offer: Offer, source: ActionSource, diagnostics: readonly Diagnostic[]): CodeAction {
    const { title, kind, finding, safe, edits, data, command } = offer;
    const { Client: client, Reader: reader } = this.services.server;
    return {
      title: reader.words(title),
      kind,
      ...(finding && { diagnostics: diagnostics.filter((one) => isAbout(one, finding)) }),
      ...(safe && { isPreferred: true }),
      ...(edits && { edit: workspaceEdit(edits, client) }),
      ...(command && { command }),
      ...(data && { data: { ...data, source: source.name } }),
    };
  }

  /** For an editor that asks once only, everything is worked out at once: what is refused is not offered. */
  private workedOut(action: CodeAction): CodeAction[] {
    if (this.services.server.Client.resolvesActions) return [action];
    const found = withEdits(action, this.services);
    return found instanceof Refusal ? [] : [found];
  }
}

/**
 * Answers what the editor asks about actions, once all that was typed is checked: an action that is carried out on save
 * would otherwise act on findings of the text before.
 */
export function serveActions(connection: Connection, services: ServerSharedServices): void {
  const { LangiumDocuments, WorkspaceLock, WorkspaceManager } = services.workspace;
  connection.onCodeAction(async (params) => {
    await WorkspaceManager.ready;
    return WorkspaceLock.read(() => {
      const document = LangiumDocuments.getDocument(URI.parse(params.textDocument.uri));
      return document && new ActionProvider(services).getCodeActions(document, params);
    });
  });
  connection.onCodeActionResolve((action) => WorkspaceLock.read(() => resolved(action, services)));
}

/** An action with its edits. Throws a `ResponseError` with the reason when it cannot be done. */
export function resolved(action: CodeAction, services: ServerSharedServices): CodeAction {
  return granted(withEdits(action, services), services.server.Reader.words);
}

function withEdits(action: CodeAction, services: ServerSharedServices): CodeAction | Refusal {
  const source = sources.find(({ name }) => name === action.data?.source);
  const change = source?.change?.(action.data, services);
  if (change instanceof Refusal) return change;
  const edits = change?.edits ?? source?.edits?.(action.data, services);
  return edits ? { ...action, edit: workspaceEdit(edits, services.server.Client, change?.creates) } : action;
}

/** Whether a kind, such as `quickfix` or `source.fixAll.journey`, is among those that an editor wants. */
function isWanted(kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean {
  return only?.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`)) ?? true;
}

function isAbout({ code, range }: Diagnostic, { rule, place }: NonNullable<Offer['finding']>): boolean {
  return code === rule.code && overlap(range, place.file.range(place));
}

function touches(a: Place, b: Place): boolean {
  return a.offset <= b.end && b.offset <= a.end;
}

function overlap(a: Range, b: Range): boolean {
  return !before(a.end, b.start) && !before(b.end, a.start);
}

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
