import { describe, expect, test } from 'vitest';
import { ResponseError } from 'vscode-languageserver';
import { buildMap } from '../../src/model/build-map.ts';
import { Checker } from '../../src/rules/check.ts';
import { textsAfter } from '../support/apply-edits.ts';
import type { MemoryFiles } from '../support/memory-files.ts';
import type { ServerFixture } from '../support/server.ts';
import { serve } from '../support/server.ts';
import { exampleTexts, pathOf, today, uriOf } from '../support/workspace.ts';

/** The texts of the changed files after the name at the mark is renamed. */
async function renamed(files: Record<string, string>, newName: string): Promise<Record<string, string>> {
  const server = await serve(files);
  const { document, at } = marked(server, files);
  const edit = await server.lsp.RenameProvider?.rename(document, { ...at, newName });
  return textsAfter(server, edit);
}

/** What the editor is told before it asks for the new name: what would be renamed, and where it stands. */
async function prepared(text: string): Promise<string> {
  const server = await serve({ 'shop.journey': text });
  const { document, at } = marked(server, { 'shop.journey': text });
  const found = await server.lsp.RenameProvider?.prepareRename(document, at);
  const { range, placeholder } = found as unknown as { range: never; placeholder: string };
  expect(server.between('shop.journey', range)).toBe(placeholder);
  return placeholder;
}

function marked(server: ServerFixture, files: Record<string, string>) {
  const path = Object.keys(files).find((one) => files[one]?.includes('<|>')) ?? '';
  return { document: server.document(path), at: server.at(path) };
}

/** Why a renaming is refused. */
async function refused(files: Record<string, string>, newName: string): Promise<string> {
  return renamed(files, newName).then(
    (texts) => `it was not refused: ${JSON.stringify(texts)}`,
    (error: Error) => error.message,
  );
}

describe('what can be renamed', () => {
  test('a name where it is declared, with the cursor in it or right behind it', async () => {
    expect(await prepared('channel w<|>eb "Website"\n')).toBe('web');
    expect(await prepared('channel web<|> "Website"\n')).toBe('web');
    expect(await prepared('channel web<|>')).toBe('web');
  });
  test('a name where it is used, and one half of a dotted name', async () => {
    const theme = (mark: string) =>
      `theme near "Near" { objective meet "Meet" }\njourney j "J" { stage s "S" { touchpoint t "T" { serves ${mark} } } }\n`;
    expect(await prepared(theme('ne<|>ar.meet'))).toBe('near');
    expect(await prepared(theme('near<|>.meet'))).toBe('near');
    expect(await prepared(theme('near.<|>meet'))).toBe('meet');
    expect(await prepared(theme('near.meet<|>'))).toBe('meet');
  });
  test('names in any script', async () => {
    expect(await prepared('persona <|>顧客 "Lea"\n')).toBe('顧客');
    expect(await prepared('persona découv<|>erte "Lea"\n')).toBe('découverte');
  });
  test('nothing else, and a sentence says so', async () => {
    const only = 'Only a name can be renamed: place the cursor on one.';
    await expect(prepared('cha<|>nnel web "Website"\n')).rejects.toThrow(only);
    await expect(prepared('channel web "Web<|>site"\n')).rejects.toThrow(only);
    await expect(prepared('channel web { control ow<|>ned }\n')).rejects.toThrow(only);
    await expect(prepared('<|>')).rejects.toThrow(only);
    await expect(prepared('} } what <|>is this {{{\n')).rejects.toThrow(only);
  });
  test('no name that is declared nowhere, or in two places', async () => {
    await expect(prepared('journey j "J" { stage s "S" { touchpoint t "T" { on we<|>b } } }\n')).rejects.toThrow(
      '‘web’ is declared nowhere, so there is nothing to rename.',
    );
    const files = {
      'a.journey': 'channel web "A"\n',
      'b.journey': '\nchannel web "B"\n',
      'shop.journey':
        'import "./a.journey"\nimport "./b.journey"\njourney j "J" { stage s "S" { touchpoint t "T" { on <|>web } } }\n',
    };
    expect(await refused(files, 'site')).toBe(
      '‘web’ stands for both a channel in a.journey, line 1 and a channel in b.journey, line 2 here: rename it where it is declared.',
    );
  });
});

describe('renaming', () => {
  test('a channel changes every use and no text', async () => {
    const files = {
      'shop.journey': `channel <|>web "The web" { note "web" } // web
kpi web "Visits"
journey j "J" {
  stage web "Web" {
    // journey-ignore web: web
    touchpoint t "T" { on web  measures web }
  }
}
`,
    };
    expect(await renamed(files, 'site')).toEqual({
      'shop.journey': `channel site "The web" { note "web" } // web
kpi web "Visits"
journey j "J" {
  stage web "Web" {
    // journey-ignore web: web
    touchpoint t "T" { on site  measures web }
  }
}
`,
    });
  });
  test('a theme or one of its objectives changes its half of dotted names', async () => {
    const files = (theme: string, objective: string) => ({
      'themes.journey': `theme ${theme} "Near" {\n  objective ${objective} "Meet"\n}\n`,
      'shop.journey': `import "./themes.journey"\njourney j "J" { stage s "S" { touchpoint t "T" { serves ${theme}.${objective} } } }\n`,
    });
    const plain = files('near', 'meet')['themes.journey'];
    const marked = (before: string) => ({
      ...files('near', 'meet'),
      'themes.journey': plain.replace(before, `<|>${before}`),
    });
    expect(await renamed(marked('near'), '近く')).toEqual(files('近く', 'meet'));
    expect(await renamed(marked('meet'), 'gather')).toEqual(files('near', 'gather'));
  });
  test('the half under the cursor is renamed from where it is used', async () => {
    const shop = (theme: string) =>
      `theme ${theme} "Near" { objective meet "Meet" }\njourney j "J" { stage s "S" { touchpoint t "T" { serves ${theme}.meet } } }\n`;
    expect(await renamed({ 'shop.journey': shop('near').replace('serves near', 'serves ne<|>ar') }, 'close')).toEqual({
      'shop.journey': shop('close'),
    });
  });
  test('a touchpoint follows in links, sides of hybrids, variants and other journeys, from wherever it is renamed', async () => {
    const files = (pay: string) => ({
      'today.journey': `journey today "Today" {
  stage buy "Buy" {
    touchpoint cart "Cart" { leads-to ${pay}  instead-of ${pay} }
    touchpoint ${pay} "Pay" { pain "Slow" as slow }
  }
  hybrid both "Both" { online cart  offline ${pay} }
}
`,
      'later.journey': `import "./today.journey"
journey later "Later" variant-of today {
  stage buy {
    touchpoint ${pay} { resolves slow }
    touchpoint cart { drop leads-to ${pay}  triggers ${pay} }
  }
}
journey last "Last" variant-of later {
  drop touchpoint ${pay}
  stage buy { touchpoint new "New" { replaces ${pay} } }
}
journey other "Other" { stage s "S" { touchpoint pay "Another one" { leads-to today.${pay} } } }
`,
    });
    const from = (path: 'today.journey' | 'later.journey', before: string) => {
      const plain = files('pay');
      return { ...plain, [path]: plain[path].replace(before, `${before}<|>`) };
    };
    for (const marked of [
      from('today.journey', 'touchpoint p'),
      from('today.journey', 'offline pay'),
      from('later.journey', 'touchpoint pa'),
      from('later.journey', 'triggers p'),
      from('later.journey', 'drop touchpoint '),
      from('later.journey', 'replaces '),
      from('later.journey', 'leads-to today.'),
    ])
      expect(await renamed(marked, 'checkout')).toEqual(files('checkout'));
  });
  test('stages, personas, pains and journeys follow as well', async () => {
    const files = (n: { stage: string; persona: string; pain: string; journey: string }) => ({
      'people.journey': `persona ${n.persona} "Ana"\n`,
      'today.journey': `import ${n.persona} from "./people.journey"
journey ${n.journey} "Today" {
  persona ${n.persona}
  stage buy "Buy" { touchpoint pay "Pay" { until ${n.stage}  feels -1 for ${n.persona}  pain "Slow" as ${n.pain} } }
  stage ${n.stage} "Use" { touchpoint use "Use" }
}
`,
      'later.journey': `import ${n.journey} from "./today.journey"
journey later "Later" variant-of ${n.journey} {
  drop stage ${n.stage}
  stage buy { touchpoint pay { resolves ${n.pain}  drop pain ${n.pain}  leads-to ${n.journey}.use } }
}
`,
    });
    const names = { stage: 'use', persona: 'ana', pain: 'slow', journey: 'today' };
    const plain = files(names);
    const cases = [
      ['stage', 'today.journey', 'stage use'],
      ['stage', 'later.journey', 'drop stage use'],
      ['persona', 'people.journey', 'persona ana'],
      ['persona', 'today.journey', 'import ana'],
      ['persona', 'today.journey', 'for ana'],
      ['pain', 'today.journey', 'as slow'],
      ['pain', 'later.journey', 'resolves slow'],
      ['pain', 'later.journey', 'drop pain slow'],
      ['journey', 'later.journey', 'variant-of today'],
      ['journey', 'later.journey', 'import today'],
      ['journey', 'later.journey', 'leads-to today'],
    ] as const;
    for (const [kind, path, before] of cases) {
      const marked = { ...plain, [path]: plain[path].replace(before, `${before}<|>`) };
      const expected = files({ ...names, [kind]: 'neu' });
      const changed = await renamed(marked, 'neu');
      expect({ ...plain, ...changed }).toEqual(expected);
    }
  });
  test('an import keeps bringing what else has the name', async () => {
    const files = {
      'x.journey': 'channel <|>web "Web"\r\nkpi web "Visits"\r\n',
      'shop.journey': 'import web from "./x.journey"\r\nimport "./x.journey"\r\n',
      'again.journey': 'import web from "./x.journey"\nimport site from "./x.journey"\n',
    };
    expect(await renamed(files, 'site')).toEqual({
      'x.journey': 'channel site "Web"\r\nkpi web "Visits"\r\n',
      'shop.journey': 'import web from "./x.journey"\r\nimport site from "./x.journey"\r\nimport "./x.journey"\r\n',
    });
  });
  test('only the second of two with one name, which nothing means', async () => {
    const shop = (mark: string, second: string) =>
      `channel web "One"\nchannel ${mark}${second} "Two"\njourney j "J" { stage s "S" { touchpoint t "T" { on web } } }\n`;
    expect(await renamed({ 'shop.journey': shop('<|>', 'web') }, 'shop')).toEqual({ 'shop.journey': shop('', 'shop') });
  });
  test('keeps line ends and what surrounds a name, in a text that is not whole', async () => {
    const shop = (web: string) =>
      `\uFEFFchannel ${web}\r\njourney j "J" {\r\n  stage s "S" {\r\n    touchpoint t "T { on ${web}\r\n    touchpoint u { on ${web}\r\n`;
    const marked = shop('web').replace('channel web', 'channel w<|>eb');
    const [text = ''] = Object.values(await renamed({ 'shop.journey': marked }, 'site'));
    expect(text).toBe(shop('site'));
  });
  test('takes a name in decomposed letters for the same and writes composed ones', async () => {
    const decomposed = 'de\u0301but';
    expect(
      await renamed(
        { 'a.journey': `persona <|>${decomposed} "A"\njourney j "J" { persona d\u00E9but  stage s "S" }\n` },
        'e\u0301te\u0301',
      ),
    ).toEqual({
      'a.journey': 'persona \u00E9t\u00E9 "A"\njourney j "J" { persona \u00E9t\u00E9  stage s "S" }\n',
    });
  });
});

describe('a new name is refused', () => {
  const one = { 'shop.journey': 'channel <|>web "Web"\nchannel app "App"\n' };
  test.each([
    ['', 'Type a name.'],
    ['   ', 'Type a name.'],
    ['my site', 'A name is one word without blanks: you could write ‘my-site’.'],
    ['1web', 'A name starts with a letter or with ‘_’.'],
    ['web-', 'A hyphen stands between two letters or digits of a name, and nowhere else.'],
    ['-web', 'A hyphen stands between two letters or digits of a name, and nowhere else.'],
    ['we--b', 'A hyphen stands between two letters or digits of a name, and nowhere else.'],
    ['near.meet', '‘.’ cannot stand in a name: letters, digits, ‘_’ and ‘-’ can.'],
    ['caf"é', '‘"’ cannot stand in a name: letters, digits, ‘_’ and ‘-’ can.'],
    ['we\u200Bb', 'This name holds a character that cannot be seen. Please type it again.'],
    ['★', '‘★’ cannot stand in a name: letters, digits, ‘_’ and ‘-’ can.'],
  ])('when it is none: %j', async (name, sentence) => {
    expect(await refused(one, name)).toBe(sentence);
  });
  test.each(['journey', 'import', 'from', 'variant-of', 'as', 'format', '_x', 'a1-b2', 'découverte', '顧客'])(
    'but not when it is %s',
    async (name) => {
      const text =
        'journey <|>today "T" { stage s "S" { touchpoint t "T" } }\njourney v variant-of today { drop stage s }\n';
      const after = await renamed({ 'shop.journey': text }, name);
      const server = await serve(after);
      expect(server.file('shop.journey').complete).toBe(true);
      expect(server.file('shop.journey').journeys[1]?.ref?.target?.name).toBe(name);
    },
  );
  test('when it is taken in the same file, and not when it is the name of another kind', async () => {
    expect(await refused(one, 'app')).toBe('‘app’ is already the name of a channel in line 2.');
    const files = { 'shop.journey': 'channel <|>web "Web"\nkpi app "App"\n' };
    expect(Object.keys(await renamed(files, 'app'))).toEqual(['shop.journey']);
  });
  test('when it is taken in a file that is imported, or that imports', async () => {
    const imported = { 'a.journey': 'channel app "A"\n', 'b.journey': 'import "./a.journey"\nchannel <|>web "B"\n' };
    expect(await refused(imported, 'app')).toBe('‘app’ is already the name of a channel in a.journey, line 1.');
    const importing = { 'a.journey': 'channel <|>web "A"\n', 'b.journey': 'import "./a.journey"\nchannel app "B"\n' };
    expect(await refused(importing, 'app')).toBe('‘app’ is already the name of a channel in b.journey, line 2.');
  });
  test('when a third file sees it together with another one', async () => {
    const files = {
      'a.journey': 'channel <|>web "A"\n',
      'x/b.journey': 'channel app "B"\n',
      'c.journey': 'import "./a.journey"\nimport "./x/b.journey"\n',
    };
    expect(await refused(files, 'app')).toBe('‘app’ is already the name of a channel in x/b.journey, line 1.');
    const apart = { ...files, 'c.journey': 'import "./a.journey"\n' };
    expect(Object.keys(await renamed(apart, 'app'))).toEqual(['a.journey']);
  });
  test('when an import of the old name alone would bring something new beside what is there', async () => {
    const files = {
      'a.journey': 'channel <|>web "A"\nkpi app "A"\n',
      'c.journey': 'import web from "./a.journey"\nkpi app "C"\n',
    };
    expect(await refused(files, 'app')).toBe('‘app’ is already the name of a KPI in line 2.');
  });
  test('when it is taken in the journey, its base or one of its variants', async () => {
    const files = (mark: string) => {
      const text = `journey base "B" {
  stage s "S" { touchpoint a "A"  touchpoint b "B" }
}
journey v variant-of base {
  stage s { touchpoint c "C"  touchpoint a }
}
journey w variant-of base {
  stage s { touchpoint d "D" }
}
`;
      return { 'a.journey': text.replace(mark, `${mark}<|>`) };
    };
    expect(await refused(files('touchpoint a'), 'b')).toBe('‘b’ is already the name of a touchpoint in line 2.');
    expect(await refused(files('touchpoint a'), 'd')).toBe('‘d’ is already the name of a touchpoint in line 8.');
    expect(await refused(files('touchpoint c'), 'b')).toBe('‘b’ is already the name of a touchpoint in line 2.');
    expect(Object.keys(await renamed(files('touchpoint c'), 'd'))).toEqual(['a.journey']);
    expect(Object.keys(await renamed(files('touchpoint a'), 's'))).toEqual(['a.journey']);
  });
  test('when an objective of the theme has it', async () => {
    const files = {
      'a.journey': 'theme t "T" {\n  objective <|>a "A"\n  objective b "B"\n}\ntheme u "U" { objective c "C" }\n',
    };
    expect(await refused(files, 'b')).toBe('‘b’ is already the name of an objective in line 3.');
    expect(Object.keys(await renamed(files, 'c'))).toEqual(['a.journey']);
  });
  test('when a variant drops something of that name that is not there', async () => {
    const files = {
      'a.journey':
        'journey a "A" { stage s "S" { touchpoint <|>t "T" } }\njourney v variant-of a { drop touchpoint ghost }\n',
    };
    expect(await refused(files, 'ghost')).toBe('Line 2 of a.journey drops ‘ghost’: it would drop what you rename.');
  });
  test('when the name stands in something that cannot be read', async () => {
    const files = {
      'a.journey': 'channel <|>web "A"\n',
      'b.journey': 'import "./a.journey"\njourney j "J" {\n  stage s "S" {\n    nonsense web\n  }\n}\n',
      'unrelated.journey': 'nonsense web\n',
    };
    expect(await refused(files, 'site')).toBe(
      'Line 4 of b.journey cannot be read, and ‘web’ stands there: put it right first.',
    );
    const harmless = { ...files, 'b.journey': files['b.journey'].replace('web', '"web" // web') };
    expect(Object.keys(await renamed(harmless, 'site'))).toEqual(['a.journey']);
  });
});

test('nothing fails in a text that breaks off somewhere: a name is renamed, or a sentence says why not', async () => {
  const { 'coffee-club.journey': whole = '' } = exampleTexts();
  for (let cut = 60; cut < whole.length; cut += 211) {
    const server = await serve({ 'shop.journey': whole.slice(0, cut) + whole.slice(cut + (cut % 7)) });
    for (const statement of server.file('shop.journey').all())
      for (const slot of ['name', 'ref'] as const) {
        const at = server.at('shop.journey', statement.place(slot).offset);
        try {
          server.lsp.RenameProvider?.rename(server.document('shop.journey'), { ...at, newName: 'zzz' });
        } catch (error) {
          expect(error).toBeInstanceOf(ResponseError);
        }
      }
  }
});

describe('every name of every example', () => {
  const workspaces = { 'hello.journey': [], 'coffee-club.journey': [], 'aurora.journey': [], baskets: [] };
  test.each(Object.keys(workspaces))('of %s can be renamed and renamed back', { timeout: 120_000 }, async (name) => {
    const texts = Object.fromEntries(Object.entries(exampleTexts()).filter(([path]) => path.startsWith(name)));
    const server = await serve(texts);
    const before = state(server);
    let count = 0;
    for (const path of Object.keys(texts)) {
      const total = server.file(path).all().length;
      for (let index = 0; index < total; index++) {
        const declaration = server.file(path).all()[index];
        if (!declaration?.kind || declaration.name === undefined) continue;
        const old = declaration.name;
        const at = server.at(path, declaration.place('name').offset);
        const rename = async (newName: string) => {
          const edit = await server.lsp.RenameProvider?.rename(server.document(path), { ...at, newName });
          await change(server, textsAfter(server, edit));
        };
        const isWhole = declaration.kind === 'objective' || declaration.kind === 'theme';
        await rename(`zz-${old}`);
        const after = state(server);
        expect(after.findings).toEqual(before.findings);
        expect(after.maps.replaceAll(`zz-${old}`, old)).toBe(before.maps);
        expect(textsOf(server, texts)).not.toEqual(texts);
        if (isWhole) expect(after.maps).not.toContain(`"${old}.`);
        await rename(old);
        expect(textsOf(server, texts)).toEqual(texts);
        count++;
      }
    }
    expect(count).toBeGreaterThan(5);
  });

  function textsOf(server: ServerFixture, texts: Record<string, string>): Record<string, string> {
    return Object.fromEntries(Object.keys(texts).map((path) => [path, server.file(path).text]));
  }

  /** The findings with their counts, and what the maps show, without places. */
  function state(server: ServerFixture): { findings: Record<string, string[]>; maps: string } {
    const files = server.services.server.Model.all();
    const checker = new Checker({ profile: 'strict', today });
    checker.update(files);
    const findings = [...checker.findings()].map(([uri, all]) => [
      pathOf(uri),
      all.map(({ rule, severity }) => `${rule.code} ${severity}`).sort(),
    ]);
    const maps = files
      .flatMap(({ journeys }) => journeys)
      .map((journey) => buildMap(server.services.server.Model.journey(journey), { today }));
    const withoutPlaces = (key: string, value: unknown) => (key === 'range' || key === 'source' ? undefined : value);
    return { findings: Object.fromEntries(findings), maps: JSON.stringify(maps, withoutPlaces) };
  }

  async function change(server: ServerFixture, texts: Record<string, string>): Promise<void> {
    const { FileSystemProvider, DocumentBuilder } = server.services.workspace;
    for (const [path, text] of Object.entries(texts)) (FileSystemProvider as MemoryFiles).texts.set(`/${path}`, text);
    await DocumentBuilder.update(Object.keys(texts).map(uriOf), []);
  }
});
