import type { LangiumDocument } from 'langium';
import type { DeclarationProvider, DefinitionProvider } from 'langium/lsp';
import type { LocationLink, TextDocumentPositionParams } from 'vscode-languageserver';
import { around } from '../../model/at-place.ts';
import type { Statement } from '../../model/statement.ts';
import type { WorkspaceModel } from '../../model/workspace-model.ts';
import type { NameUses } from './name-uses.ts';
import { meantBy, nameAt } from './names.ts';
import { linkTo, spotUnder } from './places.ts';
import type { Spot } from './spot.ts';

/**
 * From a name to what it stands for. The definition is the nearest block that says something about it: in a variant,
 * what the variant writes, and from there what its base writes. The declaration is where the name was given first.
 */
export class Definitions implements DefinitionProvider, DeclarationProvider {
  private readonly model: WorkspaceModel;
  private readonly names: NameUses;

  constructor(model: WorkspaceModel, names: NameUses) {
    this.model = model;
    this.names = names;
  }

  getDefinition(document: LangiumDocument, { position }: TextDocumentPositionParams): LocationLink[] | undefined {
    const spot = spotUnder(this.model, document, position);
    const name = spot && nameAt(spot);
    if (!name) return spot && importedFile(spot);
    const meant = name.role === 'declares' ? [inheritedFrom(name.statement) ?? name.statement] : meantBy(name);
    return meant.map((declaration) => linkTo(declaration, name.place));
  }

  getDeclaration(document: LangiumDocument, { position }: TextDocumentPositionParams): LocationLink[] | undefined {
    const spot = spotUnder(this.model, document, position);
    const name = spot && nameAt(spot);
    if (!name) return spot && importedFile(spot);
    const first = meantBy(name).map((one) => this.names.declarationsOf(one)[0] ?? one);
    return [...new Set(first)].map((declaration) => linkTo(declaration, name.place));
  }
}

/** The block of the base that a block of a variant goes on with. */
export function inheritedFrom({ kind, name, parent, file }: Statement): Statement | undefined {
  const journey = parent && around(parent, 'journey');
  const base = journey && file.workspace.chain(journey)[1];
  return kind && name !== undefined && base ? file.workspace.candidates(kind, name, base)[0] : undefined;
}

function importedFile({ statement, piece, file }: Spot): LocationLink[] | undefined {
  if (statement.keyword !== 'import' || piece?.slot !== 'text') return undefined;
  const uri = file.imports.find((one) => one.statement === statement)?.file?.uri;
  const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const link = { targetRange: start, targetSelectionRange: start, originSelectionRange: file.range(piece) };
  return uri === undefined ? undefined : [{ ...link, targetUri: uri }];
}
