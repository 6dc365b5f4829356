import { blocks, declarationKinds, factInfo } from './vocabulary.ts';

/** Blocks that a block holds, beside its facts. */
const inside: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'file',
    new Set(
      [...declarationKinds, 'rules'].filter(
        (kind) => !['objective', 'stage', 'touchpoint', 'hybrid', 'pain', 'opportunity'].includes(kind),
      ),
    ),
  ],
  ['theme', new Set(['objective'])],
  ['journey', new Set(['stage', 'hybrid'])],
  ['stage', new Set(['touchpoint', 'pain', 'opportunity'])],
  ['touchpoint', new Set(['pain', 'opportunity'])],
]);

const blockNames: readonly string[] = Object.keys(blocks).filter((block) => block !== 'part');
const statements: ReadonlyMap<string, readonly string[]> = new Map(
  blockNames.map((block) => [
    block,
    [...new Set([...(inside.get(block) ?? []), ...Object.keys(blocks[block as keyof typeof blocks])])],
  ]),
);

/** Every keyword that may start a statement in a block; `file` is the file itself. */
export function statementsOf(block: string): readonly string[] {
  return statements.get(block) ?? [];
}

/** Whether a statement with the keyword may stand in a block. */
export function belongs(keyword: string, block: string): boolean {
  return factInfo(block, keyword) !== undefined || opensBlock(keyword, block);
}

/** Whether a statement with the keyword, standing in a block, may have a block of its own. */
export function opensBlock(keyword: string, block: string): boolean {
  return inside.get(block)?.has(keyword) ?? false;
}

/** The blocks in which a statement with the keyword may stand. */
export function homesOf(keyword: string): string[] {
  return blockNames.filter((block) => belongs(keyword, block));
}
