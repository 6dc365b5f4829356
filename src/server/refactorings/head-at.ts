import type { Kind } from '../../language/vocabulary.ts';
import { statementAt } from '../../model/at-place.ts';
import type { Place, Statement } from '../../model/statement.ts';

/** The declaration on whose first line a place is, before its block; of one kind if it is given. */
export function headAt(place: Place, kind?: Kind): Statement | undefined {
  const found = lineAt(place);
  if (found?.kind === undefined || !found.isDeclaration || (kind !== undefined && found.kind !== kind))
    return undefined;
  const inside = found.block();
  return place.end <= (inside ? inside.offset : found.extent().end) ? found : undefined;
}

/** The fact that a place is on. */
export function factOn(place: Place): Statement | undefined {
  let found = lineAt(place);
  while (found?.parent?.parts.includes(found)) found = found.parent;
  return found && !found.isDeclaration && place.end <= found.extent().end ? found : undefined;
}

/** The innermost statement at a place: before the first word of a line the one that starts there. */
function lineAt({ file, offset }: Place): Statement | undefined {
  const blanks = /[ \t]*/y;
  blanks.lastIndex = offset;
  const isBefore = file.text.slice(file.text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
  const from = isBefore ? offset + (blanks.exec(file.text)?.[0].length ?? 0) : offset;
  // a cursor right behind the last word of a statement still means the statement
  const before = from === 0 ? undefined : statementAt(file.at(from - 1, 0));
  return before?.extent().end === from ? before : statementAt(file.at(from, 0));
}
