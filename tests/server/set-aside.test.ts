import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Lifeline } from '../../src/extension/lifeline.ts';
import { bundleServer, LspClient } from '../support/lsp-client.ts';

let program: string;
let folder: string;
const uri = (name: string) => pathToFileURL(join(folder, name)).toString();

beforeAll(async () => {
  program = await bundleServer(join(import.meta.dirname, 'dying-server.ts'));
  folder = await mkdtemp(join(tmpdir(), 'journey-deadly-'));
  await writeFile(join(folder, 'good.journey'), 'brand shop “Shop”\n');
  await writeFile(join(folder, 'deadly.journey'), 'brand deadly "Deadly"\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a file that ends the server is named before it is read, and set aside the next time but one', async () => {
  const line = new Lifeline();
  const verdicts = [];
  for (let start = 0; start < 2; start++) {
    const client = await LspClient.start(program, folder, {}, { aside: [...line.aside] });
    await client.ended;
    for (const read of client.reading) line.isReading(read);
    verdicts.push(line.died(start));
  }
  expect(verdicts).toEqual([{ restart: true }, { restart: true, aside: uri('deadly.journey') }]);

  const client = await LspClient.start(program, folder, {}, { aside: [...line.aside] });
  await client.until(() => client.codes(uri('good.journey')).includes('smart-quotes'));
  expect(client.findings.get(uri('deadly.journey'))?.map(({ message }) => message)).toEqual([
    'This file was set aside: the language server ended twice while it read it.',
  ]);
  await client.end();
});
