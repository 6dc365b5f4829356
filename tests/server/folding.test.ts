import { expect, test } from 'vitest';
import { serve } from '../support/server.ts';
import { exampleTexts } from '../support/workspace.ts';

test('blocks fold up to their closing brace, which stays in sight', async () => {
  expect(
    await folds(`journey j "J" {
  stage s "S" {
    touchpoint t { on web }
    touchpoint u {
      feels 0
    }
  }
}`),
  ).toEqual(['1-7', '2-6', '4-5']);
});

test('texts of several lines fold', async () => {
  expect(await folds('theme t {\n  guides """\n    One\n    Two\n  """\n}')).toEqual(['1-5', '2-5']);
});

test('imports one after the other fold as imports', async () => {
  expect(await folds('import "./a.journey"\n\nimport "./b.journey"\nkpi k\nimport "./c.journey"\n')).toEqual([
    '1-3 imports',
  ]);
});

test('comments fold: of several lines, and lines below each other', async () => {
  expect(
    await folds(`/** One
 *  two */
kpi k // beside
// three
// four

// five
kpi l`),
  ).toEqual(['1-2 comment', '4-5 comment']);
});

test('regions between two comments fold, also inside each other', async () => {
  expect(await folds('// #region People\n// region inner\nteam a\n// endregion\nteam b\n// #endregion\n')).toEqual([
    '1-6 region',
    '2-4 region',
  ]);
});

test('a broken text folds as far as it goes, with any line ends', async () => {
  expect(await folds('journey j {\r\n  stage "é 🎉" {\r\n    touchpoint t {\r\n      on web\r\n')).toEqual(
    expect.arrayContaining(['1-4', '3-4']),
  );
  expect(await folds('// #endregion\n}}\n"""\n')).toEqual([]);
});

test('every block of every example that has several lines folds', async () => {
  const texts = exampleTexts();
  for (const [path, text] of Object.entries(texts)) {
    const opening = text.split('\n').filter((line) => /\{$/.test(line)).length;
    const found = await folds(text);
    expect(found.filter((fold) => /^\d+-\d+$/.test(fold)).length, path).toBeGreaterThanOrEqual(opening);
  }
});

/** What folds, as `first-last kind`, lines counted from 1. */
async function folds(text: string): Promise<string[]> {
  const server = await serve({ 'a.journey': text });
  const { textDocument } = server.at('a.journey', 0);
  const found = await server.lsp.FoldingRangeProvider?.getFoldingRanges(server.document('a.journey'), { textDocument });
  return (found ?? []).map(
    ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`,
  );
}
