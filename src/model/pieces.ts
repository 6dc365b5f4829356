import type { AstNode, CstNode } from 'langium';
import { isCompositeCstNode, isLeafCstNode } from 'langium';
import type { Place, Slot, Statement } from './statement.ts';

/** What a piece of a statement says; a `particle` belongs to no slot: `from`, `as`, `per`, `..`, a brace. */
export type PieceSlot =
  | Exclude<Slot, 'quantity' | 'rate'>
  | 'comparator'
  | 'value'
  | 'high'
  | 'unit'
  | 'per'
  | 'count'
  | 'every'
  | 'period'
  | 'particle';

/** One word, number, text or sign of a statement. */
export interface Piece extends Place {
  slot: PieceSlot;
  statement: Statement;
}

/** The pieces that a statement is written in, without its parts and its block's statements, in file order. */
export function piecesOf(statement: Statement): Piece[] {
  const pieces: Piece[] = [];
  const { file, syntax } = statement;
  const visit = (node: CstNode, first: boolean) => {
    const feature = first ? undefined : featureOf(node);
    if (feature === 'members' || feature === 'parts') return;
    const isInside = feature === undefined || feature === 'quantity' || feature === 'rate';
    if (isInside && isCompositeCstNode(node)) for (const inner of node.content) visit(inner, false);
    else if (!isLeafCstNode(node) || !node.hidden) {
      const slot = (feature ?? 'particle') as PieceSlot;
      // a keyword that was mended may be longer than what is written
      const end = slot === 'keyword' ? file.trimmedEnd(node.offset, node.end) : node.end;
      pieces.push({ slot, statement, file, offset: node.offset, end });
    }
  };
  if (syntax.$cstNode) visit(syntax.$cstNode, true);
  return pieces;
}

/** The text of a piece as it is written. */
export function written({ file, offset, end }: Place): string {
  return file.text.slice(offset, end);
}

/** The slot that the grammar puts a node in. Asked of every word of a file, so it looks at types by their names. */
function featureOf({ grammarSource }: CstNode): string | undefined {
  for (let element: AstNode | undefined = grammarSource; element; element = element.$container)
    if (element.$type === 'Assignment') return (element as AstNode & { feature: string }).feature;
  return undefined;
}
