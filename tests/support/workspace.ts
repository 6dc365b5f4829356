import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { URI } from 'langium';
import type { JourneyServices } from '../../src/language/services.ts';
import { createJourneyServices } from '../../src/language/services.ts';
import { buildMap } from '../../src/model/build-map.ts';
import type { MapModel } from '../../src/model/map-model.ts';
import type { SourceFile } from '../../src/model/source-file.ts';
import { WorkspaceModel } from '../../src/model/workspace-model.ts';
import type { CheckOptions } from '../../src/rules/check.ts';
import { Checker } from '../../src/rules/check.ts';
import type { Finding } from '../../src/rules/rule.ts';
import { MemoryFiles } from './memory-files.ts';

export const today = '2026-09-01';

/** Some files, loaded and linked. Paths are relative: `shop.journey`. */
export interface TestWorkspace {
  services: JourneyServices;
  model: WorkspaceModel;
  file(path: string): SourceFile;
  /** The map of a journey; of the first one of the first file when no name is given. */
  map(path?: string, journey?: string): MapModel;
  /** Findings by path, in file order. */
  findings(options?: Partial<CheckOptions>): Map<string, Finding[]>;
  /** Changes a file, or takes it away. */
  change(path: string, text: string | undefined): Promise<void>;
}

type Texts = Readonly<Record<string, string | Error>>;

/** Loads files as a workspace does. With `named`, only those are opened and the others come by import. */
export function loadWorkspace(texts: Texts, named?: readonly string[]): Promise<TestWorkspace> {
  return workspaceLoader()(texts, named);
}

/**
 * Loads one workspace after another into the same language, which is many times faster than a new one for each. What was
 * loaded before can no longer be used.
 */
export function workspaceLoader(): (texts: Texts, named?: readonly string[]) => Promise<TestWorkspace> {
  const files = new MemoryFiles();
  const services = createJourneyServices(files);
  const { LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  services.shared.journey.Imports.roots = [URI.file('/')];
  return async (texts, named = Object.keys(texts)) => {
    const old = LangiumDocuments.all.map(({ uri }) => uri).toArray();
    if (old.length > 0) await DocumentBuilder.update([], old);
    files.texts.clear();
    for (const [path, text] of Object.entries(texts)) files.texts.set(uriOf(path).path, text);
    return open(services, files, named);
  };
}

async function open(services: JourneyServices, files: MemoryFiles, named: readonly string[]): Promise<TestWorkspace> {
  const { workspace } = services.shared;
  const paths = named.filter((path) => path.endsWith('.journey'));
  const opened = await Promise.all(paths.map((path) => workspace.LangiumDocuments.getOrCreateDocument(uriOf(path))));
  await workspace.DocumentBuilder.build(opened, { validation: true });
  const model = new WorkspaceModel(services.shared);
  const file = (path: string): SourceFile => {
    const found = model.file(uriOf(path).toString());
    if (!found) throw new Error(`${path} is not loaded`);
    return found;
  };
  return {
    services,
    model,
    file,
    map: (path = paths[0] ?? '', name) => {
      const journeys = file(path).journeys;
      const found = name === undefined ? journeys[0] : journeys.find((one) => one.name === name);
      if (!found) throw new Error(`${path} has no journey ${name ?? ''}`);
      return buildMap(model.journey(found), { today });
    },
    findings: (options) => {
      const checker = new Checker({
        profile: 'standard',
        today,
        imageExists: (uri) => files.existsSync(URI.parse(uri)),
        ...options,
      });
      checker.update(paths.filter((path) => workspace.LangiumDocuments.hasDocument(uriOf(path))).map(file));
      return new Map([...checker.findings()].map(([uri, found]) => [pathOf(uri), found]));
    },
    change: async (path, text) => {
      if (text === undefined) files.texts.delete(uriOf(path).path);
      else files.texts.set(uriOf(path).path, text);
      const uri = [uriOf(path)];
      await workspace.DocumentBuilder.update(text === undefined ? [] : uri, text === undefined ? uri : []);
    },
  };
}

/** The texts of a folder of examples, by path relative to `examples/`. */
export function exampleTexts(folder = ''): Record<string, string> {
  const root = join(import.meta.dirname, '../../examples');
  const all = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const files = all.filter((entry) => entry.isFile() && entry.name.endsWith('.journey'));
  const paths = files.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

export function uriOf(path: string): URI {
  return URI.file(`/${path}`);
}
export function pathOf(uri: string): string {
  return URI.parse(uri).path.slice(1);
}
