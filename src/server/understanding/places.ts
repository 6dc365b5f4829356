import type { LangiumDocument } from 'langium';
import type { Location, LocationLink, Position } from 'vscode-languageserver';
import { LocationLink as Links } from 'vscode-languageserver';
import type { Place, Statement } from '../../model/statement.ts';
import type { WorkspaceModel } from '../../model/workspace-model.ts';
import type { Spot } from './spot.ts';
import { spotAt } from './spot.ts';

/** What stands under the cursor. */
export function spotUnder(model: WorkspaceModel, document: LangiumDocument, position: Position): Spot | undefined {
  const file = model.fileOf(document);
  return spotAt(file, file.offsetAt(position));
}

/** Where the name of a declaration stands; its keyword where it has none. */
export function namePlace(declaration: Statement): Place {
  return declaration.place(declaration.name === undefined ? 'keyword' : 'name');
}

export function locationOf(place: Place): Location {
  return { uri: place.file.uri, range: place.file.range(place) };
}

/** The way from a place to a declaration. */
export function linkTo(declaration: Statement, { file, offset, end }: Place): LocationLink {
  const whole = declaration.file.range(declaration.extent());
  const name = declaration.file.range(namePlace(declaration));
  return Links.create(declaration.file.uri, whole, name, file.range({ offset, end }));
}
