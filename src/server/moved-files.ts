import { URI, UriUtils } from 'langium';
import type { FileOperationHandler } from 'langium/lsp';
import type { FileOperationOptions, RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import { isImportPath, pathBetween } from '../language/imports.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import type { Edit } from '../rules/rule.ts';
import { inQuotes } from '../rules/words.ts';
import { workspaceEdit } from './code-actions/workspace-edit.ts';
import type { ServerSharedServices } from './services.ts';

/** Keeps the paths of imports and pictures right when files or folders are moved or renamed in the editor. */
export class MovedFiles implements FileOperationHandler {
  readonly fileOperationOptions: FileOperationOptions = {
    willRename: {
      filters: [
        { pattern: { glob: '**/*.journey', matches: 'file' } },
        { pattern: { glob: '**/*.{png,jpg,jpeg,webp,svg}', matches: 'file', options: { ignoreCase: true } } },
        { pattern: { glob: '**/*', matches: 'folder' } },
      ],
    },
  };
  private readonly services: ServerSharedServices;

  constructor(services: ServerSharedServices) {
    this.services = services;
  }

  /** The edits of the paths, for the files as they are before they move; null when every path stays right. */
  async willRenameFiles({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> {
    return this.services.workspace.WorkspaceLock.read(() => {
      const { Model: model, Client: client } = this.services.server;
      const edits = model.all().flatMap((file) => this.editsIn(file, files));
      return edits.length === 0 ? null : workspaceEdit(edits, client);
    });
  }

  private editsIn(file: SourceFile, moves: RenameFilesParams['files']): Edit[] {
    const from = file.document.uri;
    return file.all().flatMap((statement) => {
      const path = statement.text;
      if (path === undefined || !leadsToFile(statement, path)) return [];
      const now = pathAfter(from, path, moves);
      if (now === undefined || !this.isInside(from, path) || !this.isInside(moved(from, moves), now)) return [];
      return [{ place: statement.place('text'), text: inQuotes(now) }];
    });
  }

  /** What leads outside of the workspace leads nowhere. */
  private isInside(from: URI, path: string): boolean {
    return this.services.journey.Imports.contains(UriUtils.joinPath(UriUtils.dirname(from), path));
  }
}

/** Whether a statement holds a relative path. */
function leadsToFile({ keyword, parent }: Statement, path: string): boolean {
  if (keyword === 'import') return parent === undefined && isImportPath(path);
  return keyword === 'image' && path !== '' && !/^[a-z][a-z\d+.-]*:|^\/|\\/i.test(path);
}

/** The path that leads to the same file after the moves; undefined when it is the path that it was. */
function pathAfter(from: URI, path: string, moves: RenameFilesParams['files']): string | undefined {
  const target = moved(UriUtils.joinPath(UriUtils.dirname(from), path), moves);
  const home = moved(from, moves);
  if (UriUtils.equals(UriUtils.joinPath(UriUtils.dirname(home), path), target)) return undefined;
  const now = pathBetween(home, target);
  return path.startsWith('.') ? now : now.replace(/^\.\//, '');
}

/** Where a file is after the moves, of which the innermost one counts. */
function moved(uri: URI, moves: RenameFilesParams['files']): URI {
  let best: URI | undefined;
  let depth = -1;
  for (const { oldUri, newUri } of moves) {
    const old = URI.parse(oldUri);
    if (old.path.length <= depth || !(UriUtils.equals(old, uri) || UriUtils.contains(old, uri))) continue;
    depth = old.path.length;
    best = URI.parse(newUri).with({ path: `${URI.parse(newUri).path}${uri.path.slice(old.path.length)}` });
  }
  return best ?? uri;
}
