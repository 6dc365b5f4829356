import { declarationKinds } from '../../language/vocabulary.ts';
import { around } from '../../model/at-place.ts';
import type { Piece } from '../../model/pieces.ts';
import { piecesOf, written } from '../../model/pieces.ts';
import type { ResolvedJourney } from '../../model/resolved.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Statement } from '../../model/statement.ts';
import { inheritedFrom } from './definition.ts';
import type { WrittenName } from './names.ts';
import { meantBy, namesIn } from './names.ts';
import type { TokenModifier, TokenType } from './token-legend.ts';
import { typesOfNames } from './token-legend.ts';

/** A stretch of text with what it is. */
export interface Token {
  offset: number;
  end: number;
  type: TokenType;
  modifiers: readonly TokenModifier[];
}

/** The tokens of a file between two offsets, in order. What cannot be made sense of has none. */
export function* tokensOf(file: SourceFile, from = 0, to = Number.POSITIVE_INFINITY): Generator<Token> {
  for (const statement of file.statements) yield* tokensWithin(statement, from, to);
}

function* tokensWithin(statement: Statement, from: number, to: number): Generator<Token> {
  const { offset, end } = statement.extent();
  if (end <= from || offset >= to) return;
  for (const piece of piecesOf(statement)) if (piece.end > from && piece.offset < to) yield* tokensIn(piece);
  for (const inner of [...statement.parts, ...statement.members]) yield* tokensWithin(inner, from, to);
}

const flow: ReadonlySet<string> = new Set([
  ...['leads-to', 'triggers', 'instead-of', 'entry', 'optional', 'scheduled', 'ends'],
  ...['import', 'from', 'drop', 'replaces', 'resolves', 'variant-of'],
]);
const openers: ReadonlySet<string> = new Set([...declarationKinds, 'rules']);

function* tokensIn(piece: Piece): Generator<Token> {
  const { slot, statement, offset, end } = piece;
  const token = (type: TokenType, ...modifiers: TokenModifier[]): Token => ({ offset, end, type, modifiers });
  switch (slot) {
    case 'keyword':
      // a mistyped keyword has a finding, not a colour
      if (written(piece) === statement.keyword) yield keywordToken(statement, token);
      return;
    case 'particle': {
      const text = written(piece);
      if (text === '..' || text === '.') yield token('operator');
      else if (text !== '{' && text !== '}') yield flow.has(text) ? token('keyword', 'flow') : token('keyword');
      return;
    }
    case 'name':
      yield nameToken(statement, token);
      return;
    case 'ref':
      for (const name of namesIn(statement, piece)) yield* referenceToken(name);
      return;
    case 'word':
      if (statement.keyword === 'drop') yield token('keyword');
      else if (statement.info?.words?.includes(statement.word ?? '')) yield token('enumMember');
      return;
    case 'key':
      yield* keyToken(statement, token);
      return;
    case 'comparator':
      yield token('operator');
      return;
    case 'unit':
    case 'per':
    case 'period':
      yield token('unit');
      return;
    case 'tag':
      yield token('tag');
      return;
    case 'label':
      yield* textTokens(piece, 'declaration');
      return;
    case 'text':
    case 'title':
      yield* textTokens(piece);
      return;
    default:
      yield token('number');
  }
}

type Make = (type: TokenType, ...modifiers: TokenModifier[]) => Token;

function keywordToken({ keyword, kind, isDeclaration }: Statement, token: Make): Token {
  if (flow.has(keyword)) return token('keyword', 'flow');
  if (keyword === 'critical' || keyword === 'internal') return token('modifier');
  return openers.has(keyword) && (kind || isDeclaration) ? token('keyword', 'declaration') : token('keyword');
}

/** The name of a declaration: new, or one of the base that a variant goes on with. */
function nameToken(statement: Statement, token: Make): Token {
  const { kind, name = '' } = statement;
  const type = kind ? typesOfNames[kind] : 'variable';
  const journey = kind === 'pain' ? around(statement, 'journey') : undefined;
  const isResolved = journey && statement.file.workspace.journey(journey).once(resolvedPains).has(name);
  return token(
    type,
    inheritedFrom(statement) ? 'inherited' : 'declaration',
    ...(isResolved ? (['deprecated'] as const) : []),
  );
}

function resolvedPains(journey: ResolvedJourney): ReadonlySet<string> {
  const resolving = journey.touchpoints.flatMap((touchpoint) => touchpoint.facts('resolves'));
  return new Set(resolving.flatMap(({ ref }) => ref?.name ?? []));
}

const endings: ReadonlySet<string> = new Set(['drop', 'replaces', 'resolves']);

function* referenceToken(name: WrittenName): Generator<Token> {
  const { place, statement, role } = name;
  const meant = meantBy(name);
  const [target] = meant;
  if (!target?.kind || meant.length > 1) return;
  const home = around(target, 'journey');
  const isInherited =
    home && home !== target && home !== around(statement, 'journey') && !statement.ref?.name.includes('.');
  yield {
    offset: place.offset,
    end: place.end,
    type: typesOfNames[target.kind],
    modifiers: [
      ...(isInherited ? (['inherited'] as const) : []),
      ...(endings.has(statement.keyword) && role === 'refers' ? (['deprecated'] as const) : []),
    ],
  };
}

function* keyToken(statement: Statement, token: Make): Generator<Token> {
  if (statement.keyword === 'label') yield token('enumMember');
  else if (statement.keyword === 'promise') yield token('property');
  else if (statement.keyword === 'import') {
    const [target] = meantBy({ role: 'brings', statement, place: statement.place('key') });
    if (target?.kind) yield token(typesOfNames[target.kind]);
  }
}

/** A text line by line, without its indentation and without escapes, which keep a colour of their own. */
function* textTokens({ file, offset, end }: Piece, ...modifiers: TokenModifier[]): Generator<Token> {
  for (const found of file.text.slice(offset, end).matchAll(/[^\s\\](?:[^\n\r\\]*[^\s\\])?/g)) {
    const start = offset + found.index;
    yield { offset: start, end: start + found[0].length, type: 'string', modifiers };
  }
}
