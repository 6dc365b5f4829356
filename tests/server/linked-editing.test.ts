import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { linkedRanges } from '../../src/server/linked-editing.ts';
import { bundleServer, LspClient } from '../support/lsp-client.ts';
import type { ServerFixture } from '../support/server.ts';
import { serve } from '../support/server.ts';

test('a name and its uses in the same file are typed at once', async () => {
  const server = await serve({
    'shop.journey': `journey shop "Shop" {
  stage a "A" {
    touchpoint <|pay<|>|> "Pay"
    touchpoint help "Help" { leads-to <|pay|>  triggers <|pay|> }
  }
}
journey target "Target" variant-of shop { stage a { touchpoint <|pay|> { feels +1 } } }
`,
  });
  const file = server.file('shop.journey');
  const marked = server.ranges('shop.journey').sort((a, b) => a.offset - b.offset);
  expect(linked(server, 'shop.journey')?.ranges).toEqual(marked.map((range) => file.range(range)));
});

test('so are the parts of longer names', async () => {
  const server = await serve({
    'shop.journey': `theme <|fun<|>|> "Fun" { objective meet "Meet" }
journey shop "Shop" { stage a "A" { touchpoint pay "Pay" { serves <|fun|>.meet } } }
`,
  });
  expect(texts(server, 'shop.journey')).toEqual(['fun', 'fun']);
});

test('a name that is used in other files is renamed instead', async () => {
  const server = await serve({
    'shared.journey': 'channel w<|>eb "Website" { medium digital  team care }\nteam care "Care"\n',
    'shop.journey': 'import "./shared.journey"\njourney shop "Shop" { stage a "A" { touchpoint pay { on w<|>eb } } }\n',
    'lone.journey': 'import web from "./shared.journey"\n',
  });
  expect(linked(server, 'shared.journey')).toBeUndefined();
  expect(linked(server, 'shop.journey')).toBeUndefined();
});

test('a name without uses, an unknown one and a keyword have nothing to go with', async () => {
  const server = await serve({
    'one.journey': 'team c<|>are "Care"\n',
    'two.journey': 'channel web "Website" { team c<|>are }\n',
    'three.journey': 'te<|>am care "Care"\nchannel web "Website" { team care }\n',
  });
  for (const path of ['one.journey', 'two.journey', 'three.journey']) expect(linked(server, path)).toBeUndefined();
});

function linked(server: ServerFixture, path: string) {
  return linkedRanges(server.at(path), server.services);
}
function texts(server: ServerFixture, path: string) {
  return linked(server, path)?.ranges.map((range) => server.between(path, range));
}

test('editors are told of it, and of lenses that are worked out in view', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'journey-linked-'));
  const uri = pathToFileURL(join(folder, 'shop.journey')).toString();
  const client = await LspClient.start(await bundleServer(), folder);
  try {
    await client.open(uri, 'team care "Care"\nchannel web "Website" { team care }\njourney shop "Shop"\n');
    const position = { line: 0, character: 6 };
    const linked = await client.request('textDocument/linkedEditingRange', { textDocument: { uri }, position });
    expect(linked).toMatchObject({ ranges: [{ start: { line: 0 } }, { start: { line: 1 } }] });
    const [lens] = await client.request<object[]>('textDocument/codeLens', { textDocument: { uri } });
    expect(await client.request('codeLens/resolve', lens)).toMatchObject({ command: { title: 'No KPIs' } });
  } finally {
    await client.end();
  }
});
