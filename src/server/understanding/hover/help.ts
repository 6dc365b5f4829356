import { factInfo } from '../../../language/vocabulary.ts';
import {
  blockMeaning,
  comparatorMeaning,
  particleMeaning,
  scaleMeaning,
  unitMeaning,
  wordMeaning,
} from '../../../language/word-meanings.ts';
import type { Piece, PieceSlot } from '../../../model/pieces.ts';
import { written } from '../../../model/pieces.ts';
import { rateOf } from '../../../model/quantities.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Say, Words } from '../../../texts/say.ts';
import { say } from '../../../texts/say.ts';
import { blockShape, factsIn, shapeOf } from './shapes.ts';
import type { Sheet } from './sheet.ts';

/** What a word of the language means where it stands: a keyword, a value, a number, a unit or a sign. */
export function helpOf(piece: Piece, words: Words): Sheet | undefined {
  const { statement, slot } = piece;
  if (slot === 'keyword' || slot === 'tag') return keywordHelp(statement, words);
  const meaning = meaningOf(piece);
  const fact = isBlock(statement) && slot === 'particle' ? undefined : statementMeaning(statement);
  if (!meaning && !(fact && explained.has(slot))) return undefined;
  const about = fact && say('{keyword}: {meaning}', { keyword: statement.keyword, meaning: fact });
  return { code: written(piece), about: [meaning, about].flatMap((one) => (one ? [words(one)] : [])) };
}

/** What has no meaning of its own is explained by its fact; texts speak for themselves. */
const explained: ReadonlySet<PieceSlot> = new Set([
  ...(['word', 'key', 'number', 'value', 'high', 'unit', 'per', 'count', 'every', 'period', 'date'] as const),
]);

function keywordHelp(statement: Statement, words: Words): Sheet | undefined {
  const { keyword } = statement;
  const meaning = statementMeaning(statement);
  if (!meaning) return undefined;
  const holds = isBlock(statement) ? factsIn(keyword) : undefined;
  return {
    code:
      isBlock(statement) && blockMeaning(keyword) && !isIssue(keyword)
        ? blockShape(keyword)
        : shapeOf(blockOf(statement), keyword),
    about: [words(meaning)],
    ...(holds && { holds }),
  };
}

/** What a statement says where it stands. */
function statementMeaning(statement: Statement): Say | undefined {
  const { keyword, info } = statement;
  return (isBlock(statement) ? blockMeaning(keyword) : undefined) ?? info?.meaning;
}

/** `brand`, `team` and `persona` open a block or name one; a pain is a fact that may have a block. */
function isBlock({ keyword, kind, isDeclaration, ref }: Statement): boolean {
  return isIssue(keyword) || kind !== undefined || (isDeclaration && ref === undefined);
}

function isIssue(keyword: string): boolean {
  return keyword === 'pain' || keyword === 'opportunity';
}

function blockOf({ parent }: Statement): string {
  return parent?.keyword ?? 'file';
}

function meaningOf(piece: Piece): Say | undefined {
  const { statement, slot } = piece;
  const { keyword } = statement;
  const text = written(piece);
  switch (slot) {
    case 'word':
      return keyword === 'drop'
        ? (factInfo(blockOf(statement), text)?.meaning ?? blockMeaning(text))
        : wordMeaning(blockOf(statement), keyword, text);
    case 'number':
      return ['feels', 'expects', 'gets'].includes(keyword) ? scaleMeaning(keyword, scaled(statement)) : undefined;
    case 'count':
    case 'every':
    case 'period':
      return perWeek(statement) ?? unitMeaning(text);
    case 'value':
    case 'high':
    case 'unit':
      return unitMeaning(statement.quantity?.unit ?? '');
    case 'per':
      return unitMeaning(text);
    case 'comparator':
      return comparatorMeaning(text);
    case 'particle':
      return particleMeaning(text);
    default:
      return undefined;
  }
}

function scaled({ keyword, number = 0 }: Statement): string {
  return keyword === 'feels' && number > 0 ? `+${number}` : String(number);
}

/** How often a rate is in a week, where its period is a stretch of time other than a week. */
function perWeek(statement: Statement): Say | undefined {
  const rate = rateOf(statement);
  if (rate?.perWeek === undefined || (rate.every === 1 && ['w', 'week'].includes(rate.period))) return undefined;
  const times = Number(rate.perWeek.toPrecision(2));
  return say('about {times} times a week', { times });
}
