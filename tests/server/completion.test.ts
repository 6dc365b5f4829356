import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver';
import { CompletionTriggerKind } from 'vscode-languageserver';
import type { Completions } from '../../src/server/completion/provider.ts';
import { explained } from '../../src/server/completion/provider.ts';
import { generateJourney } from '../support/generate-journey.ts';
import { readMarkers } from '../support/markers.ts';
import { serve } from '../support/server.ts';
import { exampleTexts } from '../support/workspace.ts';
import { CompletionSession } from './completion-session.ts';

/** What is offered at the mark of a file. */
async function offers(marked: string, others: Record<string, string> = {}, typed?: string): Promise<Offered> {
  const fixture = await serve({ 'shop.journey': marked, ...others });
  const { text } = readMarkers(marked);
  const context = typed && { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: typed };
  const params = { ...fixture.at('shop.journey'), ...(context && { context }) };
  const completions = fixture.lsp.CompletionProvider as Completions;
  const list: CompletionList | undefined = completions.getCompletion(fixture.document('shop.journey'), params);
  const items = list?.items ?? [];
  return {
    items,
    labels: items.map(({ label }) => label),
    item: (label) => {
      const found = items.find((one) => one.label === label);
      if (!found) throw new Error(`${label} is not offered, but ${items.map((one) => one.label).join(', ')}`);
      return found;
    },
    accept: (label) => accepted(text, items.find((one) => one.label === label) as CompletionItem),
    explain: (label) => {
      const item = items.find((one) => one.label === label) as CompletionItem;
      const { documentation } = explained(item, fixture.services);
      return typeof documentation === 'object' ? documentation.value : undefined;
    },
  };
}

interface Offered {
  items: CompletionItem[];
  labels: string[];
  item(label: string): CompletionItem;
  /** The text of the file when an offer is taken, with its places to fill in. */
  accept(label: string): string;
  explain(label: string): string | undefined;
}

function accepted(text: string, { textEdit, additionalTextEdits = [] }: CompletionItem): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return [textEdit as TextEdit, ...additionalTextEdits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
      text,
    );
}

const shop = `
channel web "Website" { medium digital }
channel store "Store" { medium physical }
persona ana "Ana"
kpi nps "Recommendation" { target >= 40 % }
theme near "Near" { objective met "Known by name" }
journey other "Another one" { stage a { touchpoint hello "Hello" } }
`;
const inTouchpoint = (line: string) => `${shop}journey way "The way" {
  stage look "Look" {
    phase before
    touchpoint home "Home" {
      on web
      ${line}
    }
    touchpoint list "List" { on web }
  }
  stage buy "Buy" { touchpoint pay "Pay" { on store } }
}
`;

describe('a new line', () => {
  test('offers the statements of the block, the most usual first, each with its meaning', async () => {
    const { labels, item } = await offers(inTouchpoint('<|>'));
    expect(labels.slice(0, 4)).toEqual(['on', 'category', 'role', 'does']);
    expect(item('does').detail).toBe('what the customer does');
    expect(labels).not.toContain('medium');
    expect(labels).not.toContain('touchpoint');
  });

  test('offers no fact again that is given once, wherever it stands in the block', async () => {
    const { labels } = await offers(inTouchpoint('<|>\n      role image'));
    expect(labels).not.toContain('role');
    expect(labels).toContain('moment');
  });

  test('offers a fact that is being changed', async () => {
    expect((await offers(inTouchpoint('ro<|>le image'))).labels).toContain('role');
  });

  test('offers blocks at the top of a file, and the parts of a journey inside of it', async () => {
    expect((await offers('<|>')).labels).toEqual(expect.arrayContaining(['persona', 'channel', 'journey', 'import']));
    expect((await offers('journey j "J" {\n  <|>\n}')).labels).toEqual(
      expect.arrayContaining(['stage', 'state', 'flow']),
    );
  });

  test('offers `drop` and `replaces` in a variant only', async () => {
    expect((await offers(inTouchpoint('<|>'))).labels).not.toContain('drop');
    const variant = `${inTouchpoint('')}journey new variant-of way {\n  stage look {\n    touchpoint x {\n      <|>\n    }\n  }\n}`;
    expect((await offers(variant)).labels).toEqual(expect.arrayContaining(['drop', 'replaces']));
  });

  test('sorts by likelihood, then in canonical order: the editor keeps it', async () => {
    const { items, labels } = await offers(inTouchpoint('<|>'));
    expect(
      [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(({ label }) => label),
    ).toEqual(labels);
    expect(labels.indexOf('initiator')).toBeLessThan(labels.indexOf('confidence'));
  });
});

describe('statements on one line', () => {
  test('come behind an opening brace and behind a whole fact', async () => {
    expect((await offers('channel web "Website" { <|> }')).labels[0]).toBe('medium');
    const second = await offers('channel web "Website" { medium digital <|> }');
    expect(second.labels[0]).toBe('control');
    expect(second.labels).not.toContain('medium');
  });

  test('do not come where a fact still needs something', async () => {
    expect((await offers('channel web "Website" { medium <|> }')).labels).toEqual(['digital', 'analog', 'physical']);
  });

  test('stand behind the words that may go on with the fact', async () => {
    const { labels } = await offers(inTouchpoint('feels -1 "late" <|>'));
    expect(labels[0]).toBe('for');
    expect(labels.indexOf('category')).toBeGreaterThan(0);
  });
});

describe('snippets', () => {
  test('put a fact into its shape', async () => {
    const { item } = await offers(inTouchpoint('<|>'));
    expect(newText(item('feels'))).toBe('feels $1');
    expect(newText(item('pain'))).toBe('pain $1 "$2"');
    expect(newText(item('leads-to'))).toBe('leads-to $1');
    expect(newText(item('frequency'))).toBe('frequency $1 per $2');
    expect(newText(item('critical'))).toBe('critical');
  });

  test('open the next list where the editor has a command for it', async () => {
    const { item } = await offers(inTouchpoint('<|>'));
    expect(item('on').command?.command).toBe('editor.action.triggerSuggest');
    expect(item('does').command).toBeUndefined();
  });

  test('leave alone what stands behind the keyword already', async () => {
    const { accept } = await offers(inTouchpoint('rol<|>e image'));
    expect(accept('role')).toBe(readMarkers(inTouchpoint('role image')).text);
  });

  test('a touchpoint, a hybrid pair with its link, a KPI with a reading, a to-be variant', async () => {
    const stage = await offers(`${shop}journey j "J" {\n  stage a "A" {\n    <|>\n  }\n}`);
    expect(newText(stage.item('touchpoint in full'))).toContain(`on $\{3|web,store|}`);
    const pair = newText((await offers(`${shop}journey j "J" {\n  <|>\n}`)).item('hybrid pair'));
    expect(pair).toMatch(/triggers \$\{6:offline\} after/);
    expect(pair).toMatch(/online \$3 .*\n.*offline \$6 /);
    const file = await offers(`${shop}\n<|>`);
    expect(newText(file.item('kpi with reading'))).toContain('at 2026-09-01');
    expect(newText(file.item('other to be'))).toBe(
      `journey $\{1:other-to-be} "$2" variant-of other {\n  state to-be\n  $0\n}`,
    );
  });

  test('a whole file, where there is nothing yet', async () => {
    expect((await offers('// A first line\n<|>')).labels).toContain('new journey');
    expect((await offers(`${shop}<|>`)).labels).not.toContain('new journey');
  });
});

describe('words of a list', () => {
  test('come with their meaning', async () => {
    const { items } = await offers(inTouchpoint('moment <|>'));
    expect(items.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      'zero: people look it up before they meet it',
      'first: people meet the offer and decide',
      'second: people use what they bought',
      'ultimate: people share what they experienced',
    ]);
  });

  test('replace the whole word under the cursor', async () => {
    const { accept } = await offers(inTouchpoint('role pur<|>chse'));
    expect(accept('purchase')).toBe(readMarkers(inTouchpoint('role purchase')).text);
  });

  test('differ by block: the kinds of a tool are not those of a KPI', async () => {
    expect((await offers('tool t "T" { kind <|> }')).labels).toContain('crm');
    expect((await offers('kpi k "K" { kind <|> }')).labels).toEqual(['quantitative', 'qualitative']);
  });

  test('languages behind `label` and `lang`, those in use first', async () => {
    const text = `channel web "Website" { label ro "Site" }\nchannel app "App" { label <|> }`;
    const { labels, item } = await offers(text);
    expect(labels[0]).toBe('ro');
    expect(item('fr').detail).toBe('French');
    expect((await offers('lang <|>')).labels).toContain('en');
  });

  test('codes of rules behind `severity`, then levels', async () => {
    const { item } = await offers('rules { severity dead<|> }');
    expect(item('dead-end').detail).toMatch(/touchpoint/);
    expect((await offers('rules { severity dead-end <|> }')).labels).toEqual([
      'error',
      'warning',
      'info',
      'hint',
      'off',
    ]);
  });
});

describe('numbers and dates', () => {
  test('feelings are signed, expectations go from 1 to 5', async () => {
    const feels = await offers(inTouchpoint('feels <|>'));
    expect(feels.labels).toEqual(['-2', '-1', '0', '+1', '+2']);
    expect(feels.item('+2').detail).toBe('very good');
    expect((await offers(inTouchpoint('expects <|>'))).labels).toEqual(['1', '2', '3', '4', '5']);
  });

  test('a sign that is typed already is part of the number', async () => {
    expect((await offers(inTouchpoint('feels +<|>'))).accept('+1')).toBe(readMarkers(inTouchpoint('feels +1')).text);
    expect((await offers(inTouchpoint('feels -<|>1'))).accept('-2')).toBe(readMarkers(inTouchpoint('feels -2')).text);
  });

  test('units fit what is measured', async () => {
    const duration = await offers(inTouchpoint('duration 3 <|>'));
    expect(duration.labels).toEqual(expect.arrayContaining(['min', 'week']));
    expect(duration.labels).not.toContain('%');
    expect(duration.item('min').detail).toBe('minutes');
    expect((await offers(inTouchpoint('leads-to list share 40 <|>'))).labels[0]).toBe('%');
    expect((await offers(inTouchpoint('duration 12<|>s'))).accept('min')).toBe(
      readMarkers(inTouchpoint('duration 12min')).text,
    );
  });

  test('a reading takes the unit of its target', async () => {
    expect((await offers('kpi k "K" {\n  target >= 40 EUR\n  current 31 <|>\n}')).labels[0]).toBe('EUR');
  });

  test('periods behind `per`', async () => {
    expect((await offers(inTouchpoint('frequency 3 <|>'))).labels).toEqual(['per']);
    expect((await offers(inTouchpoint('frequency 3 per <|>'))).labels).toEqual(
      expect.arrayContaining(['week', 'order', 'visit']),
    );
  });

  test('signs of a target', async () => {
    const { item } = await offers('kpi k "K" { target <|> }');
    expect(item('<=').detail).toBe('at most');
    expect((await offers('kpi k "K" { target ><|> 3 % }')).accept('>=')).toBe('kpi k "K" { target >= 3 % }');
  });

  test('today and this month', async () => {
    const reading = await offers('kpi k "K" { current 3 % at <|> }');
    expect(reading.labels.slice(0, 3)).toEqual(['2026-09-01', '2026-09', '2026-08']);
    const due = await offers(inTouchpoint('pain "Slow" { due <|> }'));
    expect(due.items.map(({ label, detail }) => `${label} ${detail}`)).toEqual(
      expect.arrayContaining(['2026-09-01 today', '2026-10-31 the last day of next month']),
    );
  });
});

describe('names', () => {
  test('of the right kind only, with label and place', async () => {
    const { labels, item } = await offers(inTouchpoint('uses <|>'));
    expect(labels).toEqual([]);
    const on = await offers(inTouchpoint('on <|>'));
    expect(on.labels).toEqual(['store', 'web']);
    expect(on.item('store').detail).toBe('Store');
    expect(item).toBeDefined();
  });

  test('the next touchpoints of the stage first, then the journey, then other journeys', async () => {
    const text = inTouchpoint('leads-to <|>').replace('touchpoint home', 'touchpoint door "Door"\n    touchpoint home');
    const { labels, item, accept } = await offers(text);
    expect(labels).toEqual(['list', 'door', 'pay', 'other']);
    expect(item('pay').detail).toBe('Pay · Buy');
    expect(accept('other')).toContain('leads-to other.');
  });

  test('behind the dot of a theme or a journey', async () => {
    expect((await offers(inTouchpoint('serves <|>'))).labels).toEqual(['near.met']);
    expect((await offers(inTouchpoint('serves near.<|>'))).labels).toEqual(['met']);
    expect((await offers(inTouchpoint('leads-to other.he<|>'))).labels).toEqual(['hello']);
  });

  test('of personas behind `for`, of the base behind `variant-of`', async () => {
    expect((await offers(inTouchpoint('does "Looks" for <|>'))).labels).toEqual(['ana']);
    expect((await offers(`${shop}journey next "Next" variant-of <|>`)).labels).toEqual(['other']);
  });

  test('imported ones after those of the file, the nearest file first', async () => {
    const { labels, item } = await offers(
      'import "./a.journey"\nchannel here "Here"\njourney j { stage s { touchpoint t { on <|> } } }',
      { 'a.journey': 'import "./b.journey"\nchannel near "Near"', 'b.journey': 'channel far "Far"' },
    );
    expect(labels).toEqual(['here', 'near', 'far']);
    expect(item('far').detail).toBe('Far · ./b.journey');
  });

  test('of files that are not imported yet bring their import along', async () => {
    const { accept, item } = await offers('import "./a.journey"\n\njourney j { stage s { touchpoint t { on <|> } } }', {
      'a.journey': '',
      'lib/b.journey': 'channel far "Far"',
    });
    expect(item('far').detail).toBe('Far · imports ./lib/b.journey');
    expect(accept('far')).toBe(
      'import "./a.journey"\nimport "./lib/b.journey"\n\njourney j { stage s { touchpoint t { on far } } }',
    );
  });

  test('keywords are names as well, and names may have accents or be Chinese', async () => {
    const text = `channel on "On"\nchannel découverte "D"\nchannel 顧客 "K"\njourney j { stage stage { touchpoint touchpoint { on <|> } } }`;
    expect((await offers(text)).labels).toEqual(['on', 'découverte', '顧客']);
    const accents = await offers(text.replace('on <|>', 'on déc<|>ou'));
    expect(accents.accept('découverte')).toContain('{ on découverte }');
  });

  test('what a message promises can be kept by name', async () => {
    const { labels } = await offers(
      `message fresh "Fresh" { promise delivery 1 day }\n${inTouchpoint('says fresh\n      promise <|>')}`,
    );
    expect(labels).toEqual(['delivery']);
  });

  test('their facts are told to those who look', async () => {
    const { explain } = await offers(inTouchpoint('on <|>'));
    expect(explain('store')).toBe('**Store**\n\n```journey\nmedium physical\n```');
  });

  test('what people wrote is no markup', async () => {
    const text = 'channel a "[x](command:y) **b**" { note "```" }\njourney j { stage s { touchpoint t { on <|> } } }';
    expect((await offers(text)).explain('a')).toBe(
      '**\\[x\\](command\\:y) \\*\\*b\\*\\***\n\n````journey\nnote "```"\n````',
    );
  });
});

describe('imports', () => {
  const others = { 'a.journey': 'channel web "Website"', 'lib/b.journey': 'team care "Care"', 'c.txt': '' };

  test('paths of the other files of the workspace, without those that are there', async () => {
    const { labels, accept, item } = await offers('import "./a.journey"\nimport <|>', others);
    expect(labels).toContain('./lib/b.journey');
    expect(labels).not.toContain('./a.journey');
    expect(labels).not.toContain('./shop.journey');
    expect(item('./lib/b.journey').detail).toBe('Care');
    expect(accept('./lib/b.journey')).toBe('import "./a.journey"\nimport "./lib/b.journey"');
  });

  test('inside the quotes as well', async () => {
    expect((await offers('import "./l<|>"', others)).accept('./lib/b.journey')).toBe('import "./lib/b.journey"');
    expect((await offers('import "<|>', others)).accept('./a.journey')).toBe('import "./a.journey');
  });

  test('one name of a file', async () => {
    expect((await offers('import <|> from "./a.journey"', others)).labels).toContain('web');
    expect((await offers('import <|>', others)).accept('care')).toBe('import care from "./lib/b.journey"');
    expect((await offers('import care <|>', others)).labels).toEqual(['from']);
    expect((await offers('import care from <|>', others)).labels).toEqual(['./lib/b.journey']);
  });
});

describe('a variant', () => {
  const base = inTouchpoint('thinks "Why \\"now\\"?"\n      leads-to list\n      pain "Slow" as slow');
  const variant = (lines: string) => `${base}journey next "Next" variant-of way {\n${lines}\n}`;

  test('offers the stages and touchpoints of its base, with what they bring along', async () => {
    expect((await offers(variant('stage <|>'))).labels).toEqual(['look', 'buy']);
    const { labels, item, explain } = await offers(variant('stage buy {\n touchpoint <|>\n}'));
    expect(labels).toEqual(['pay', 'home', 'list']);
    expect(item('home').detail).toBe('Home');
    expect(explain('home')).toBe(
      '**Home**\n\nInherited from ‘way’:\n\n```journey\non web\nthinks "Why \\"now\\"?"\nleads-to list\npain "Slow" as slow\n```',
    );
  });

  test('offers to drop what the base really has', async () => {
    const drop = (rest: string) => variant(`stage look { touchpoint home {\n drop ${rest}\n} }`);
    expect((await offers(drop('<|>'))).labels).toEqual(['on', 'thinks', 'leads-to', 'pain']);
    expect((await offers(drop('leads-to <|>'))).labels).toEqual(['list']);
    expect((await offers(drop('pain <|>'))).labels).toEqual(['slow']);
    expect((await offers(drop('thinks <|>'))).accept('"Why \\"now\\"?"')).toContain('drop thinks "Why \\"now\\"?"\n');
    expect((await offers(variant('drop <|>'))).labels).toEqual(['touchpoint', 'stage', 'hybrid']);
    expect((await offers(variant('drop stage <|>'))).labels).toEqual(['look', 'buy']);
  });

  test('knows the names of its base', async () => {
    const { labels } = await offers(variant('stage look { touchpoint new "New" {\n leads-to <|>\n} }'));
    expect(labels).toEqual(expect.arrayContaining(['home', 'list', 'pay']));
    expect((await offers(variant('stage look { touchpoint x { replaces <|> } }'))).labels).toContain('home');
  });

  test('a journey of its own gives its names freely', async () => {
    expect((await offers(inTouchpoint('').replace('touchpoint pay', 'touchpoint <|>pay'))).labels).toEqual([]);
  });
});

describe('comments and texts', () => {
  test('nothing is offered in them', async () => {
    for (const line of ['does "on <|>"', 'does "on <|>', '// on <|>', '/* on <|> */', 'note """\n on <|>\n """'])
      expect((await offers(inTouchpoint(line))).labels, line).toEqual([]);
    expect((await offers(inTouchpoint('/* on\n <|>\n*/'))).labels).toEqual([]);
  });

  test('codes behind `journey-ignore`, those of the next line first', async () => {
    const { labels, item } = await offers(inTouchpoint('// journey-ignore <|>\n      uses nobody'));
    expect(labels[0]).toBe('unknown-reference');
    expect(item('dead-end').detail).toBeDefined();
    expect((await offers(inTouchpoint('// journey-ignore dead-end no<|>: why'))).labels).not.toContain('dead-end');
    expect((await offers(inTouchpoint('// journey-ignore dead-end: wh<|>'))).labels).toEqual([]);
    expect((await offers(inTouchpoint('// <|>'))).labels).toEqual(['journey-ignore']);
  });

  test('tags that the file has', async () => {
    const { labels, accept } = await offers(inTouchpoint('#video\n      #v<|>'));
    expect(labels).toEqual(['#video', '#v']);
    expect(accept('#video')).toBe(readMarkers(inTouchpoint('#video\n      #video')).text);
  });
});

describe('broken text', () => {
  test('a block that is not closed, a line that is no statement, a keyword that is mistyped', async () => {
    expect((await offers(`${shop}journey j "J" {\n stage s {\n  touchpoint t {\n   on <|>`)).labels).toEqual([
      'web',
      'store',
    ]);
    expect((await offers(inTouchpoint('this is, no statement\n      on <|>'))).labels).toEqual(['store', 'web']);
    expect((await offers(inTouchpoint('on <|>').replace('journey way', 'jurney way'))).labels).toEqual([
      'store',
      'web',
    ]);
    expect((await offers(inTouchpoint('role } <|>'))).labels[0]).toBe('goal');
  });

  test('lines that end as on Windows', async () => {
    const { accept } = await offers(inTouchpoint('role <|>').replaceAll('\n', '\r\n'));
    expect(accept('image')).toContain('role image\r\n');
  });

  test('any cut and any deletion is answered', async () => {
    const examples = Object.values(exampleTexts());
    const session = new CompletionSession({ 'any.journey': '', ...exampleTexts() });
    await session.load();
    const cuts = fc.record({
      text: fc.constantFrom(...examples),
      from: fc.nat(10_000),
      length: fc.nat(80),
      cursor: fc.nat(10_000),
      insert: fc.constantFrom(
        '',
        '{',
        '}',
        '"',
        '"""',
        '/*',
        '//',
        '#',
        '.',
        ',',
        '„',
        '\r',
        'drop ',
        'on',
        '顧',
        '\u0000',
      ),
    });
    await fc.assert(
      fc.asyncProperty(cuts, async ({ text, from, length, cursor, insert }) => {
        const start = from % text.length;
        const broken = text.slice(0, start) + insert + text.slice(start + length);
        await session.write('any.journey', broken);
        for (const offset of [start, start + insert.length, cursor % (broken.length + 1)]) {
          const items = session.at('any.journey', offset);
          expect(items.every(({ textEdit }) => textEdit !== undefined)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('while typing', () => {
  const isOpened = async (line: string, typed: string) =>
    (await offers(inTouchpoint(line), {}, typed)).labels.length > 0;

  test('the list opens by itself where a word of a list comes next', async () => {
    expect(await isOpened('on <|>', ' ')).toBe(true);
    expect(await isOpened('duration 3 <|>', ' ')).toBe(true);
    expect(await isOpened('<|>', '\n')).toBe(true);
    expect(await isOpened('serves near.<|>', '.')).toBe(true);
    expect(await isOpened('// journey-ignore <|>', ' ')).toBe(true);
  });

  test('and stays shut where people write on their own', async () => {
    expect(await isOpened('does <|>', ' ')).toBe(false);
    expect(await isOpened('does "A sentence <|>"', ' ')).toBe(false);
    expect(await isOpened('on web <|>', ' ')).toBe(false);
    expect(await isOpened('// A remark <|>', ' ')).toBe(false);
    expect(await isOpened('does "<|>"', '"')).toBe(false);
    expect((await offers('<|>', {}, '\n')).labels).toEqual([]);
  });

  test('is not slow in a long journey', async () => {
    const session = new CompletionSession({ 'long.journey': generateJourney({ touchpoints: 2000 }) });
    await session.load();
    const { text } = session.file('long.journey');
    const offset = text.indexOf('on web', text.length / 2);
    session.at('long.journey', offset);
    const start = performance.now();
    for (let i = 0; i < 20; i++) expect(session.at('long.journey', offset).length).toBeGreaterThan(10);
    // a parse of this file takes some 500 ms
    expect((performance.now() - start) / 20).toBeLessThan(50);
  });
});

function newText({ textEdit }: CompletionItem): string {
  return (textEdit as TextEdit).newText;
}
