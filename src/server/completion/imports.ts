import { CompletionItemKind } from 'vscode-languageserver';
import { importable, reachable } from '../../model/importable.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { inQuotes } from '../../rules/words.ts';
import { say } from '../../texts/say.ts';
import type { Offer } from './offer.ts';
import type { Scene } from './scene.ts';
import { written } from './scene.ts';

/** The files that an import may name: other journey files of the workspace that are not imported yet. */
export function* importPaths(scene: Scene): Generator<Offer> {
  const { file, cursor } = scene;
  const name = written(scene, 'key');
  const taken = new Set(
    file.imports
      .filter(({ statement, only }) => statement.extent().offset !== cursor.statement?.offset && only === undefined)
      .map(({ uri }) => uri),
  );
  const others = reachable(file).filter((other) => !taken.has(other.file.uri));
  const having = name === undefined ? [] : others.filter((other) => declares(other.file, name));
  for (const { file: other, path } of having.length > 0 ? having : others) {
    const names = other.statements.flatMap((one) => (one.kind ? [one.label || one.name || ''] : []));
    const isText = cursor.isText ?? false;
    yield {
      label: path,
      kind: CompletionItemKind.File,
      text: isText ? path : inQuotes(path),
      ...(names.length > 0 && { detail: shortened(names) }),
    };
  }
}

/** What `import … from` may take of a file: of the file that the line names, else of any file that is not seen yet. */
export function* importedNames({ file, rest }: Scene): Generator<Offer> {
  const path = /^\s*from\s*"([^"]*)"/.exec(rest)?.[1];
  if (path !== undefined) {
    const found = file.workspace.file(file.workspace.follow(file, path).uri);
    for (const { file: seen } of found ? file.workspace.visibleFrom(found) : [])
      for (const { name, label, kind } of seen.statements)
        if (kind && name !== undefined)
          yield { label: name, kind: CompletionItemKind.Reference, detail: label ?? kind };
    return;
  }
  for (const { file: other, path } of importable(file))
    for (const { name, kind } of other.statements)
      if (kind && name !== undefined)
        yield {
          label: name,
          kind: CompletionItemKind.Reference,
          text: `${name} from ${inQuotes(path)}`,
          detail: say('only this name of {path}', { path }),
        };
}

function declares(file: SourceFile, name: string): boolean {
  return file.statements.some((one) => one.kind !== undefined && one.name === name);
}

function shortened(names: readonly string[]): string {
  return names.length > mostNames ? `${names.slice(0, mostNames).join(', ')} …` : names.join(', ');
}
const mostNames = 4;
