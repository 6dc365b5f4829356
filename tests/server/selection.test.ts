import { expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../src/server/understanding/selection-ranges.ts';
import { serve } from '../support/server.ts';
import { exampleTexts } from '../support/workspace.ts';

test('from a word outwards: text, quotes, fact, facts of the block, block', async () => {
  expect(
    await selections(`journey j {
  stage s {
    touchpoint t "Pay" { does "pays <|>quickly"  feels 0 }
  }
}`),
  ).toEqual([
    'quickly',
    'pays quickly',
    '"pays quickly"',
    'does "pays quickly"',
    'does "pays quickly"  feels 0',
    ' does "pays quickly"  feels 0 ',
    'touchpoint t "Pay" { does "pays quickly"  feels 0 }',
    expect.stringMatching(/^\n {4}touchpoint/),
    expect.stringMatching(/^stage/),
    expect.stringMatching(/^\n {2}stage/),
    expect.stringMatching(/^journey/),
  ]);
});

test('one half of a dotted name, then the name', async () => {
  const found = await selections('journey j { stage s { touchpoint t { serves circle.to<|>gether } } }');
  expect(found.slice(0, 3)).toEqual(['together', 'circle.together', 'serves circle.together']);
});

test('what follows in a fact, then the fact', async () => {
  const found = await selections('journey j { stage s { touchpoint t { leads-to u after <|>2 d share 40 % } } }');
  expect(found.slice(0, 3)).toEqual(['2', 'after 2 d', 'leads-to u after 2 d share 40 %']);
});

test('a name of a block, then its head', async () => {
  const found = await selections('journey j { stage <|>buy "Buy" { goal "x" } }');
  expect(found.slice(0, 3)).toEqual(['buy', 'stage buy "Buy"', 'stage buy "Buy" { goal "x" }']);
});

test('a text block: word, text, text with its quotes', async () => {
  const found = await selections('theme t {\n guides """\n  Show a <|>face\n  """\n}');
  expect(found.slice(0, 4)).toEqual([
    'face',
    '\n  Show a face\n  ',
    '"""\n  Show a face\n  """',
    expect.stringMatching(/^guides/),
  ]);
});

test('every position of a broken text and of every example has selections, each inside the next', async () => {
  const texts = {
    ...exampleTexts('baskets'),
    'broken.journey': 'journey j {\r\n stage "é 🎉 顧客 {\r\n touchpoint t { feels\r\n """ x',
  };
  const server = await serve(texts);
  for (const path of Object.keys(texts)) {
    const file = server.file(path);
    for (let next = 0; next <= file.text.length; next += 3) {
      const position = file.range({ offset: next, end: next }).start;
      const offset = file.offsetAt(position);
      const [range] = selectionRanges(file, [position]);
      const sizes = chain(range).map(({ range }) => file.offsetAt(range.end) - file.offsetAt(range.start));
      expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
      for (const one of chain(range)) {
        expect(file.offsetAt(one.range.start)).toBeLessThanOrEqual(offset);
        expect(file.offsetAt(one.range.end)).toBeGreaterThanOrEqual(offset);
      }
    }
  }
});

/** What is selected at the mark, from the inside out. */
async function selections(marked: string): Promise<string[]> {
  const server = await serve({ 'a.journey': marked });
  const [found] = selectionRanges(server.file('a.journey'), [server.at('a.journey').position]);
  return chain(found).map(({ range }) => server.between('a.journey', range));
}

function chain(range: SelectionRange | undefined): SelectionRange[] {
  return range ? [range, ...chain(range.parent)] : [];
}
