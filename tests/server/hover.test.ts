import type { Token, Tokens } from 'marked';
import { lexer } from 'marked';
import { describe, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver';
import { blocks } from '../../src/language/vocabulary.ts';
import { shapeOf } from '../../src/server/understanding/hover/shapes.ts';
import type { ServerFixture } from '../support/server.ts';
import { serve } from '../support/server.ts';
import { exampleTexts } from '../support/workspace.ts';

const shared = `persona ana "Ana"
persona ben "Ben"
team care "Care team"
tool crm "Customer hub"
channel web "Website" { medium digital  control partner "Agency"  team care  attention 20 s }
channel shop "Shop" { medium physical }
message fresh "Fresh today" { tone "warm" }
kpi nps "Recommendation" {
  scale nps
  target >= 40
  baseline 20 at 2025-12
  current 30 at 2026-06
  tracked-by crm
}
theme circle "Part of the circle" { guides "Show a face first"  objective meet "People meet" { measured-by nps } }
`;
const today = `import "./shared.journey"
/** What happens now. */
journey today "Today" {
  persona ana
  stage buy "Buy" {
    persona ana
    persona ben
    touchpoint pay "Pay" {
      on web
      does "Types the address"
      feels -1 "annoyed"
      feels 0 for ben
      expects 4 "two screens"
      gets 2 "five screens"
      says fresh "Only today"
      attention 12 s
      frequency 2 per month
      serves circle.meet
      measures nps
      pain process "Asked twice" as twice { severity high  remedy "Remember it" }
      leads-to get after 2 d share 40 %
    }
    touchpoint get "Get it" { on shop  persona ben  collects nps }
  }
  hybrid both "Both" { online pay "asks"  offline get "answers"  serves circle.meet }
}
`;
const target = `import "./today.journey"
journey target "Target" variant-of today {
  stage buy {
    touchpoint pay { feels +1 "glad"  resolves twice }
  }
}
`;
const files = { 'shared.journey': shared, 'today.journey': today, 'target.journey': target };

describe('a touchpoint is told as a card', () => {
  test('with what it says itself and what its channel, stage and KPIs say', async () => {
    expect(await hover({ ...files, 'today.journey': today.replace('touchpoint pay', 'touchpoint <|>pay') })).toEqual([
      'Pay touchpoint pay',
      'Buy × Website',
      'Personas: Ana; Ben (from the stage ‘Buy’)',
      'Does: “Types the address”',
      'Feels: -1 “annoyed”; 0, for Ben',
      'Expects → gets: 4 “two screens” expected; 2 “five screens” experienced, gap −2',
      'Says: Fresh today “Only today”',
      'Attention: 12 s',
      'Frequency: 2 per month',
      'Control: partner “Agency” (from the channel ‘Website’)',
      'Pains: process “Asked twice”, severity high, remedy “Remember it”',
      'Serves: People meet',
      'Measures: Recommendation (off target)',
      'Responsible: Care team (from the channel ‘Website’)',
      'Leads to: Get it, after 2 d, 40 % of the people',
    ]);
  });

  test('the same at every use of its name', async () => {
    const declared = await hover({ ...files, 'today.journey': today.replace('touchpoint pay', 'touchpoint <|>pay') });
    const used = await hover({ ...files, 'today.journey': today.replace('online pay', 'online <|>pay') });
    expect(used.slice(0, declared.length)).toEqual(declared);
  });

  test('in a variant, with what it inherits and from which base', async () => {
    const told = await hover({ ...files, 'target.journey': target.replace('touchpoint pay', 'touchpoint <|>pay') });
    expect(told).toContain('Pay touchpoint pay');
    expect(told).toContain('Feels: +1 “glad”; 0, for Ben (from the base ‘today’)');
    expect(told).toContain('Does: “Types the address” (from the base ‘today’)');
    expect(told).toContain(
      'Pains: process “Asked twice”, severity high, resolved, remedy “Remember it” (from the base ‘today’)',
    );
  });

  test('behind the line of visibility and on its own, too', async () => {
    expect(await hover({ 'today.journey': 'journey j { stage s "S" { touchpoint <|>t { internal } } }' })).toEqual([
      't touchpoint t',
      'S, not seen by the customer',
    ]);
    expect(await hover({ 'today.journey': 'journey j { stage s "S" { touchpoint <|>t } }' })).toContain(
      'S, no channel yet',
    );
  });
});

describe('every other declaration is told in words', () => {
  const at = (path: keyof typeof files, needle: string, marked: string) =>
    hover({ ...files, [path]: files[path].replace(needle, marked) });

  test('a KPI: how it stands, its readings, and what delivers them', async () => {
    expect(await at('shared.journey', 'kpi nps', 'kpi <|>nps')).toEqual([
      'Recommendation kpi nps',
      'Status: off target, 50 % of the way from the start',
      'Target: at least 40',
      'Start: 20 (2025-12)',
      'Last reading: 30 (2026-06)',
      'Measured with: Customer hub',
      'Scale: nps',
      'Collected at: Get it (today)',
    ]);
  });

  test('an objective: its theme, what serves it, and its KPIs', async () => {
    expect(await at('today.journey', 'serves circle.meet', 'serves circle.<|>meet')).toEqual([
      'People meet objective circle.meet',
      'Theme: Part of the circle',
      'Guides: “Show a face first”',
      'Served by touchpoints: Pay (today)',
      'Served by hybrid touchpoints: Both (today)',
      'Measured by: Recommendation (off target)',
    ]);
    expect(await at('today.journey', 'serves circle.meet', 'serves <|>circle.meet')).toContain(
      'Objectives: People meet',
    );
    const open = { 'shared.journey': 'theme t { objective <|>o }' };
    expect(await hover(open)).toContain('Nothing serves this objective yet.');
  });

  test('a hybrid touchpoint: both sides, and whether they make a pair', async () => {
    expect((await at('today.journey', 'hybrid both', 'hybrid <|>both')).slice(0, 4)).toEqual([
      'Both hybrid both',
      'Both sides are there: a valid pair.',
      'Online side: Pay (Website) “asks”',
      'Offline side: Get it (Shop) “answers”',
    ]);
    const swapped = today
      .replace('hybrid both', 'hybrid <|>both')
      .replace('online pay', 'online get')
      .replace('offline get', 'offline pay');
    expect(await hover({ ...files, 'today.journey': swapped })).toContain(
      '‘get’ is on ‘shop’ (physical); it cannot be the online side.',
    );
    const half = today.replace('hybrid both', 'hybrid <|>both').replace('offline get "answers"', '');
    expect(await hover({ ...files, 'today.journey': half })).toContain(
      'A hybrid touchpoint is a pair: one online, one offline.',
    );
    const same = today.replace('hybrid both', 'hybrid <|>both').replace('offline get', 'offline pay');
    expect(await hover({ ...files, 'today.journey': same })).toContain('Both sides are ‘pay’.');
  });

  test('a journey with its comment, a variant with its base', async () => {
    expect((await at('today.journey', 'journey today', 'journey <|>today')).slice(0, 3)).toEqual([
      'Today journey today',
      'Personas: Ana',
      'What happens now.',
    ]);
    expect((await at('target.journey', 'journey target', 'journey <|>target')).slice(0, 3)).toEqual([
      'Target journey target',
      'Variant of: Today',
      'Personas: Ana (from the base ‘today’)',
    ]);
  });

  test('a channel, a message, a stage, a pain', async () => {
    expect(await at('today.journey', 'on web', 'on <|>web')).toEqual([
      'Website channel web',
      'Medium: digital',
      'Control: partner “Agency”',
      'Responsible: Care team',
      'Attention: 20 s',
    ]);
    expect(await at('today.journey', 'says fresh', 'says <|>fresh')).toEqual([
      'Fresh today message fresh',
      'Tone: “warm”',
    ]);
    expect(await at('target.journey', 'stage buy', 'stage <|>buy')).toEqual([
      'Buy stage buy',
      'Touchpoints: Pay; Get it',
      'Personas: Ana; Ben (from the base ‘today’)',
    ]);
    expect(await at('target.journey', 'resolves twice', 'resolves <|>twice')).toEqual([
      'Asked twice pain process twice',
      'This journey resolves it.',
      'Where: Pay',
      'Severity: high',
      'Remedy: “Remember it”',
    ]);
  });

  test('one of which nothing is said yet: what such a block is for', async () => {
    expect(await hover({ 'a.journey': 'persona <|>ana' })).toEqual([
      'ana persona ana',
      'a kind of person who makes the journey',
    ]);
  });

  test('an ambiguous name by everything it could mean', async () => {
    const told = await hover({
      'c.journey': 'import "./a.journey"\nimport "./b.journey"\njourney j { persona <|>ana }',
      'a.journey': 'persona ana "One"',
      'b.journey': 'persona ana "Two"',
    });
    expect(told).toContain('One persona ana');
    expect(told).toContain('Two persona ana');
  });
});

describe('the words of the language are explained where they stand', () => {
  const inTouchpoint = (marked: string) => ({ 'a.journey': `journey j { stage s { touchpoint t { ${marked} } } }` });
  test.each([
    [
      'a keyword, with how it is written',
      inTouchpoint('fe<|>els -1'),
      ['feels -2..+2 ["text"] [for persona]', 'the feeling, from -2 to +2'],
    ],
    [
      'a keyword of a block, with what it may hold',
      { 'a.journey': 'to<|>ol crm' },
      [
        'tool name ["label"] [{ … }]',
        'software that works behind the journey',
        expect.stringContaining('description kind label'),
      ],
    ],
    [
      'a keyword that names here what it opens elsewhere',
      inTouchpoint('per<|>sona ana'),
      ['persona persona', 'whose journey this is'],
    ],
    [
      'a value',
      { 'a.journey': 'channel c { medium di<|>gital }' },
      ['digital', 'on a screen or by voice assistant: counts as online', 'medium: digital, analog or physical'],
    ],
    ['a feeling', inTouchpoint('feels <|>+2'), ['+2', 'very good', 'feels: the feeling, from -2 to +2']],
    [
      'a number with its unit',
      inTouchpoint('attention 12 <|>s'),
      ['s', 'seconds', 'attention: the attention it asks for'],
    ],
    [
      'a rate',
      inTouchpoint('frequency 2 per <|>month'),
      ['month', 'about 0.46 times a week', 'frequency: how often it happens'],
    ],
    ['a comparator', { 'a.journey': 'kpi k { target ><|>= 4 }' }, ['>=', 'at least', 'target: what is to be reached']],
    [
      'a word between two others',
      inTouchpoint('pain "x" <|>as p'),
      ['as', 'gives it a name, so that others can name it'],
    ],
    [
      'what is dropped',
      { 'a.journey': 'journey b\njourney j variant-of b { drop go<|>al "x" }' },
      ['goal', 'what the person wants', 'drop: takes back something of the base'],
    ],
    ['what follows in a fact', inTouchpoint('leads-to t sh<|>are 40 %'), ['share 40 %', 'the part of the people']],
  ])('%s', async (_, marked, expected) => {
    const told = await hover(marked);
    expect(told.slice(0, expected.length)).toEqual(expected);
  });

  test('every fact of every block', async () => {
    const inside = new Map([
      ['file', ''],
      ['objective', 'theme x {'],
      ['stage', 'journey x {'],
      ['hybrid', 'journey x {'],
      ['touchpoint', 'journey x { stage y {'],
      ['pain', 'journey x { stage y {'],
      ['opportunity', 'journey x { stage y {'],
    ]);
    const named = (block: string) => (['pain', 'opportunity'].includes(block) ? `${block} "z"` : `${block} z`);
    const facts = Object.entries(blocks).flatMap(([block, list]) =>
      Object.keys(list).flatMap((fact) => (block === 'part' || fact === '#' ? [] : [{ block, fact }])),
    );
    const server = await serve(
      Object.fromEntries(
        facts.map(({ block, fact }) => {
          const opening =
            block === 'file' ? '' : `${inside.get(block) ?? ''} ${block === 'rules' ? 'rules' : named(block)} {`;
          return [`${block}-${fact}.journey`, `${opening}\n<|>${fact} `];
        }),
      ),
    );
    for (const { block, fact } of facts) {
      const path = `${block}-${fact}.journey`;
      expect((await show(server, path))?.contents, path).toHaveProperty(
        'value',
        expect.stringMatching(/^`\S[^`]*`\n\n\S/),
      );
    }
  });
});

test('every statement can be written as its hover says', async () => {
  const opening = new Map<string, string>([
    ...(
      ['brand', 'competitor', 'team', 'tool', 'persona', 'channel', 'message', 'kpi', 'theme', 'journey'] as const
    ).map((block) => [block, `${block} z {`] as const),
    ['rules', 'rules {'],
    ['objective', 'theme x { objective z {'],
    ['stage', 'journey x { stage z {'],
    ['hybrid', 'journey x { hybrid z {'],
    ['touchpoint', 'journey x { stage y { touchpoint z {'],
    ['pain', 'journey x { stage y { pain "z" {'],
    ['opportunity', 'journey x { stage y { opportunity "z" {'],
  ]);
  const texts: Record<string, string> = {};
  for (const [block, facts] of Object.entries(blocks))
    for (const fact of Object.keys(facts)) {
      if (block === 'part' || fact === '#') continue;
      // what may be left out is left out, and of alternatives the first is taken
      const shape = shapeOf(block, fact)
        .replace(/\[[^\]]*\]/g, '')
        .replace(/\((\S+)[^)]*\)/g, '$1')
        .split(' | ')[0]
        ?.replace(/(-?\d)\.\.\S+/, '$1');
      const open = opening.get(block) ?? '';
      texts[`${block}-${fact}.journey`] =
        `${open}\n${shape?.trim()}\n${open.replace(/[^{]/g, '').replaceAll('{', '}')}`;
    }
  const server = await serve(texts);
  expect(Object.keys(texts).length).toBeGreaterThan(100);
  for (const [path, text] of Object.entries(texts)) expect(server.file(path).problems, text).toEqual([]);
});

describe('beside names and words', () => {
  test('an import tells what it brings', async () => {
    expect(await hover({ ...files, 'today.journey': today.replace('./shared', './sh<|>ared') })).toEqual([
      'shared.journey',
      'persona: Ana; Ben',
      'team: Care team',
      'tool: Customer hub',
      'channel: Website; Shop',
      'message: Fresh today',
      'kpi: Recommendation',
      'theme: Part of the circle',
    ]);
    expect(await hover({ ...files, 'target.journey': target.replace('./today', './<|>today') })).toContain(
      'It brings one more file along.',
    );
    expect(await hover({ 'a.journey': 'import "./no<|>where.journey"' })).toContain('There is no such file.');
  });

  test('a finding leads to the page of its rule', async () => {
    const server = await serve({ 'a.journey': 'journey j { persona <|>nobody }' });
    expect((await show(server, 'a.journey'))?.contents).toHaveProperty(
      'value',
      expect.stringMatching(/^\[About the rule ‘unknown-reference’\]\(\S*unknown-reference\S*\)$/),
    );
  });

  test.each([
    ['in the rules of a file', 'rules { severity dead-<|>end off }'],
    ['in a comment that silences it', '// journey-ignore dead<|>-end: not yet\nkpi k'],
  ])('a code leads to the page of its rule: %s', async (_, text) => {
    expect(await hover({ 'a.journey': text })).toContain('About the rule ‘dead-end’');
  });

  test.each([
    ['right before it', '/** Who buys.\n *  And why. */\n'],
    [
      'with a comment that silences in between',
      '/** Who buys.\n *  And why. */\n// journey-ignore persona-unused: soon\n',
    ],
    ['with Windows line ends', '/**\r\n * Who buys.\r\n * And why.\r\n */\r\n'],
  ])('the comment of a declaration is shown: %s', async (_, comment) => {
    const told = await hover({ 'a.journey': `${comment}persona <|>ana { status customer }` });
    expect(told).toContain('Who buys.\nAnd why.');
  });

  test('another comment is not', async () => {
    expect(await hover({ 'a.journey': '/* Not this. */\npersona <|>ana { status customer }' })).toHaveLength(2);
    expect(await hover({ 'a.journey': '/** Not this. */\nteam t\npersona <|>ana { status customer }' })).toHaveLength(
      2,
    );
  });

  test('nothing where nothing stands', async () => {
    expect(await hover({ 'a.journey': 'team a\n<|>\nteam b' })).toEqual([]);
    expect(await hover({ 'a.journey': '' })).toEqual([]);
  });
});

describe('what somebody wrote stays plain text', () => {
  const payloads = [
    '[click](command:workbench.action.quit)',
    '![x](https://evil.example/p.png)',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    'https://evil.example/x',
    'www.evil.example',
    'me@evil.example',
    '`code` **bold** _it_ ~~gone~~',
    '# heading',
    '- item',
    '1. one',
    '> quote',
    '| a | b |',
    '---',
    '&lt;b&gt; &#60;',
    '$(trash) $(alert)',
    '[ref]: https://evil.example',
    '\\[x\\](y)',
    '~~~ fence',
    '    indented',
    '\u202E reversed',
    '\\\\',
  ];
  const inString = (text: string) => text.replace(/[\\"]/g, '\\$&');

  test.each(payloads)('%s', async (payload) => {
    const text = inString(payload);
    const server = await serve({
      'a.journey': `persona p "${text}"
channel c "${text}" { medium digital  control partner "${text}" }
kpi k "${text}"
theme t "${text}" { guides """
  ${payload}
  ===
  ${payload}
  """  objective o "${text}" { measured-by k } }
/**
 * ${payload}
 * ---
 * ${payload}
 */
journey j "${text}" {
  description "${text}\\n\\n${text}"
  stage s "${text}" {
    touchpoint x "${text}" { on c  feels -1 "${text}" for p  does "${text}"  pain "${text}" as q { remedy "${text}" }  serves t.o  measures k  leads-to x when "${text}" }
  }
}
import "./${text}"
`,
    });
    const file = server.file('a.journey');
    let seen = 0;
    for (const statement of file.all())
      for (const slot of ['name', 'ref', 'keyword', 'text'] as const) {
        const { offset } = statement.place(slot);
        const shown = await show(server, 'a.journey', offset + 1);
        if (!shown) continue;
        const { markup, text } = readMarkdown((shown.contents as { value: string }).value);
        expect(markup).toEqual([]);
        if (text.includes(payload.replace('\u202E', '').trim())) seen++;
      }
    expect(seen).toBeGreaterThan(8);
  });
});

test('every position of every example, and of broken texts, has a hover that is sound or none', async () => {
  const texts = {
    ...exampleTexts(),
    'broken.journey':
      'journey j {\r\n stage "é 🎉 顧客 {\r\n leads to x\r\n touchpoint t { feels\r\n on \r\n """ x\r\n}}} on "',
    'cycle.journey':
      'journey a variant-of b { stage s { touchpoint t } }\njourney b variant-of a { stage s { touchpoint t { leads-to t } } }',
  };
  const server = await serve(texts);
  let count = 0;
  for (const path of Object.keys(texts))
    for (const statement of server.file(path).all())
      for (const slot of ['keyword', 'name', 'word', 'ref', 'number', 'text'] as const) {
        const found = await show(server, path, statement.place(slot).offset);
        if (!found) continue;
        count++;
        expect(readMarkdown((found.contents as { value: string }).value).markup).toEqual([]);
      }
  expect(count).toBeGreaterThan(1500);
});

/** What a hover says, line by line, as its reader sees it. The mark stands in one of the files. */
async function hover(marked: Record<string, string>): Promise<string[]> {
  const server = await serve(marked);
  const path = Object.keys(marked).find((one) => marked[one]?.includes('<|>')) ?? (Object.keys(marked)[0] as string);
  const found = await show(server, path);
  return found ? readMarkdown((found.contents as { value: string }).value).text.split('\0') : [];
}

async function show(server: ServerFixture, path: string, offset?: number): Promise<Hover | undefined> {
  return server.lsp.HoverProvider?.getHoverContent(server.document(path), server.at(path, offset));
}

/** What our own Markdown is made of. */
const plain = ['paragraph', 'text', 'escape', 'strong', 'em', 'codespan', 'list', 'list_item', 'hr', 'br', 'space'];

/** Reads Markdown as editors do: its text, blocks divided by `\0`, and whatever markup is not ours. */
function readMarkdown(value: string): { text: string; markup: string[] } {
  const markup: string[] = [];
  const read = (tokens: readonly Token[]): string =>
    tokens
      .map((token) => {
        const isPage =
          token.type === 'link' &&
          /^(?:command:journey\.explainRule\?|https:\/\/github\.com\/journey-as-code\/)/.test(token.href);
        if (!plain.includes(token.type) && !isPage) markup.push(`${token.type}: ${token.raw}`);
        if (token.type === 'br') return '\n';
        if (token.type === 'list') return (token as Tokens.List).items.map((item) => read(item.tokens)).join('\0');
        if (token.type === 'space' || token.type === 'hr') return '';
        const inner =
          'tokens' in token && token.tokens ? read(token.tokens) : 'text' in token ? String(token.text) : '';
        return inner;
      })
      .join(['paragraph', 'list', 'hr'].includes(tokens[0]?.type ?? '') ? '\0' : '');
  const text = read(lexer(value, { gfm: true }))
    .split('\0')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\0');
  return { text, markup };
}
