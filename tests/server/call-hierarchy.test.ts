import { expect, test } from 'vitest';
import type { CallHierarchyItem } from 'vscode-languageserver';
import type { ServerFixture } from '../support/server.ts';
import { serve } from '../support/server.ts';

const shop = `channel web "Website" { medium digital }
channel mail "E-mail" { medium digital }
persona ana "Ana"
journey shop "Shop" {
  flow branching
  stage choose "Choose" {
    touchpoint home "Home page" { on web  entry  leads-to pay share 60 %  leads-to help }
    touchpoint help "Help" { on web  <|leads-to pay|>  <|triggers survey after 1 d share 20 %|> }
  }
  stage buy "Buy" {
    touchpoint p<|>ay "Pay" { on web  triggers survey  leads-to shop }
    touchpoint survey "Survey" { on mail  ends }
  }
}
`;

test('where a journey goes on: links, with their shares, stages and channels', async () => {
  const server = await serve({ 'shop.journey': shop.replace('p<|>ay', 'pay').replace('"Help" {', '"H<|>elp" {') });
  const [help] = await prepare(server, 'shop.journey');
  expect(help).toMatchObject({ name: 'Help', detail: 'Choose · Website' });
  const calls = await outgoing(server, help);
  expect(calls.map(({ to }) => [to.name, to.detail])).toEqual([
    ['Pay', 'leads to · Buy · Website'],
    ['Survey', 'triggers 20 % · Buy · E-mail'],
  ]);
  const file = server.file('shop.journey');
  const marked = server.ranges('shop.journey').map((range) => file.range(range));
  expect(calls.flatMap(({ fromRanges }) => fromRanges)).toEqual(marked);
});

test('where a journey comes from', async () => {
  const server = await serve({ 'shop.journey': shop });
  const [pay] = await prepare(server, 'shop.journey');
  expect(pay?.name).toBe('Pay');
  const calls = await incoming(server, pay);
  expect(calls.map(({ from }) => [from.name, from.detail])).toEqual([
    ['Home page', 'leads to 60 % · Choose · Website'],
    ['Help', 'leads to · Choose · Website'],
  ]);
  expect(calls.map(({ fromRanges: [range] }) => range && server.between('shop.journey', range))).toEqual([
    'leads-to pay share 60 %',
    'leads-to pay',
  ]);
});

test('a linear flow goes on in file order', async () => {
  const server = await serve({
    'shop.journey': `journey shop "Shop" {
  stage a "A" { touchpoint one "One"  touchpoint pack "Pack" { internal } }
  stage b "B" { touchpoint t<|>wo "Two" { triggers one }  touchpoint three "Three" }
}
`,
  });
  const [two] = await prepare(server, 'shop.journey');
  expect((await incoming(server, two)).map(({ from }) => [from.name, from.detail])).toEqual([['One', 'then · A']]);
  expect((await outgoing(server, two)).map(({ to }) => [to.name, to.detail])).toEqual([
    ['One', 'triggers · A'],
    ['Three', 'then · B'],
  ]);
});

test('a variant goes where its base went; each range lies in the file of its item', async () => {
  const server = await serve({
    'base.journey': `journey base "Base" {
  flow branching
  stage a "A" { touchpoint one "One" { leads-to two  leads-to three }  touchpoint two "Two" {}  touchpoint three "Three" }
}
`,
    'target.journey': `import "./base.journey"
journey target "Target" variant-of base {
  stage a { touchpoint o<|>ne { leads-to two share 70 %  drop leads-to three  triggers mail }  touchpoint mail "Mail" }
}
`,
  });
  const [one] = await prepare(server, 'target.journey');
  const calls = await outgoing(server, one);
  expect(calls.map(({ to }) => [to.name, to.detail, to.uri])).toEqual([
    ['Two', 'leads to 70 % · A', 'file:///base.journey'],
    ['Mail', 'triggers · A', 'file:///target.journey'],
  ]);
  const two = calls[0]?.to;
  const [caller] = await incoming(server, two);
  expect(caller).toMatchObject({ from: { name: 'One', uri: 'file:///target.journey' } });
  expect(caller?.fromRanges.map((range) => server.between('target.journey', range))).toEqual([
    'leads-to two share 70 %',
  ]);
});

test('an inherited link is shown where it is written', async () => {
  const server = await serve({
    'base.journey':
      'journey base "Base" {\n  flow branching\n  stage a "A" { touchpoint one "One" { leads-to two }  touchpoint two "Two" }\n}\n',
    'target.journey':
      'import "./base.journey"\njourney target "Target" variant-of base {\n  stage a { touchpoint one { feels +1 }  touchpoint t<|>wo { feels +1 } }\n}\n',
  });
  const [two] = await prepare(server, 'target.journey');
  const [caller] = await incoming(server, two);
  expect(caller).toMatchObject({ from: { name: 'One', uri: 'file:///base.journey' } });
  expect(caller?.fromRanges.map((range) => server.between('base.journey', range))).toEqual(['leads-to two']);
  const [callee] = await outgoing(server, (await prepare(server, 'target.journey', 'one'))[0]);
  // the link stands in another file than its touchpoint here, whose name stands in for it
  expect(callee?.fromRanges.map((range) => server.between('target.journey', range))).toEqual(['one']);
});

test('links into another journey lead there, and back', async () => {
  const server = await serve({
    'club.journey': 'journey club "Club" { stage a "A" { touchpoint join "Join" } }\n',
    'shop.journey':
      'import "./club.journey"\njourney shop "Shop" { stage a "A" { touchpoint pay "Pay" { leads-to club.jo<|>in share 10 % } } }\n',
  });
  const [join] = await prepare(server, 'shop.journey');
  expect(join).toMatchObject({ name: 'Join', uri: 'file:///club.journey' });
  const [caller] = await incoming(server, join);
  expect(caller?.from).toMatchObject({ name: 'Pay', detail: 'leads to 10 % · A', uri: 'file:///shop.journey' });
  expect((await outgoing(server, caller?.from)).map(({ to }) => to.name)).toEqual(['Join']);
});

test('nothing stands beside touchpoints, and what is gone leads nowhere', async () => {
  const server = await serve({ 'shop.journey': 'chan<|>nel web "Website" { medium digital }\n' });
  expect(await prepare(server, 'shop.journey')).toEqual([]);
  const journey = { uri: 'file:///shop.journey', kind: 'journey', name: 'gone' };
  expect(await outgoing(server, { uri: journey.uri, data: { journey, id: 'pay' } } as never)).toEqual([]);
});

async function prepare(server: ServerFixture, path: string, name?: string) {
  const offset =
    name === undefined ? undefined : server.file(path).text.indexOf(`touchpoint ${name}`) + 'touchpoint '.length;
  const provider = server.lsp.CallHierarchyProvider;
  return (await provider?.prepareCallHierarchy(server.document(path), server.at(path, offset))) ?? [];
}
async function outgoing(server: ServerFixture, item: CallHierarchyItem | undefined) {
  return (item && (await server.lsp.CallHierarchyProvider?.outgoingCalls({ item }))) ?? [];
}
async function incoming(server: ServerFixture, item: CallHierarchyItem | undefined) {
  return (item && (await server.lsp.CallHierarchyProvider?.incomingCalls({ item }))) ?? [];
}
