import { CompletionItemKind } from 'vscode-languageserver';
import { opensBlock, statementsOf } from '../../language/nesting.ts';
import type { Leaf, Shape } from '../../language/shapes.ts';
import type { BlockKeyword } from '../../language/vocabulary.ts';
import { blocks, factInfo } from '../../language/vocabulary.ts';
import { blockMeaning } from '../../language/word-meanings.ts';
import type { Offer } from './offer.ts';
import type { Scene } from './scene.ts';
import { givenBeside } from './scene.ts';

/** What most blocks of a kind hold, in the order in which it is mostly written. */
const usual: Readonly<Record<string, readonly string[]>> = {
  file: ['import', 'persona', 'channel', 'journey'],
  brand: ['value'],
  tool: ['kind'],
  persona: ['status', 'goal', 'need'],
  channel: ['medium', 'control'],
  message: ['promise', 'tone'],
  kpi: ['kind', 'scale', 'target', 'current', 'tracked-by'],
  theme: ['description', 'objective'],
  objective: ['measured-by'],
  rules: ['severity'],
  journey: ['brand', 'state', 'persona', 'goal', 'stage', 'hybrid'],
  stage: ['phase', 'goal', 'touchpoint'],
  touchpoint: ['on', 'category', 'role', 'does', 'thinks', 'feels', 'pain', 'measures', 'leads-to'],
  hybrid: ['online', 'offline', 'serves', 'peer', 'interaction'],
  pain: ['severity', 'remedy', 'team', 'due'],
  opportunity: ['impact', 'effort', 'team', 'due'],
};

/** The statements that may stand at the cursor, without those that are given once and are there already. */
export function* statements(scene: Scene): Generator<Offer> {
  const { block, journey } = scene;
  const legal = statementsOf(block.keyword).toSorted((a, b) => place(block.keyword, a) - place(block.keyword, b));
  const all = legal.filter((keyword) => {
    const isVariants = keyword === 'drop' || keyword === 'replaces';
    if (isVariants && journey?.ref === undefined) return false;
    return mayFollow(scene, keyword);
  });
  const first = (usual[block.keyword] ?? []).filter((keyword) => all.includes(keyword));
  for (const keyword of new Set([...first, ...all])) yield statementOffer(scene, keyword);
}

/** Facts stand in their canonical order, blocks behind them. */
function place(block: string, keyword: string): number {
  const order = Object.hasOwn(blocks, block) ? Object.keys(blocks[block as BlockKeyword]).indexOf(keyword) : -1;
  return order < 0 ? Number.MAX_SAFE_INTEGER : order;
}

function mayFollow(scene: Scene, keyword: string): boolean {
  const { block } = scene;
  const info = factInfo(block.keyword, keyword);
  const isGiven = () => givenBeside(scene, keyword).length > 0 || (!scene.owner && block.seen.includes(keyword));
  if (info?.once === 'block') return !isGiven();
  if (info?.once !== 'word') return true;
  return new Set(givenBeside(scene, keyword).map(({ word }) => word)).size < (info.words?.length ?? 0);
}

function statementOffer(scene: Scene, keyword: string): Offer {
  const { block, shapes, rest } = scene;
  const detail = factInfo(block.keyword, keyword)?.meaning ?? blockMeaning(keyword);
  const isBlock = opensBlock(keyword, block.keyword);
  const shape = shapes.of(block.keyword, keyword);
  // a statement that goes on behind the cursor keeps what it has
  const isAlone = /^\s*(?:\}.*|\/\/.*)?$/.test(rest);
  const text = shape && isAlone ? snippetOf(scene, keyword, shape, isBlock) : keyword;
  return {
    label: keyword === '#' ? '#tag' : keyword,
    kind: isBlock ? CompletionItemKind.Class : CompletionItemKind.Property,
    text: keyword === '#' && !isAlone ? '#' : text,
    snippet: text.includes('$'),
    ...(keyword === '#' && { filter: '#' }),
    ...(detail && { detail }),
    ...(hasList(scene, keyword, shape) && { goesOn: true }),
  };
}

/** A statement with places to fill in, such as `pain $1 "$2"`. */
function snippetOf({ journey }: Scene, keyword: string, shape: Shape, isBlock: boolean): string {
  if (keyword === '#') return '#$1';
  if (keyword === 'format') return 'format 1';
  if (isBlock && keyword === 'rules') return 'rules {\n  $0\n}';
  if (isBlock && keyword !== 'pain' && keyword !== 'opportunity') {
    const isKnown = journey?.ref !== undefined && ['stage', 'touchpoint', 'hybrid'].includes(keyword);
    return `${keyword} $1${isKnown ? '' : ' "$2"'} {\n  $0\n}`;
  }
  let place = 0;
  const parts = [keyword];
  for (const leaf of wayThrough(shape)) {
    if (leaf.isLiteral && leaf.slot !== 'comparator') parts.push(leaf.token);
    else parts.push(leaf.token === 'STRING' ? `"$${++place}"` : `$${++place}`);
  }
  return parts.join(' ');
}

/** The places to fill in for a whole statement: kinds and names are welcome, everything else that may wait is left out. */
function wayThrough(shape: Shape): Leaf[] {
  const way: Leaf[] = [];
  let next = shape.isWhole ? [] : shape.first;
  while (next.length > 0) {
    const ahead = next.filter((leaf) => leaf.token !== '.' && !way.includes(leaf));
    const leaf = ahead.find(({ slot }) => slot !== 'every' && slot !== 'key') ?? ahead[0];
    if (!leaf) break;
    way.push(leaf);
    next = shape.last.has(leaf) ? [] : (shape.next.get(leaf) ?? []);
  }
  return way;
}

/** Whether what comes right behind a keyword can be chosen from a list. */
function hasList({ block, journey }: Scene, keyword: string, shape: Shape | undefined): boolean {
  if (shape?.isWhole) return false;
  const info = factInfo(block.keyword, keyword);
  if (keyword === 'import') return true;
  if (opensBlock(keyword, block.keyword)) return journey?.ref !== undefined || keyword === 'pain';
  const isCode = shape?.first.some(({ slot }) => slot === 'key' || slot === 'date' || slot === 'comparator') ?? false;
  return Boolean(info?.words || info?.ref || info?.between || isCode || keyword === 'lang' || keyword === 'drop');
}
