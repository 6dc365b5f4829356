import type { Statement } from './statement.ts';

/** What has facts: a statement, or a block with all its layers. */
interface Block {
  facts(keyword: string): readonly Statement[];
}

/** The names that the facts with a keyword refer to. */
export function refsOf(block: Block, keyword: string): string[] {
  return block.facts(keyword).flatMap(({ ref }) => ref?.name ?? []);
}

/** The texts of the facts with a keyword. */
export function textsOf(block: Block, keyword: string): string[] {
  return block.facts(keyword).flatMap(({ text }) => text ?? []);
}
