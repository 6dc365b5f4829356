import { commands, type Disposable, Location, Position, Range, Uri } from 'vscode';
import type { Source, Position as TextPosition } from '../model/map-model.ts';

/** A place as the language server names it. */
interface Place {
  uri: string;
  range: Source['range'];
}

/** The command behind lenses: shows a list of places beside the text that they belong to. */
export function registerShowReferences(): Disposable {
  return commands.registerCommand(
    'journey.showReferences',
    (uri: string, position: TextPosition, places: readonly Place[]) =>
      commands.executeCommand(
        'editor.action.showReferences',
        Uri.parse(uri),
        toPosition(position),
        places.map(({ uri, range }) => new Location(Uri.parse(uri), toRange(range))),
      ),
  );
}

function toRange({ start, end }: Source['range']): Range {
  return new Range(toPosition(start), toPosition(end));
}
function toPosition({ line, character }: TextPosition): Position {
  return new Position(line, character);
}
