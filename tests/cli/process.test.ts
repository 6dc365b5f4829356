import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { RunOptions } from './program.ts';
import { folder, journey, journeyProcess, journeyProgram, plainEnv } from './program.ts';
import { bad, good } from './texts.ts';

const shop = 'journey shop "Shop" {\n  stage buy "Buy" { touchpoint pay "Pay" { feels -1 } }\n}\n';
test.each<[string[], RunOptions?]>([
  [['--help']],
  [['chekc']],
  [['check'], { stdin: 'unread' }],
  [['check', '--format', 'json', '-'], { stdin: bad() }],
  [['check', '--lang', 'xx'], { env: { LC_ALL: 'ro_RO.UTF-8' } }],
  [['check', '--color', 'good.journey'], {}],
  [['format', '-'], { stdin: '\ufeff  team é   “Équipe”\n' }],
  [['stats']],
  [['stats', '--lang', 'fr'], { env: { LANG: 'ro_RO' } }],
  [['render', 'shop.journey', '-o', '-', '--today', '2026-09-01']],
  [['render', 'shop.journey', '-o', '-', '--format', 'html', '--today', '2026-09-01']],
  [['diff', 'shop.journey', 'good.journey']],
  [['diff', 'HEAD']],
  [['new', 'good.journey']],
])('%j gives in a process what it gives inside of a test', async (args, options = {}) => {
  const files = { 'good.journey': good, 'bad.journey': bad(), 'shop.journey': shop };
  const [own, inside] = [folder(files), folder(files)];
  const ran = await journeyProcess(args, { ...options, cwd: own });
  expect(ran).toEqual(await journey(args, { ...options, cwd: inside }));
  expect(ran.stdout + ran.stderr).not.toBe('');
});

test('what a run has compiled serves the next one of its command, and what cannot be used is made anew', async () => {
  const cwd = folder({ 'shop.journey': shop });
  const compiled = folder({});
  const run = (...args: string[]) =>
    journey(args, { cwd, node: ['--no-warnings'], env: { NODE_COMPILE_CACHE: compiled } });
  const render = () => run('render', 'shop.journey', '-o', '-', '--today', '2026-09-01');
  const kept = () => globSync(join(compiled, '*', 'journey-*')).map((path) => ({ path, made: statSync(path).ino }));
  const first = await render();
  expect(first).toMatchObject({ code: 0, stderr: '' });
  const [one, second] = kept();
  expect([one?.path, second]).toEqual([expect.stringContaining('-render-'), undefined]);
  expect(await render()).toEqual(first);
  expect(kept()).toEqual([one]);
  await run('render', 'shop.txt');
  await run('check');
  expect(kept()).toEqual([expect.objectContaining({ path: expect.stringContaining('-check-') }), one]);

  const path = one?.path as string;
  writeFileSync(path, readFileSync(path).subarray(0, 1000));
  expect(await render()).toEqual(first);
  expect(statSync(path).size).toBeGreaterThan(100_000);
});

test('what anybody may have compiled is not run', async () => {
  const cwd = folder({ 'shop.journey': shop });
  const compiled = folder({});
  const env = { NODE_COMPILE_CACHE: compiled };
  const render = () => journey(['render', 'shop.journey', '-o', '-'], { cwd, node: ['--no-warnings'], env });
  const kept = () => globSync(join(compiled, '*', 'journey-*'));
  await render();
  const [one = ''] = kept();
  rmSync(one);
  chmodSync(dirname(one), 0o777);
  expect(await render()).toMatchObject({ code: 0, stderr: '' });
  expect(kept()).toEqual([]);
  chmodSync(dirname(one), 0o755);
  await render();
  expect(kept()).toEqual([one]);
});

test('a Node that is too old is told so in one sentence', async () => {
  const old = folder({
    'old.cjs': `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } });`,
  });
  expect(await journey(['check'], { node: ['--require', join(old, 'old.cjs')] })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'journey: Node 22 or newer is needed; this is Node 20.19.0.\n',
  });
  // it has to be understood before it can say so
  expect(readFileSync(await journeyProgram(), 'utf8')).not.toMatch(/\?\.|\?\?|import\(|#\w+|=>\s*\{\s*await/);
});

test('a pipe that is closed is no fault', async () => {
  // more than what fits into a pipe
  const cwd = folder({
    'many.journey': Array.from({ length: 3000 }, (_, i) => `team care${i} “Customer care”\n`).join(''),
  });
  const program = await journeyProgram();
  const line = `{ "${process.execPath}" "${program}" check; echo $? >code; } 2>stderr | head -c 10 >/dev/null`;
  spawnSync('sh', ['-c', line], { cwd, env: plainEnv() });
  expect(readFileSync(join(cwd, 'stderr'), 'utf8')).toBe('');
  expect(readFileSync(join(cwd, 'code'), 'utf8')).toBe('1\n');
});

test('a fault of its own is one sentence, and a stack only for those who ask', async () => {
  const broken = folder({ 'broken.cjs': `JSON.stringify = () => { throw new Error('the disk melted\\nnow'); };` });
  const run = (env: Record<string, string>) =>
    journey(['check', '--format', 'json'], {
      cwd: folder({ 'a.journey': good }),
      node: ['--require', join(broken, 'broken.cjs')],
      env,
    });
  expect(await run({})).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'journey: This is a fault of journey itself, please report it: the disk melted now. Set JOURNEY_DEBUG=1 to see where.\n',
  });
  const { code, stderr } = await run({ JOURNEY_DEBUG: '1' });
  expect([code, stderr]).toEqual([2, expect.stringMatching(/broken\.cjs:1/)]);
});

test('lsp answers on standard output, ends when the editor says so, and with 130 when interrupted', async () => {
  for (const args of [['lsp'], ['lsp', '--stdio']]) {
    const server = await startServer(args);
    expect(await server.ask('initialize', { processId: null, rootUri: null, capabilities: {} })).toMatchObject({
      result: { capabilities: { textDocumentSync: expect.anything() } },
    });
    await server.ask('shutdown', undefined);
    server.tell('exit');
    expect(await server.ended).toBe(0);
  }
  const server = await startServer(['lsp']);
  await server.ask('initialize', { processId: null, rootUri: null, capabilities: {} });
  server.child.kill('SIGINT');
  expect(await server.ended).toBe(130);
});

async function startServer(args: readonly string[]) {
  const child = spawn(process.execPath, [await journeyProgram(), ...args], { cwd: folder({}), env: plainEnv() });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  let received = '';
  let id = 0;
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  child.stdout.setEncoding('utf8').on('data', (text) => (received += text));
  return {
    child,
    ended,
    tell: (method: string) => send({ method }),
    ask: async (method: string, params: unknown) => {
      send({ id: ++id, method, ...(params !== undefined && { params }) });
      for (;;) {
        const found = received
          .split(/Content-Length: \d+\r\n\r\n/)
          .filter((text) => text.includes(`"id":${id},`) || text.includes(`"id":${id}}`));
        for (const text of found)
          try {
            return JSON.parse(text);
          } catch {
            // the rest is still on its way
          }
        await new Promise((done) => setTimeout(done, 10));
      }
    },
  };
}

test('the installed command runs by itself, as a package manager links it', async () => {
  const program = await journeyProgram();
  chmodSync(program, 0o755);
  const path = `${dirname(process.execPath)}:${process.env.PATH}`;
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', env: plainEnv({ PATH: path }) });
  expect(stdout).toMatch(/\d+\.\d+\.\d+/);
});
