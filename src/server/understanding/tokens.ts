import { declarationKinds } from '../../language/vocabulary.ts';
import { around } from '../../model/at-place.ts';
import type { Piece } from '../../model/pieces.ts';
import { piecesOf, written } from '../../model/pieces.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Statement } from '../../model/statement.ts';
import { inheritedFrom } from './definition.ts';
import type { WrittenName } from './names.ts';
import { broughtBy, meantBy, namesIn } from './names.ts';
import { resolvedPains } from './resolved-pains.ts';
import type { TokenModifier, TokenType } from './token-legend.ts';
import { typesOfNames } from './token-legend.ts';

/** Takes a stretch of text with what it is. */
export type TakeToken = (offset: number, end: number, type: TokenType, ...modifiers: TokenModifier[]) => void;

/** Hands out the tokens of a file between two offsets, in order. What cannot be made sense of has none. */
export function readTokens(file: SourceFile, take: TakeToken, from = 0, to = Number.POSITIVE_INFINITY): void {
  const visit = (statement: Statement) => {
    const { offset, end } = statement.extent();
    if (end <= from || offset >= to) return;
    for (const piece of piecesOf(statement)) if (piece.end > from && piece.offset < to) readPiece(piece, take);
    statement.parts.forEach(visit);
    statement.members.forEach(visit);
  };
  file.statements.forEach(visit);
}

const flow: ReadonlySet<string> = new Set([
  ...['leads-to', 'triggers', 'instead-of', 'entry', 'optional', 'scheduled', 'ends'],
  ...['import', 'from', 'drop', 'replaces', 'resolves', 'variant-of'],
]);
const openers: ReadonlySet<string> = new Set([...declarationKinds, 'rules']);

function readPiece(piece: Piece, take: TakeToken): void {
  const { slot, statement, offset, end } = piece;
  if (slot === 'ref') for (const name of namesIn(statement, piece)) readReference(name, take);
  else if (slot === 'label') readText(piece, take, 'declaration');
  else if (slot === 'text' || slot === 'title') readText(piece, take);
  else {
    const found = kindOf(piece);
    if (found) take(offset, end, ...found);
  }
}

type Kinded = [TokenType, ...TokenModifier[]];

function kindOf(piece: Piece): Kinded | undefined {
  const { slot, statement } = piece;
  switch (slot) {
    case 'keyword':
      // a mistyped keyword has a finding, not a colour
      return written(piece) === statement.keyword ? keywordToken(statement) : undefined;
    case 'particle':
      return particleToken(written(piece));
    case 'name':
      return nameToken(statement);
    case 'word':
      if (statement.keyword === 'drop') return ['keyword'];
      return statement.info?.words?.includes(statement.word ?? '') ? ['enumMember'] : undefined;
    case 'key':
      return keyToken(statement);
    case 'comparator':
      return ['operator'];
    case 'unit':
    case 'per':
    case 'period':
      return ['unit'];
    case 'tag':
      return ['tag'];
    default:
      return ['number'];
  }
}

function particleToken(text: string): Kinded | undefined {
  if (text === '{' || text === '}') return undefined;
  if (text === '..') return ['operator'];
  return flow.has(text) ? ['keyword', 'flow'] : ['keyword'];
}

function keywordToken({ keyword, kind, isDeclaration }: Statement): Kinded {
  if (flow.has(keyword)) return ['keyword', 'flow'];
  if (keyword === 'critical' || keyword === 'internal') return ['modifier'];
  return openers.has(keyword) && (kind || isDeclaration) ? ['keyword', 'declaration'] : ['keyword'];
}

/** The name of a declaration: new, or one of the base that a variant goes on with. */
function nameToken(statement: Statement): Kinded {
  const { kind, name = '' } = statement;
  const type = kind ? typesOfNames[kind] : 'variable';
  const journey = kind === 'pain' ? around(statement, 'journey') : undefined;
  const isResolved = journey && statement.file.workspace.journey(journey).once(resolvedPains).has(name);
  const from = inheritedFrom(statement) ? 'inherited' : 'declaration';
  return isResolved ? [type, from, 'deprecated'] : [type, from];
}

const endings: ReadonlySet<string> = new Set(['drop', 'replaces', 'resolves']);

function readReference(name: WrittenName, take: TakeToken): void {
  const { place, statement, role } = name;
  const meant = meantBy(name);
  const [target] = meant;
  if (!target?.kind || meant.length > 1) return;
  const home = around(target, 'journey');
  const isElsewhere = home && home !== target && home !== around(statement, 'journey');
  const modifiers: TokenModifier[] = [];
  if (isElsewhere && !statement.ref?.name.includes('.')) modifiers.push('inherited');
  if (endings.has(statement.keyword) && role === 'refers') modifiers.push('deprecated');
  take(place.offset, place.end, typesOfNames[target.kind], ...modifiers);
}

function keyToken(statement: Statement): Kinded | undefined {
  if (statement.keyword === 'label') return ['enumMember'];
  if (statement.keyword === 'promise') return ['property'];
  const [target] = statement.keyword === 'import' ? broughtBy(statement) : [];
  return target?.kind && [typesOfNames[target.kind]];
}

/** A text line by line, without its indentation and without escapes, which keep a colour of their own. */
function readText({ file, offset, end }: Piece, take: TakeToken, ...modifiers: TokenModifier[]): void {
  for (const found of file.text.slice(offset, end).matchAll(/[^\s\\](?:[^\n\r\\]*[^\s\\])?/g)) {
    const start = offset + found.index;
    take(start, start + found[0].length, 'string', ...modifiers);
  }
}
