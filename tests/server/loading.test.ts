import { chmod, mkdir, mkdtemp, open, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { FileProblem } from '../../src/language/documents.ts';
import { say } from '../../src/texts/say.ts';
import { bundleServer, LspClient } from '../support/lsp-client.ts';
import { loadWorkspace } from '../support/workspace.ts';

const shop = `competitor rival "Rival"
channel web "Web" { medium digital }
brand shop “Shop”
journey visit "A visit" {
  stage look "Look" {
    phase before
    touchpoint home "Home page" { on web  feels +1 }
  }
}
`;

let program: string;
let folder: string;
let client: LspClient;
const uri = (name: string) => pathToFileURL(join(folder, name)).toString();

beforeAll(async () => {
  program = await bundleServer();
  folder = await mkdtemp(join(tmpdir(), 'journey-loading-'));
});
afterAll(async () => {
  await client?.end();
  await rm(folder, { recursive: true, force: true });
});

describe('a folder with files that cannot be loaded', () => {
  beforeAll(async () => {
    await writeFile(join(folder, 'good.journey'), shop);
    await writeFile(
      join(folder, 'binary.journey'),
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
    );
    await writeFile(join(folder, 'zeros.journey'), new Uint8Array(4096));
    await writeFile(join(folder, 'deep.journey'), `journey deep {\n${'stage s {\n'.repeat(1000)}${'}\n'.repeat(1001)}`);
    await (await open(join(folder, 'huge.journey'), 'w')).close();
    await truncate(join(folder, 'huge.journey'), 3 * 1024 ** 3);
    await writeFile(join(folder, 'secret.journey'), shop);
    await chmod(join(folder, 'secret.journey'), 0o000);
    await symlink(join(folder, 'vanished.txt'), join(folder, 'vanished.journey'));
    await symlink(join(folder, 'loop.journey'), join(folder, 'loop.journey'));
    await mkdir(join(folder, 'folder.journey'));
    await writeFile(
      join(folder, 'importer.journey'),
      ['vanished', 'huge', 'loop', 'folder', 'nowhere', 'good'].map((name) => `import "./${name}.journey"\n`).join('') +
        shop.replaceAll('shop', 'other'),
    );
    client = await LspClient.start(program, folder);
    await client.until(() => client.codes(uri('importer.journey')).length > 0, 20_000);
  }, 60_000);

  test('the good files have their findings', () => {
    expect(client.codes(uri('good.journey'))).toContain('smart-quotes');
    expect(client.codes(uri('importer.journey'))).toContain('smart-quotes');
  });

  test.each([
    ['a file of 3 GiB', 'huge.journey'],
    ['blocks 1,000 deep', 'deep.journey'],
    ['bytes that are no text', 'binary.journey'],
    ['a folder with the name of a file', 'folder.journey'],
  ])('%s has a finding of its own', (_, name) => {
    const unread = (client.findings.get(uri(name)) ?? []).filter(({ code }) => code === 'syntax-error');
    expect(unread.map(({ message }) => message)).toEqual([expect.stringMatching(/read|larger|belong/)]);
  });

  // who runs as root may read everything
  test.skipIf(process.getuid?.() === 0)('a file without permission has a finding of its own', () => {
    expect(client.findings.get(uri('secret.journey'))?.map(({ message }) => message)).toEqual([
      'This file cannot be read: you have no permission.',
    ]);
  });

  test('requests are answered, for good files and for bad ones', async () => {
    expect((await client.map(uri('good.journey'))).model?.cards).toHaveLength(1);
    expect((await client.map(uri('importer.journey'))).model?.cards).toHaveLength(1);
    expect((await client.map(uri('deep.journey'))).model?.complete).toBe(false);
    expect((await client.map(uri('huge.journey'))).model).toBeUndefined();
    expect((await client.map(uri('binary.journey'))).model).toBeUndefined();
  });

  test('what an import does not find is told where it is written', () => {
    const lines = client.findings.get(uri('importer.journey'))?.filter(({ range }) => range.start.line < 6);
    expect(lines?.map(({ range }) => range.start.line)).toEqual(expect.arrayContaining([0, 4]));
  });

  test('a file that vanishes between listing and reading has a finding of its own', async () => {
    const vanished = new FileProblem(say('This file is gone.'));
    const workspace = await loadWorkspace({ 'good.journey': shop, 'vanished.journey': vanished });
    expect(workspace.file('vanished.journey').problems).toMatchObject([{ kind: 'unreadable', why: vanished.why }]);
    expect(workspace.map('good.journey').cards).toHaveLength(1);
  });
});

describe('requests that make no sense', () => {
  test.each<[string, unknown]>([
    ['nothing at all', undefined],
    ['no address', {}],
    ['an address that is a number', { uri: 7 }],
    ['a list', [[]]],
    ['an address that is none', { uri: '::' }],
    ['a file that nobody knows', { uri: 'file:///nowhere/x.journey' }],
    ['a file of another language', { uri: 'untitled:notes.txt' }],
    ['a journey that is a number', { uri: 'file:///nowhere/x.journey', journey: 7 }],
  ])('%s is answered or refused, and the server lives', async (_, params) => {
    const answer = await client.request('journey/map', params).then(
      (result) => result,
      (error: Error) => error.message,
    );
    expect(answer).toBeDefined();
    expect((await client.map(uri('good.journey'))).model?.cards).toHaveLength(1);
  });

  test.each([7, {}, { line: -1, character: 1e9 }])(
    'a cursor that is nowhere (%j) is answered or refused, and the server lives',
    async (at) => {
      await client.request('journey/map', { uri: uri('good.journey'), at }).catch((error: Error) => error.message);
      expect((await client.map(uri('good.journey'))).model?.cards).toHaveLength(1);
    },
  );

  test('an unknown request is refused, and the server lives', async () => {
    await expect(client.request('journey/fly', {})).rejects.toThrow(/Unhandled method/);
    await client.notify('journey/fly', {});
    await client.notify('textDocument/didChange', { textDocument: { uri: uri('never-opened.journey') } });
    await client.notify('textDocument/didClose', { textDocument: { uri: uri('never-opened.journey') } });
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('never-there.journey'), type: 2 }] });
    expect((await client.map(uri('good.journey'))).model?.cards).toHaveLength(1);
  });
});

describe('files that change', () => {
  const path = (name: string) => join(folder, name);

  test('a file is opened, changed and closed: what was not saved is gone', async () => {
    const good = uri('good.journey');
    await client.open(good, shop.replace('“Shop”', '"Shop"'));
    await client.until(() => !client.codes(good).includes('smart-quotes'));
    await client.change(
      good,
      shop.replace('touchpoint home', 'touchpoint more "More" { on web }\n    touchpoint home'),
    );
    await client.until(() => client.codes(good).includes('smart-quotes'));
    expect((await client.map(good)).model?.cards).toHaveLength(2);
    await client.close(good);
    await client.mapChanged(good);
    expect((await client.map(good)).model?.cards).toHaveLength(1);
  });

  test('many changes one after the other: the last one counts', async () => {
    const good = uri('good.journey');
    await client.open(good, shop);
    for (let i = 0; i < 100; i++) await client.change(good, shop.replace('Home page', `Page ${i}`));
    expect((await client.map(good)).model?.cards[0]?.label).toBe('Page 99');
    await client.change(good, shop.replace('“Shop”', '"Shop"'));
    await client.until(() => !client.codes(good).includes('smart-quotes'));
    await client.close(good);
    await client.until(() => client.codes(good).includes('smart-quotes'));
  });

  test('a file is made, and deleted: its findings come and go', async () => {
    const made = uri('made.journey');
    await writeFile(path('made.journey'), shop.replaceAll('shop', 'made'));
    await client.watched([made, FileChangeType.Created]);
    await client.until(() => client.codes(made).includes('smart-quotes'));
    await rm(path('made.journey'));
    await client.watched([made, FileChangeType.Deleted]);
    await client.until(() => client.codes(made).length === 0);
    expect((await client.map(made)).model).toBeUndefined();
  });

  test('a folder is deleted: the findings of its files go', async () => {
    const inside = uri('sub/inside.journey');
    await mkdir(path('sub'));
    await writeFile(path('sub/inside.journey'), shop.replaceAll('shop', 'inside'));
    await client.watched([uri('sub'), FileChangeType.Created]);
    await client.until(() => client.codes(inside).includes('smart-quotes'));
    await rm(path('sub'), { recursive: true });
    await client.watched([uri('sub'), FileChangeType.Deleted]);
    await client.until(() => client.codes(inside).length === 0);
  });

  test('a file is deleted while it is open: it lives until it is closed', async () => {
    const made = uri('open.journey');
    const text = shop.replaceAll('shop', 'open');
    await writeFile(path('open.journey'), text);
    await client.watched([made, FileChangeType.Created]);
    await client.open(made, text);
    await client.until(() => client.codes(made).includes('smart-quotes'));
    await rm(path('open.journey'));
    await client.watched([made, FileChangeType.Deleted]);
    await client.change(made, text.replace('Home page', 'Still here'));
    expect((await client.map(made)).model?.cards[0]?.label).toBe('Still here');
    await client.close(made);
    await client.until(() => client.codes(made).length === 0);
    expect((await client.map(made)).model).toBeUndefined();
  });

  test('an empty file becomes one that is too large, and empty again', async () => {
    const grown = uri('grown.journey');
    await writeFile(path('grown.journey'), '');
    await client.watched([grown, FileChangeType.Created]);
    await truncate(path('grown.journey'), 3 * 1024 ** 3);
    await client.watched([grown, FileChangeType.Changed]);
    await client.until(() => client.findings.get(grown)?.some(({ message }) => /larger/.test(`${message}`)) ?? false);
    await truncate(path('grown.journey'), 0);
    await client.watched([grown, FileChangeType.Changed]);
    await client.until(() => client.codes(grown).length === 0);
  });

  test('another profile changes the findings of every file', async () => {
    const good = uri('good.journey');
    const standard = client.codes(good);
    await client.configure({ lint: { profile: 'strict' } });
    await client.until(() => client.codes(good).includes('competitor-unused'));
    await client.configure({ lint: { profile: 'standard' } });
    await client.until(() => !client.codes(good).includes('competitor-unused'));
    expect(client.codes(good)).toEqual(standard);
  });

  test('a profile that is set from the start is used from the start', async () => {
    const strict = await LspClient.start(program, folder, { lint: { profile: 'strict' } });
    await strict.until(() => strict.codes(uri('good.journey')).includes('competitor-unused'));
    await strict.end();
  });
});
