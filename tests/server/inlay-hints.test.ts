import { expect, test } from 'vitest';
import type { InlayHint } from 'vscode-languageserver';
import type { ServerFixture } from '../support/server.ts';
import { serve } from '../support/server.ts';

const shared = `channel web "Website" { medium digital  control owned }
channel bank "Bank" { medium digital  control partner "Orange Ltd" }
persona ana "Ana"
persona ben "Ben"
kpi csat "Satisfaction" { scale csat  target >= 4  current 3.9 at 2026-06-30 }
kpi visits "Visits" { target >= 4 people }
`;

test('the control that a touchpoint has from its main channel', async () => {
  const server = await serve({
    'shop.journey': `${shared}journey shop "Shop" {
  stage a "A" {
    touchpoint one "One" { on web  on bank }
    touchpoint two "Two" { on bank }
    touchpoint three "Three" { on web  control customer }
  }
}
journey target "Target" variant-of shop {
  stage a { touchpoint three { on bank } }
}
`,
  });
  expect(await shown(server, 'on ')).toEqual(['on web[owned]  on bank }', 'on bank[partner: Orange Ltd] }']);
});

test('how far what is experienced is from what is expected', async () => {
  const server = await serve({
    'shop.journey': `${shared}journey shop "Shop" {
  stage a "A" {
    touchpoint one "One" { expects 5 "fast"  gets 3 "slow" }
    touchpoint two "Two" { expects 3  gets 3 }
    touchpoint three "Three" { expects 2  expects 5 for ana  gets 4 for ana  gets 4 for ben }
    touchpoint four "Four" { gets 2 }
  }
}
journey target "Target" variant-of shop { stage a { touchpoint one { gets 4 } } }
`,
  });
  expect(await shown(server, 'gets ')).toEqual([
    'gets 3 "slow"[gap −2] }',
    'gets 4 for ana[gap −1]  gets 4 for ben[gap +2] }',
    'gets 4[gap −1] } } }',
  ]);
});

test('whether a KPI is on target', async () => {
  const server = await serve({
    'shop.journey': `${shared}journey shop "Shop" {
  measures csat
  stage a "A" { touchpoint one "One" { measures visits  collects unknown } }
}
`,
  });
  expect(await shown(server, 'current|measures')).toEqual([
    'current 3.9 at 2026-06-30[off target] }',
    'measures csat[off target]',
    'measures visits[no reading yet]  collects unknown } }',
  ]);
});

test('how many of the people get to a touchpoint of a branching journey', async () => {
  const server = await serve({
    'shop.journey': `${shared}journey shop "Shop" {
  flow branching
  stage a "A" {
    touchpoint one "One" { entry  leads-to two share 30 %  leads-to three share 20 % for ana }
    touchpoint two "Two" { ends }
    touchpoint three "Three" { persona ana  persona ben  ends }
  }
}
journey file "In file order" { stage a "A" { touchpoint one "One" } }
`,
  });
  expect(await shown(server, 'touchpoint')).toEqual([
    'touchpoint one "One"[reaches 100 %] { entry  leads-to two share 30 %  leads-to three share 20 % for ana }',
    'touchpoint two "Two"[reaches 30 %] { ends }',
    'touchpoint three "Three"[reaches Ana 20 % · Ben 0 %] { persona ana  persona ben  ends }',
  ]);
});

test('labels of names are shown to those who ask, and every kind can be switched off', async () => {
  const server = await serve({
    'shop.journey': `${shared}journey shop "Shop" { stage a "A" { touchpoint one "One" { on web  expects 4  gets 1 } } }\n`,
  });
  expect(await shown(server, 'on ')).toEqual(['on web[owned]  expects 4  gets 1[gap −3] } } }']);
  settings(server, { inlayHints: { labels: true, gap: false } });
  expect(await shown(server, 'on ')).toEqual(['on web[Website][owned]  expects 4  gets 1 } } }']);
  settings(server, { inlayHints: { channelControl: false, gap: false } });
  expect(await shown(server, 'on ')).toEqual([]);
});

test('only what is in view has hints', async () => {
  const server = await serve({
    'shop.journey': `${shared}journey shop "Shop" {
  stage a "A" { touchpoint one "One" { on web } }
  stage b "B" {
    <|touchpoint two "Two" { on bank }|>
  }
}
`,
  });
  const file = server.file('shop.journey');
  const [view] = server.ranges('shop.journey');
  expect((await hints(server, view && file.range(view))).map(({ label }) => label)).toEqual(['partner: Orange Ltd']);
});

function settings(server: ServerFixture, journey: object): void {
  server.services.workspace.ConfigurationProvider.updateConfiguration({ settings: { journey } });
}

async function hints(
  server: ServerFixture,
  range?: InlayHint['position'] extends infer P ? { start: P; end: P } : never,
) {
  const document = server.document('shop.journey');
  const { textDocument } = server.at('shop.journey');
  const whole = { start: { line: 0, character: 0 }, end: { line: document.textDocument.lineCount, character: 0 } };
  return (await server.lsp.InlayHintProvider?.getInlayHints(document, { textDocument, range: range ?? whole })) ?? [];
}

/** The lines that have hints, from a word on, with the hints in brackets. */
async function shown(server: ServerFixture, from: string): Promise<string[]> {
  const lines = server.file('shop.journey').text.split('\n');
  const byLine = Map.groupBy(await hints(server), ({ position }) => position.line);
  return [...byLine].flatMap(([line, found]) => {
    const text = found.reduceRight(
      (text, { position, label }) => `${text.slice(0, position.character)}[${label}]${text.slice(position.character)}`,
      lines[line] ?? '',
    );
    const at = text.search(new RegExp(from));
    return at < 0 ? [] : [text.slice(at)];
  });
}
