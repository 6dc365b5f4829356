import type { IToken, TokenType } from 'chevrotain';
import type { Leaf, Shape, Shapes } from './shapes.ts';

/** A statement as far as it was read, token by token. */
export class BegunStatement {
  readonly keyword: string;
  readonly offset: number;
  /** What is written behind the keyword, each with the place that it takes. */
  readonly taken: { leaf: Leaf; image: string }[] = [];
  /** What may come next; nothing behind something that cannot be read. */
  expected: readonly Leaf[];
  /** Whether it may end here. */
  isWhole: boolean;
  private readonly shape: Shape | undefined;

  constructor(keyword: string, offset: number, shape: Shape | undefined) {
    this.keyword = keyword;
    this.offset = offset;
    this.shape = shape;
    this.expected = shape?.first ?? [];
    this.isWhole = shape?.isWhole ?? false;
  }

  /** Takes the next token; false when the statement has no place for it. */
  take(token: IToken, shapes: Shapes): boolean {
    const matched = this.expected.filter((leaf) => fits(leaf, token, shapes));
    const [leaf] = matched;
    if (leaf) this.taken.push({ leaf, image: token.image });
    this.expected = matched.flatMap((one) => this.shape?.next.get(one) ?? []);
    this.isWhole = matched.some((one) => this.shape?.last.has(one));
    return leaf !== undefined;
  }
}

function fits({ token, isLiteral }: Leaf, { image, tokenType }: IToken, shapes: Shapes): boolean {
  if (isLiteral) return image === token;
  if (token === 'WORD') return isWord(tokenType);
  // a keyword behind a number starts the next statement
  return tokenType.name === token && !(token === 'ID' && shapes.keywords.has(image));
}

/** Whether a token may be a name: it leads no line. */
function isWord({ name, CATEGORIES }: TokenType): boolean {
  return name === 'WORD' || (Array.isArray(CATEGORIES) ? CATEGORIES : [CATEGORIES]).some((one) => one?.name === 'WORD');
}
