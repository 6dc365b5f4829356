import type { WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import type { Kind } from '../../language/vocabulary.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Statement } from '../../model/statement.ts';
import type { WorkspaceModel } from '../../model/workspace-model.ts';
import { nameInUri } from '../../texts/name-in-uri.ts';
import { simplified } from '../../texts/simplified.ts';
import { fuzzyScore } from './fuzzy.ts';
import { locationOf, namePlace } from './places.ts';
import { symbolKinds } from './symbol-kinds.ts';
import { detailOf } from './symbols.ts';

/** More than this nobody reads. */
const most = 200;

/**
 * Finds declarations of every kind in all files, by their name or label: the letters asked for, in their order, without
 * regard to case and accents. The label is part of what is found, because editors filter once more by it.
 */
export class WorkspaceSymbols implements WorkspaceSymbolProvider {
  private readonly model: WorkspaceModel;
  private readonly known = new WeakMap<SourceFile, readonly Candidate[]>();

  constructor(model: WorkspaceModel) {
    this.model = model;
  }

  getSymbols({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
    const wanted = simplified(query).replace(/\s/g, '');
    const found = this.model.all().flatMap((file) =>
      this.candidatesOf(file).flatMap((candidate) => {
        const score = fuzzyScore(wanted, candidate.text);
        return score === undefined ? [] : [{ ...candidate, score }];
      }),
    );
    // sorting keeps the order of files and lines where scores are equal
    found.sort((a, b) => b.score - a.score || a.text.length - b.text.length);
    return found.slice(0, most).map(({ statement }) => symbolOf(statement));
  }

  private candidatesOf(file: SourceFile): readonly Candidate[] {
    let candidates = this.known.get(file);
    if (!candidates) {
      const named = file.all().filter(({ kind }) => kind);
      candidates = named.map((statement) => ({ statement, text: simplified(titleOf(statement)) }));
      this.known.set(file, candidates);
    }
    return candidates;
  }
}

interface Candidate {
  statement: Statement;
  text: string;
}

function symbolOf(statement: Statement): WorkspaceSymbol {
  const container = containerOf(statement);
  return {
    name: titleOf(statement),
    kind: symbolKinds[statement.kind as Kind],
    ...(container && { containerName: container }),
    location: locationOf(namePlace(statement)),
  };
}

/** As it is written in the file: `checkout "Checkout"`. */
function titleOf(statement: Statement): string {
  const detail = detailOf(statement);
  return detail ? `${statement.name} "${detail}"` : `${statement.name}`;
}

/** What holds it, from the outside in: `scroll-to-circle › order`; the name of its file when nothing does. */
function containerOf({ parent, file }: Statement): string {
  const path: string[] = [];
  for (let one = parent; one; one = one.parent) path.unshift(one.name ?? one.keyword);
  return path.length > 0 ? path.join(' › ') : nameInUri(file.uri);
}
