import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider } from 'langium/lsp';
import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver';
import type { WorkspaceModel } from '../../model/workspace-model.ts';
import type { NameUses } from './name-uses.ts';
import { meantBy, nameAt } from './names.ts';
import { namePlace, spotUnder } from './places.ts';

/** The same name in the same file: written where it is declared, read where it is used. */
export class Highlights implements DocumentHighlightProvider {
  private readonly model: WorkspaceModel;
  private readonly names: NameUses;

  constructor(model: WorkspaceModel, names: NameUses) {
    this.model = model;
    this.names = names;
  }

  getDocumentHighlight(document: LangiumDocument, { position }: DocumentHighlightParams): DocumentHighlight[] {
    const spot = spotUnder(this.model, document, position);
    const name = spot && nameAt(spot);
    if (!name) return [];
    const { file } = spot;
    const found = new Map<number, DocumentHighlight>();
    for (const meant of meantBy(name)) {
      for (const { place } of this.names.of(meant, [file]))
        found.set(place.offset, { range: file.range(place), kind: DocumentHighlightKind.Read });
      for (const declaration of this.names.declarationsOf(meant)) {
        if (declaration.file !== file) continue;
        const place = namePlace(declaration);
        found.set(place.offset, { range: file.range(place), kind: DocumentHighlightKind.Write });
      }
    }
    return [...found].sort(([a], [b]) => a - b).map(([, highlight]) => highlight);
  }
}
