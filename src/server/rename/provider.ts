import type { LangiumDocument } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import type {
  PrepareRenameResult,
  Range,
  RenameParams,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { workspaceEdit } from '../code-actions/workspace-edit.ts';
import { granted } from '../refusal.ts';
import type { ServerSharedServices } from '../services.ts';
import type { Renamable } from './rename.ts';
import { renamableAt, rename } from './rename.ts';

/** Renames what stands under the cursor, in all files, or says why not. */
export class JourneyRenameProvider implements RenameProvider {
  private readonly services: ServerSharedServices;

  constructor(services: ServerSharedServices) {
    this.services = services;
  }

  /** The name under the cursor, or the half of it that would be renamed. Throws a `ResponseError` with the reason. */
  prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range {
    const { place } = this.find(document, position).written;
    const prepared: PrepareRenameResult = {
      range: place.file.range(place),
      placeholder: place.file.text.slice(place.offset, place.end),
    };
    // Langium knows the shorter of the two answers that editors understand
    return prepared as unknown as Range;
  }

  rename(document: LangiumDocument, { position, newName }: RenameParams): WorkspaceEdit {
    const { Client: client, Names: uses, Reader: reader } = this.services.server;
    const { declaration } = this.find(document, position);
    return workspaceEdit(granted(rename(declaration, newName, uses), reader.words), client);
  }

  private find(document: LangiumDocument, position: RenameParams['position']): Renamable {
    const { Model: model, Reader: reader } = this.services.server;
    const file = model.fileOf(document);
    return granted(renamableAt(file, file.offsetAt(position)), reader.words);
  }
}
