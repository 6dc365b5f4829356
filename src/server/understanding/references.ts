import type { LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { WorkspaceModel } from '../../model/workspace-model.ts';
import type { NameUses } from './name-uses.ts';
import { meantBy, nameAt } from './names.ts';
import { locationOf, namePlace, spotUnder } from './places.ts';

/**
 * Everywhere a name is used, over all files. A block of a variant that goes on with a block of its base uses its name;
 * the declaration itself is where the name was given first.
 */
export class References implements ReferencesProvider {
  private readonly model: WorkspaceModel;
  private readonly names: NameUses;

  constructor(model: WorkspaceModel, names: NameUses) {
    this.model = model;
    this.names = names;
  }

  findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
    const spot = spotUnder(this.model, document, position);
    const name = spot && nameAt(spot);
    const found = new Map<string, Location>();
    for (const meant of name ? meantBy(name) : []) {
      const declarations = this.names.declarationsOf(meant).slice(context.includeDeclaration ? 0 : 1);
      const places = [...declarations.map(namePlace), ...this.names.of(meant).map(({ place }) => place)];
      for (const place of places) found.set(`${place.file.uri} ${place.offset}`, locationOf(place));
    }
    return [...found.values()];
  }
}
