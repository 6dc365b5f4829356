import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { Position, TextDocumentPositionParams } from 'vscode-languageserver';
import type { SourceFile } from '../../src/model/source-file.ts';
import { Checker } from '../../src/rules/check.ts';
import type { Finding } from '../../src/rules/rule.ts';
import type { PublishedFindings } from '../../src/server/published-findings.ts';
import type { ServerSharedServices } from '../../src/server/services.ts';
import { createServerServices } from '../../src/server/services.ts';
import type { Mark } from './markers.ts';
import { readMarkers } from './markers.ts';
import { MemoryFiles } from './memory-files.ts';
import { pathOf, today, uriOf } from './workspace.ts';

/** The features of the language server on some files, without an editor. */
export interface ServerFixture {
  services: ServerSharedServices;
  /** The features: `lsp.HoverProvider` … */
  lsp: LangiumServices['lsp'];
  document(path: string): LangiumDocument;
  file(path: string): SourceFile;
  /** The ranges and positions marked in a file: `<|words|>` and `<|>`. */
  ranges(path: string): Mark[];
  /** What a request about a position is sent; the marked one when none is given. */
  at(path: string, position?: Position | number): TextDocumentPositionParams;
  /** The text between two positions of a file. */
  between(path: string, range: { start: Position; end: Position }): string;
}

/** Loads files, in whose texts positions and ranges may be marked, into a server. */
export async function serve(marked: Record<string, string>): Promise<ServerFixture> {
  const read = new Map(Object.entries(marked).map(([path, text]) => [path, readMarkers(text)]));
  const texts = Object.fromEntries([...read].map(([path, { text }]) => [path, text]));
  let current: ReadonlyMap<string, Finding[]> = new Map();
  const findings = {
    of: (uri: string) => current.get(uri) ?? [],
    all: () => current,
  } as unknown as PublishedFindings;
  const services = createServerServices({
    fileSystem: new MemoryFiles(texts),
    findings: () => findings,
    today: () => today,
    report: (error) => {
      throw error;
    },
  });
  const { workspace, journey, server } = services;
  journey.Imports.roots = [uriOf('')];
  const uris = Object.keys(texts)
    .filter((path) => path.endsWith('.journey'))
    .map(uriOf);
  const opened = await Promise.all(uris.map((uri) => workspace.LangiumDocuments.getOrCreateDocument(uri)));
  await workspace.DocumentBuilder.build(opened, { validation: true });
  const checker = new Checker({ profile: 'standard', today });
  checker.update(opened.map((document) => server.Model.fileOf(document)));
  current = checker.findings();
  const document = (path: string) => {
    const found = opened.find(({ uri }) => pathOf(uri.toString()) === path);
    if (!found) throw new Error(`${path} is not loaded`);
    return found;
  };
  return {
    services,
    lsp: (services.ServiceRegistry.getServices(uriOf('any.journey')) as LangiumServices).lsp,
    document,
    file: (path) => server.Model.fileOf(document(path)),
    ranges: (path) => read.get(path)?.ranges ?? [],
    at: (path, position = read.get(path)?.positions[0] ?? 0) => ({
      textDocument: { uri: uriOf(path).toString() },
      position: typeof position === 'number' ? document(path).textDocument.positionAt(position) : position,
    }),
    between: (path, range) => document(path).textDocument.getText(range),
  };
}
