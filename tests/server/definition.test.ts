import { describe, expect, test } from 'vitest';
import type { LocationLink } from 'vscode-languageserver';
import type { ServerFixture } from '../support/server.ts';
import { serve } from '../support/server.ts';
import { exampleTexts, pathOf } from '../support/workspace.ts';

const base = `import "./shared.journey"
/** What happens now. */
journey shop "Shop" {
  persona ana
  stage buy "Buy" {
    touchpoint pay "Pay" {
      on web
      feels -1 for ana
      serves together.meet
      pain "Slow" as slow
    }
    touchpoint get "Get it" { on counter }
  }
  hybrid both "Both" { online pay  offline get  serves together.meet }
}
`;
const shared = `persona ana "Ana"
channel web "Website" { medium digital }
channel counter "Counter" { medium physical }
theme together "Together" { objective meet "People meet" { measured-by visits } }
kpi visits "Visits" { tracked-by tills }
tool tills "Tills"
`;
const files = { 'shop.journey': base, 'shared.journey': shared };

describe('definition', () => {
  test('a name leads to its declaration, in this file or another', async () => {
    const server = await serve({
      'shop.journey': `import "./shared.journey"
journey shop { stage buy { touchpoint pay { on <|>web } } }`,
      'shared.journey': 'channel web "Website"',
    });
    expect(await definition(server, 'shop.journey')).toEqual(['shared.journey: web']);
  });

  test('a cursor right behind a name still means it', async () => {
    const server = await serve({
      'shop.journey': 'channel web\njourney shop { stage buy { touchpoint pay { on web<|> } } }',
    });
    expect(await definition(server, 'shop.journey')).toEqual(['shop.journey: web']);
  });

  test('both halves of a dotted name lead to what they stand for', async () => {
    const text = (marked: string) => ({
      'shop.journey': `theme together { objective meet }
journey shop { stage buy { touchpoint pay { serves ${marked} } } }`,
    });
    expect(await definition(await serve(text('<|>together.meet')), 'shop.journey')).toEqual(['shop.journey: together']);
    expect(await definition(await serve(text('together.<|>meet')), 'shop.journey')).toEqual(['shop.journey: meet']);
  });

  test('in a variant, a reference leads to the nearest block, and its name to the block of the base', async () => {
    const variant = (body: string) => ({
      ...files,
      'target.journey': `import "./shop.journey"\njourney target variant-of shop {\n${body}\n}`,
    });
    const reference = await serve(
      variant('stage buy { touchpoint pay { feels 0 } touchpoint ask { leads-to <|>pay } }'),
    );
    expect(await definition(reference, 'target.journey')).toEqual(['target.journey: pay']);
    const name = await serve(variant('stage buy { touchpoint <|>pay { feels 0 } }'));
    expect(await definition(name, 'target.journey')).toEqual(['shop.journey: pay']);
    const inherited = await serve(variant('stage buy { touchpoint ask { leads-to <|>get } }'));
    expect(await definition(inherited, 'target.journey')).toEqual(['shop.journey: get']);
    const dropped = await serve(variant('drop touchpoint <|>get'));
    expect(await definition(dropped, 'target.journey')).toEqual(['shop.journey: get']);
    const pain = await serve(variant('stage buy { touchpoint pay { resolves <|>slow } }'));
    expect(await definition(pain, 'target.journey')).toEqual(['shop.journey: slow']);
  });

  test('the declaration is where the name was given first', async () => {
    const server = await serve({
      ...files,
      'target.journey': `import "./shop.journey"
journey target variant-of shop { stage buy { touchpoint pay { feels 0 } touchpoint ask { leads-to <|>pay } } }`,
    });
    const links = await server.lsp.DeclarationProvider?.getDeclaration(
      server.document('target.journey'),
      server.at('target.journey'),
    );
    expect(names(server, links)).toEqual(['shop.journey: pay']);
  });

  test('a path of an import leads to its file, and the one name it brings to all that has this name', async () => {
    const path = await serve({
      'shop.journey': 'import "./sh<|>ared.journey"\n',
      'shared.journey': '\n\nchannel web',
    });
    const links = await path.lsp.DefinitionProvider?.getDefinition(
      path.document('shop.journey'),
      path.at('shop.journey'),
    );
    expect(pathOf(links?.[0]?.targetUri ?? '')).toBe('shared.journey');
    const name = await serve({
      'shop.journey': 'import <|>web from "./shared.journey"\n',
      'shared.journey': 'channel web\nkpi web\nkpi other',
    });
    expect(await definition(name, 'shop.journey')).toEqual(['shared.journey: web', 'shared.journey: web']);
  });

  test('an ambiguous name leads to everything it could mean; an unknown one nowhere', async () => {
    const server = await serve({
      'shop.journey': `import "./a.journey"
import "./b.journey"
journey shop { stage buy { touchpoint pay { on <|>web } } }`,
      'a.journey': 'channel web "One"',
      'b.journey': 'channel web "Two"',
    });
    expect(await definition(server, 'shop.journey')).toEqual(['a.journey: web', 'b.journey: web']);
    const unknown = await serve({ 'shop.journey': 'journey shop { stage buy { touchpoint pay { on <|>nowhere } } }' });
    expect(await definition(unknown, 'shop.journey')).toEqual([]);
  });

  test('a broken text has what it can have', async () => {
    const server = await serve({
      'shop.journey':
        'channel web\r\njourney shop {\r\n stage "é 顧客 🎉" {\r\n touchpoint pay { feels\r\n on <|>web\r\n',
    });
    expect(await definition(server, 'shop.journey')).toEqual(['shop.journey: web']);
  });
});

describe('type definition', () => {
  test.each([
    ['a touchpoint leads to its main channel', 'hybrid x { online <|>pay }', ['shared.journey: web']],
    ['a hybrid touchpoint to its two sides', 'hybrid <|>both {}', ['shop.journey: pay', 'shop.journey: get']],
    ['a variant to its base', '', ['shop.journey: shop']],
    ['an objective to its theme', 'hybrid x { serves together.<|>meet }', ['shared.journey: together']],
    ['a KPI to the tool that delivers it', 'measures <|>visits', ['shared.journey: tills']],
    ['a pain to what has it', 'stage buy { touchpoint pay { resolves <|>slow } }', ['shop.journey: pay']],
    [
      'a feeling of one persona to the persona',
      'stage buy { touchpoint pay { feels <|>+1 for ana } }',
      ['shared.journey: ana'],
    ],
    [
      'what has nothing above it to its own declaration',
      'stage buy { touchpoint pay { on <|>counter } }',
      ['shared.journey: counter'],
    ],
  ])('%s', async (_, body, expected) => {
    const name = body === '' ? '<|>target' : 'target';
    const server = await serve({
      ...files,
      'target.journey': `import "./shop.journey"\njourney ${name} variant-of shop {\n${body}\n}`,
    });
    const links = await server.lsp.TypeProvider?.getTypeDefinition(
      server.document('target.journey'),
      server.at('target.journey'),
    );
    expect(names(server, links)).toEqual(expected);
  });
});

describe('implementation', () => {
  const variant =
    'import "./shop.journey"\njourney target variant-of shop { stage buy { touchpoint pay { feels 0 } } }';
  test.each([
    [
      'an objective leads to what serves it',
      'shared.journey',
      shared.replace('objective meet', 'objective <|>meet'),
      ['shop.journey: pay', 'shop.journey: both'],
    ],
    [
      'a theme to what serves its objectives',
      'shared.journey',
      shared.replace('theme ', 'theme <|>'),
      ['shop.journey: pay', 'shop.journey: both'],
    ],
    [
      'a journey to its variants',
      'shop.journey',
      base.replace('journey shop', 'journey <|>shop'),
      ['target.journey: target'],
    ],
    [
      'a touchpoint to what variants say about it',
      'shop.journey',
      base.replace('touchpoint pay', 'touchpoint <|>pay'),
      ['target.journey: pay'],
    ],
  ])('%s', async (_, path, text, expected) => {
    const server = await serve({ ...files, 'target.journey': variant, [path]: text });
    const links = await server.lsp.ImplementationProvider?.getImplementation(server.document(path), server.at(path));
    expect(names(server, links)).toEqual(expected);
  });
});

test('every reference of every example leads to a declaration of its name, of the kind it asks for', async () => {
  const server = await serve(exampleTexts());
  let count = 0;
  for (const path of Object.keys(exampleTexts()))
    for (const statement of server.file(path).all()) {
      const { ref } = statement;
      if (!ref) continue;
      count++;
      const links = await server.lsp.DefinitionProvider?.getDefinition(
        server.document(path),
        server.at(path, statement.place('ref').end),
      );
      expect(names(server, links).map((found) => found.split(': ')[1])).toEqual([ref.name.split('.').at(-1)]);
      expect(links?.[0]?.targetUri).toBe(ref.target?.file.uri);
    }
  expect(count).toBeGreaterThan(100);
});

async function definition(server: ServerFixture, path: string): Promise<string[]> {
  return names(server, await server.lsp.DefinitionProvider?.getDefinition(server.document(path), server.at(path)));
}

/** Where links lead: `file: name`. */
function names(server: ServerFixture, links: readonly LocationLink[] | undefined): string[] {
  return (links ?? []).map(({ targetUri, targetSelectionRange }) => {
    const path = pathOf(targetUri);
    return `${path}: ${server.between(path, targetSelectionRange)}`;
  });
}
