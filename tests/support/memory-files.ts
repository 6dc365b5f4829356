import type { FileSystemNode, FileSystemProvider } from 'langium';
import { URI } from 'langium';
import { FileProblem } from '../../src/language/documents.ts';
import { say } from '../../src/texts/say.ts';

/** Files that exist only in a test, by path. A file whose text is an error cannot be read. */
export class MemoryFiles implements FileSystemProvider {
  readonly texts: Map<string, string | Error>;

  constructor(texts: Record<string, string | Error> = {}) {
    this.texts = new Map(Object.entries(texts).map(([path, text]) => [URI.file(`/${path}`).path, text]));
  }

  async readFile(uri: URI): Promise<string> {
    return this.readFileSync(uri);
  }
  readFileSync({ path }: URI): string {
    const text = this.texts.get(path);
    if (text === undefined) throw new FileProblem(say('This file is gone.'));
    if (typeof text !== 'string') throw text;
    return text;
  }
  async exists({ path }: URI): Promise<boolean> {
    return this.texts.has(path);
  }
  existsSync({ path }: URI): boolean {
    return this.texts.has(path);
  }
  async stat(uri: URI): Promise<FileSystemNode> {
    return this.statSync(uri);
  }
  statSync(uri: URI): FileSystemNode {
    const isFile = this.texts.has(uri.path);
    return { uri, isFile, isDirectory: !isFile };
  }
  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return this.readDirectorySync(uri);
  }
  readDirectorySync({ path }: URI): FileSystemNode[] {
    const below = [...this.texts.keys()].filter((file) => file.startsWith(path === '/' ? '/' : `${path}/`));
    return below.map((file) => ({ uri: URI.file(file), isFile: true, isDirectory: false }));
  }
  async readBinary(uri: URI): Promise<Uint8Array> {
    return new TextEncoder().encode(this.readFileSync(uri));
  }
  readBinarySync(uri: URI): Uint8Array {
    return new TextEncoder().encode(this.readFileSync(uri));
  }
}
