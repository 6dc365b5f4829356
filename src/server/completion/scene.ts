import type { Cursor, OpenedBlock } from '../../language/cursor.ts';
import { readCursor } from '../../language/cursor.ts';
import type { JourneyLexer } from '../../language/lexer.ts';
import type { Leaf, Shapes } from '../../language/shapes.ts';
import type { FactInfo } from '../../language/vocabulary.ts';
import { factInfo } from '../../language/vocabulary.ts';
import { around, statementAt } from '../../model/at-place.ts';
import type { ResolvedBlock, ResolvedJourney } from '../../model/resolved.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Statement } from '../../model/statement.ts';
import type { ServerSharedServices } from '../services.ts';

/** Everything that decides what may be written at a cursor. */
export interface Scene {
  services: ServerSharedServices;
  shapes: Shapes;
  file: SourceFile;
  cursor: Cursor;
  /** The innermost block. */
  block: OpenedBlock;
  /** The innermost block as the model has it; absent in the file itself, and where the text is too broken. */
  owner?: Statement;
  /** The journey around the cursor. */
  journey?: Statement;
  /** A statement from which names are looked up. */
  from?: Statement;
  /** The rest of the line behind the word under the cursor. */
  rest: string;
}

/** What is known about a cursor, from the text before it and the last model of its file. */
export function setScene(file: SourceFile, offset: number, services: ServerSharedServices, shapes: Shapes): Scene {
  const lexer = services.ServiceRegistry.getServices(file.document.uri).parser.Lexer as JourneyLexer;
  const { text } = file;
  const before = statementBefore(file, offset);
  const blocks = [{ keyword: 'file', offset: -1 }, ...ancestors(before)];
  const cursor = readCursor(text, offset, { offset: before?.extent().offset ?? 0, blocks }, lexer, shapes);
  const owners = cursor.blocks.map((block) => inModel(file, block));
  const owner = owners.at(-1);
  const nearest = owners.findLast((one) => one !== undefined);
  const journey = nearest && around(nearest, 'journey');
  const from = nearest ?? (before && rootIn(before)) ?? file.statements[0];
  return {
    services,
    shapes,
    file,
    cursor,
    block: cursor.blocks.at(-1) ?? { keyword: 'file', offset: -1, seen: [] },
    ...(owner && { owner }),
    ...(journey && { journey }),
    ...(from && { from }),
    rest: /^[^\n\r]*/.exec(text.slice(cursor.end, cursor.end + 500))?.[0] ?? '',
  };
}

/** The innermost statement that starts last before an offset. */
function statementBefore(file: SourceFile, offset: number): Statement | undefined {
  let found: Statement | undefined;
  for (let inner = lastBefore(file.statements, offset); inner; inner = lastBefore(inner.members, offset)) found = inner;
  return found;
}

function lastBefore(statements: readonly Statement[], offset: number): Statement | undefined {
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle] as Statement).extent().offset < offset) low = middle + 1;
    else high = middle;
  }
  return statements[low - 1];
}

function ancestors(statement: Statement | undefined): Omit<OpenedBlock, 'seen'>[] {
  const found: Omit<OpenedBlock, 'seen'>[] = [];
  for (let one = statement?.parent; one; one = one.parent) {
    const { keyword, name } = one;
    found.unshift({ keyword, offset: one.extent().offset, ...(name !== undefined && { name }) });
  }
  return found;
}

function inModel(file: SourceFile, { keyword, offset }: OpenedBlock): Statement | undefined {
  const found = offset < 0 ? undefined : statementAt({ file, offset, end: offset });
  return found?.keyword === keyword && found.extent().offset === offset ? found : undefined;
}

function rootIn(statement: Statement): Statement {
  return statement.parent ? rootIn(statement.parent) : statement;
}

/** The facts with a keyword that the block has, without the one that is being written. */
export function given(scene: Scene, keyword: string): readonly Statement[] {
  return besides(scene, keyword, scene.cursor.statement?.offset);
}

/** The facts with a keyword that the block has, without the one that starts under the cursor. */
export function givenBeside(scene: Scene, keyword: string): readonly Statement[] {
  return besides(scene, keyword, scene.cursor.offset);
}

function besides({ owner, file, block }: Scene, keyword: string, offset: number | undefined): readonly Statement[] {
  const inFile = block.keyword === 'file' ? file.statements.filter((one) => one.keyword === keyword) : [];
  return (owner?.facts(keyword) ?? inFile).filter((fact) => fact.extent().offset !== offset);
}

/** What the language knows about the fact, or the part of a fact, that a place belongs to. */
export function infoOf({ block, cursor }: Scene, { keyword }: Leaf): FactInfo | undefined {
  return keyword === cursor.statement?.keyword ? factInfo(block.keyword, keyword) : factInfo('part', keyword);
}

/** What is written behind the keyword in a slot. */
export function written({ cursor }: Scene, slot: string): string | undefined {
  return cursor.statement?.taken.findLast(({ leaf }) => leaf.slot === slot && !leaf.isLiteral)?.image;
}

/** The journey that the journey around the cursor is a variant of, with all that it inherits itself. */
export function baseOf({ journey, services }: Scene): ResolvedJourney | undefined {
  return journey?.ref && services.server.Model.journey(journey).base;
}

/** What the base says about the innermost block. */
export function inheritedBlock(base: ResolvedJourney, { keyword, name }: OpenedBlock): ResolvedBlock | undefined {
  if (keyword === 'journey') return base;
  if (keyword === 'stage') return base.stage(name);
  if (keyword === 'touchpoint') return base.touchpoint(name);
  return keyword === 'hybrid' ? base.hybrids.find(({ id }) => id === name) : undefined;
}
