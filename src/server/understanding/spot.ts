import { statementAt } from '../../model/at-place.ts';
import type { Piece } from '../../model/pieces.ts';
import { piecesOf } from '../../model/pieces.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Statement } from '../../model/statement.ts';

/** What stands at an offset: the innermost statement and the piece of it. A cursor behind a word still means the word. */
export interface Spot {
  file: SourceFile;
  offset: number;
  statement: Statement;
  piece?: Piece;
}

export function spotAt(file: SourceFile, offset: number): Spot | undefined {
  const [here, before] = [offset, offset - 1].map((one) => (one < 0 ? undefined : lookAt(file, one)));
  if (here?.piece && here.piece.slot !== 'particle') return here;
  return before?.piece?.end === offset ? before : (here ?? before);
}

function lookAt(file: SourceFile, offset: number): Spot | undefined {
  const statement = statementAt({ file, offset, end: offset });
  if (!statement) return undefined;
  const piece = piecesOf(statement).find((one) => one.offset <= offset && offset < one.end);
  return { file, offset, statement, ...(piece && { piece }) };
}
