import type { Place, Statement } from './statement.ts';

/** The innermost statement around a place. */
export function statementAt({ file, offset }: Place): Statement | undefined {
  let found = holding(file.statements, offset);
  for (let inner = found; inner; inner = holding(inner.parts, offset) ?? holding(inner.members, offset)) found = inner;
  return found;
}

/** The one of some statements in file order that holds an offset. */
function holding(statements: readonly Statement[], offset: number): Statement | undefined {
  let [low, high] = [0, statements.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = statements[middle] as Statement;
    const extent = one.extent();
    if (offset < extent.offset) high = middle - 1;
    else if (offset >= extent.end) low = middle + 1;
    else return one;
  }
  return undefined;
}

/** The fact whose name stands at a place. */
export function factAt(place: Place): Statement | undefined {
  const found = statementAt(place);
  return found?.ref && found.place('ref').offset === place.offset ? found : undefined;
}

/** The declaration whose own name stands at a place. */
export function declarationAt(place: Place): Statement | undefined {
  const found = statementAt(place);
  return found?.kind && found.place('name').offset === place.offset ? found : undefined;
}

/** The block with a keyword around a statement, itself included. */
export function around(statement: Statement, keyword: string): Statement | undefined {
  let found: Statement | undefined = statement;
  while (found && found.keyword !== keyword) found = found.parent;
  return found;
}

/** The declaration of the file that holds a statement. */
export function rootOf(statement: Statement): Statement {
  let root = statement;
  while (root.parent) root = root.parent;
  return root;
}
