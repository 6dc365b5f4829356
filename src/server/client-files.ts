import type { FileSystemNode } from 'langium';
import { EmptyFileSystemProvider, URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { FileProblem } from '../language/documents.ts';
import type { ListFilesResult, ReadFileResult } from '../protocol/messages.ts';
import { listFilesRequest, readFileRequest } from '../protocol/messages.ts';
import { asIs, say } from '../texts/say.ts';

/** The files of the editor, for a server that has none of its own. */
export class ClientFiles extends EmptyFileSystemProvider {
  private readonly connection: Connection;

  constructor(connection: Connection) {
    super();
    this.connection = connection;
  }

  override async readFile(uri?: URI): Promise<string> {
    const { text, problem } = await this.connection.sendRequest<ReadFileResult>(readFileRequest, {
      uri: `${uri}`,
    });
    if (text === undefined)
      throw new FileProblem(problem === undefined ? say('This file cannot be read.') : asIs(problem));
    return text;
  }

  override async exists(uri?: URI): Promise<boolean> {
    return (
      uri !== undefined &&
      this.readFile(uri).then(
        () => true,
        () => false,
      )
    );
  }

  /** All journey files below a folder of the workspace, at once. */
  override async readDirectory(folder?: URI): Promise<FileSystemNode[]> {
    const { uris } = await this.connection.sendRequest<ListFilesResult>(listFilesRequest);
    return uris
      .filter((uri) => folder !== undefined && UriUtils.contains(folder, uri))
      .map((uri) => ({ uri: URI.parse(uri), isFile: true, isDirectory: false }));
  }

  override async stat(uri: URI): Promise<FileSystemNode> {
    return { uri, isFile: uri.path.endsWith('.journey'), isDirectory: false };
  }
}
