import { describe, expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import { generateJourney } from '../support/generate-journey.ts';
import type { ServerFixture } from '../support/server.ts';
import { serve } from '../support/server.ts';
import { exampleTexts, pathOf } from '../support/workspace.ts';

describe('the outline of a file', () => {
  test('shows its declarations as they lie in each other, with their labels', async () => {
    const server = await serve({
      'shop.journey': `channel web "Website"
rules { gap 1 }
theme circle { objective meet "People meet" }
journey shop "Shop" {
  stage buy "Buy" {
    pain "Nobody calls back"
    touchpoint pay "Pay" {
      on web
      pain "Slow" as slow
    }
  }
  hybrid both {}
}
`,
    });
    expect(outline(await symbols(server, 'shop.journey'))).toEqual([
      'web: Website',
      'rules',
      'circle',
      '  meet: People meet',
      'shop: Shop',
      '  buy: Buy',
      '    pay: Pay',
      '      slow: Slow',
      '  both',
    ]);
  });

  test('gives each kind an icon of its own kind', async () => {
    const server = await serve({ 'shop.journey': 'kpi k\njourney j { stage s { touchpoint t } }' });
    const [kpi, journey] = await symbols(server, 'shop.journey');
    expect([kpi, journey, journey?.children?.[0]].map((symbol) => symbol?.kind)).toEqual([
      SymbolKind.Number,
      SymbolKind.Class,
      SymbolKind.Namespace,
    ]);
  });

  test.each([
    ['a block without a name', 'journey j { stage { touchpoint "Pay" { on web } } }'],
    ['a block that nobody closes', 'journey j "J" {\r\n  stage s "S" {\r\n    touchpoint t "é 🎉'],
    ['a mistyped keyword', 'journey j { stage s { touchpont t "T" } }'],
  ])('is there for %s', async (_, text) => {
    const server = await serve({ 'shop.journey': text });
    const found = await symbols(server, 'shop.journey');
    expect(found.length).toBeGreaterThan(0);
    expect(flat(found).filter((symbol) => !isSound(symbol))).toEqual([]);
  });

  test('is sound for every example: names, and selections inside their ranges', async () => {
    const texts = exampleTexts();
    const server = await serve(texts);
    for (const path of Object.keys(texts)) {
      const found = flat(await symbols(server, path));
      expect(found.filter((symbol) => !isSound(symbol))).toEqual([]);
      expect(found.filter(({ kind }) => kind === SymbolKind.Method)).toHaveLength(
        server
          .file(path)
          .all()
          .filter(({ kind }) => kind === 'touchpoint').length,
      );
    }
  });
});

describe('symbols of the workspace', () => {
  const files = {
    'shop.journey': `import "./shared.journey"
journey shop "The shop" { stage order "Order" { touchpoint checkout "Kasse für alle"  touchpoint check-in } }`,
    'shared.journey':
      'channel web "Website"\nkpi share-of-checkouts "Share"\ntheme circle { objective together "Ensemble" }',
  };

  test('are found by letters of name or label in their order, without regard to case and accents', async () => {
    const server = await serve(files);
    expect(await search(server, 'chk')).toEqual([
      'check-in',
      'checkout "Kasse für alle"',
      'share-of-checkouts "Share"',
    ]);
    expect(await search(server, 'kasse FUR')).toEqual(['checkout "Kasse für alle"']);
    expect(await search(server, 'ensemble')).toEqual(['together "Ensemble"']);
    expect(await search(server, 'zzz')).toEqual([]);
  });

  test('come in the order of how well they fit', async () => {
    const server = await serve(files);
    expect(await search(server, 'checkout')).toEqual(['checkout "Kasse für alle"', 'share-of-checkouts "Share"']);
  });

  test('say where they are: in what they lie, and where their name stands', async () => {
    const server = await serve(files);
    const [checkout] = (await server.services.lsp.WorkspaceSymbolProvider?.getSymbols({ query: 'checkout' })) ?? [];
    expect(checkout?.containerName).toBe('shop › order');
    const location = checkout?.location as { uri: string; range: never };
    expect(server.between(pathOf(location.uri), location.range)).toBe('checkout');
    const [web] = (await server.services.lsp.WorkspaceSymbolProvider?.getSymbols({ query: 'website' })) ?? [];
    expect(web?.containerName).toBe('shared.journey');
  });

  test('everything is offered while nothing is asked for, up to a limit, and fast', async () => {
    const server = await serve({ 'large.journey': generateJourney({ touchpoints: 10_000 }) });
    expect(await search(server, '')).toHaveLength(200);
    const start = performance.now();
    await search(server, 'touch');
    await search(server, 'tp99');
    expect(performance.now() - start).toBeLessThan(400);
  }, 60_000);
});

async function symbols(server: ServerFixture, path: string): Promise<DocumentSymbol[]> {
  const textDocument = server.at(path, 0).textDocument;
  return (await server.lsp.DocumentSymbolProvider?.getSymbols(server.document(path), { textDocument })) ?? [];
}

async function search(server: ServerFixture, query: string): Promise<string[]> {
  return ((await server.services.lsp.WorkspaceSymbolProvider?.getSymbols({ query })) ?? []).map(({ name }) => name);
}

function outline(found: readonly DocumentSymbol[], indent = ''): string[] {
  return found.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}${detail ? `: ${detail}` : ''}`,
    ...outline(children, `${indent}  `),
  ]);
}

function flat(found: readonly DocumentSymbol[]): DocumentSymbol[] {
  return found.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}

/** What editors insist on. */
function isSound({ name, range, selectionRange }: DocumentSymbol): boolean {
  const place = ({ line, character }: { line: number; character: number }) => line * 10_000 + character;
  return (
    name !== '' && place(range.start) <= place(selectionRange.start) && place(selectionRange.end) <= place(range.end)
  );
}
