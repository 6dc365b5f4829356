import { CompletionItemKind } from 'vscode-languageserver';
import type { Leaf } from '../../language/shapes.ts';
import { factInfo } from '../../language/vocabulary.ts';
import { particleMeaning } from '../../language/word-meanings.ts';
import { silences } from './comments.ts';
import { dates } from './dates.ts';
import { importedNames, importPaths } from './imports.ts';
import { languages } from './languages.ts';
import type { Offer } from './offer.ts';
import { patterns } from './patterns.ts';
import { promiseKeys } from './promises.ts';
import { references } from './references.ts';
import type { Scene } from './scene.ts';
import { statements } from './statements.ts';
import { tags } from './tags.ts';
import { codes, comparator, numbers, periods, units, words } from './values.ts';
import { droppable, droppableKeywords, inheritedNames } from './variants.ts';

/** Everything that may be written at a cursor, the most likely first. */
export function* offersAt(scene: Scene, today: string): Generator<Offer> {
  const { cursor } = scene;
  const { statement, comment, isText } = cursor;
  if (comment !== undefined) yield* silences(scene, comment);
  else if (scene.file.text[cursor.offset] === '#' && !isText) yield* tags(scene);
  else if (!statement) yield* beginnings(scene, today, isText);
  else {
    const expected = isText ? statement.expected.filter(({ slot }) => slot === 'text') : statement.expected;
    const slots = new Set<string>();
    for (const leaf of expected)
      if (!leaf.isLiteral && !slots.has(leaf.slot)) {
        slots.add(leaf.slot);
        yield* fillings(scene, leaf, today);
      }
    yield* particles(scene, expected);
    if (statement.isWhole && !isText) yield* statements(scene);
  }
}

function* beginnings(scene: Scene, today: string, isText = false): Generator<Offer> {
  if (isText) return;
  yield* statements(scene);
  yield* patterns(scene, today);
}

/** What may fill one place of a statement. Nothing for free texts, new names and measured numbers. */
function* fillings(scene: Scene, leaf: Leaf, today: string): Generator<Offer> {
  const { keyword, slot } = leaf;
  const { file, services } = scene;
  switch (slot) {
    case 'word':
      if (keyword === 'lang') yield* languages(file, services.server.Reader.lang);
      else if (keyword === 'drop') yield* droppableKeywords(scene);
      else yield* words(scene, leaf);
      return;
    case 'key':
      if (keyword === 'label') yield* languages(file, services.server.Reader.lang);
      if (keyword === 'severity') yield* codes();
      if (keyword === 'import') yield* importedNames(scene);
      if (keyword === 'promise') yield* promiseKeys(scene);
      return;
    case 'text':
      if (keyword === 'import') yield* importPaths(scene);
      if (keyword === 'drop') yield* droppable(scene);
      return;
    case 'ref':
      // for `drop`, names and texts come together
      if (keyword !== 'drop') yield* references(scene, leaf);
      return;
    case 'name':
      yield* inheritedNames(scene, keyword);
      return;
    case 'number':
      yield* numbers(scene, leaf);
      return;
    case 'unit':
      yield* units(scene, leaf);
      return;
    case 'per':
    case 'period':
      yield* periods();
      return;
    case 'date':
      if (today !== '') yield* dates(leaf, today);
  }
}

/** Words and signs of the language itself: `for`, `when`, `per`, `>=`. What is given once is offered once. */
function* particles({ cursor }: Scene, expected: readonly Leaf[]): Generator<Offer> {
  const taken = new Set(cursor.statement?.taken.map(({ image }) => image));
  for (const leaf of expected) {
    const { token, isLiteral, slot } = leaf;
    if (!isLiteral) continue;
    if (slot === 'comparator') yield comparator(leaf);
    if (!/^\p{L}/u.test(token) || (slot === 'keyword' && taken.has(token))) continue;
    const detail = slot === 'keyword' ? factInfo('part', token)?.meaning : particleMeaning(token);
    const isText = token === 'when';
    yield {
      label: token,
      kind: CompletionItemKind.Keyword,
      ...(isText && { text: 'when "$1"', snippet: true }),
      ...(detail && { detail }),
      ...(['for', 'at', 'per', 'variant-of', 'from'].includes(token) && { goesOn: true }),
    };
  }
}
