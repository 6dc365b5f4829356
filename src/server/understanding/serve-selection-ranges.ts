import { DocumentState } from 'langium';
import { createServerRequestHandler } from 'langium/lsp';
import type { Connection, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { ServerSharedServices } from '../services.ts';
import { selectionRanges } from './selection-ranges.ts';

/** Answers "expand selection", which Langium has no provider for. */
export function serveSelectionRanges(connection: Connection, services: ServerSharedServices): void {
  connection.onSelectionRanges(
    createServerRequestHandler<SelectionRangeParams, SelectionRange[], SelectionRange[]>(
      (_, document, { positions }) => selectionRanges(services.server.Model.fileOf(document), positions),
      services,
      DocumentState.Parsed,
    ),
  );
}
