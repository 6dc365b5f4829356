import type { IToken } from 'chevrotain';
import { createJourneyServices } from '../../src/language/services.ts';
import { MemoryFiles } from '../support/memory-files.ts';

/** A token as it stands in a text. */
export interface Span {
  offset: number;
  end: number;
}

/** The tokens of a text, as the language itself cuts it. */
export function tokensOf(text: string): Span[] {
  const { tokens } = createJourneyServices(new MemoryFiles()).parser.Lexer.tokenize(text);
  return tokens.map((token: IToken) => ({ offset: token.startOffset, end: (token.endOffset ?? 0) + 1 }));
}
