import type { Connection, LinkedEditingRangeParams, LinkedEditingRanges } from 'vscode-languageserver';
import { written } from '../model/pieces.ts';
import type { ServerSharedServices } from './services.ts';
import { meantBy, nameAt } from './understanding/names.ts';
import { spotAt } from './understanding/spot.ts';

/** Registers linked editing, which Langium does not know. */
export function serveLinkedEditing(connection: Connection, services: ServerSharedServices): void {
  connection.languages.onLinkedEditingRange((params) =>
    services.workspace.WorkspaceLock.read(() => linkedRanges(params, services)),
  );
}

/**
 * The places of a name that are typed at once: of its declarations and all its uses. Only where all of them stand in one
 * file and are spelled alike; everything else is a rename.
 */
export function linkedRanges(
  { textDocument, position }: LinkedEditingRangeParams,
  { server }: ServerSharedServices,
): LinkedEditingRanges | undefined {
  const file = server.Model.file(textDocument.uri);
  const spot = file && spotAt(file, file.offsetAt(position));
  const name = spot && nameAt(spot);
  const [declaration, second] = name ? meantBy(name) : [];
  if (!file || !declaration || second) return undefined;
  const places = [
    ...server.Names.declarationsOf(declaration).map((one) => one.place('name')),
    ...server.Names.of(declaration).map(({ place }) => place),
  ].sort((a, b) => a.offset - b.offset);
  const isAlike = places.every((place) => place.file === file && written(place) === declaration.name);
  if (places.length < 2 || !isAlike) return undefined;
  return { ranges: places.map((place) => file.range(place)), wordPattern };
}

/** What can be part of a name, for editors that know no Unicode classes. */
const wordPattern = '[^\\s"{}.:/#<>=]+';
