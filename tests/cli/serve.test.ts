import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Browser } from '../../scripts/hosts/chromium.ts';
import { launchChromium } from '../../scripts/hosts/chromium.ts';
import { folder, journey, journeyProgram, plainEnv } from './program.ts';

const shop = `journey shop "Shop" {
  stage buy "Buy" { touchpoint pay "Pay at the till" }
}
`;
const club = shop.replaceAll('shop', 'club').replaceAll('Shop', 'Club');

const running: ChildProcess[] = [];
let browser: Browser | undefined;
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => browser?.close());

describe('who may ask', () => {
  test('only who knows the token, by the name of this machine, from no other site, to read', async () => {
    const { address } = await serving(folder({ 'a.journey': shop }));
    const { port, pathname, host } = new URL(address);
    const status = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      (await ask(port, path, { host, ...headers }, method)).status;
    expect(await status(pathname)).toBe(200);
    expect(await status(pathname, { host: `localhost:${port}` })).toBe(200);
    expect(await status(pathname, { origin: `http://${host}` })).toBe(200);

    expect(await status('/')).toBe(403);
    expect(await status(pathname.replace(/.\/$/, '/'))).toBe(403);
    expect(await status(`/${'x'.repeat(32)}/events`)).toBe(403);
    expect(await status(pathname, { host: `evil.example:${port}` })).toBe(403);
    expect(await status(pathname, { host: '127.0.0.1' })).toBe(403);
    expect(await status(pathname, { origin: 'https://evil.example' })).toBe(403);
    expect(await status(pathname, { origin: 'null' })).toBe(403);
    for (const path of ['../a.journey', '../../../../../../etc/passwd', '..%2fa.journey', 'a.journey', '//', 'events/'])
      expect([path, await status(pathname + path)]).toEqual([path, 404]);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])
      expect([method, await status(pathname, {}, method)]).toEqual([method, 405]);
  });

  test('answers are kept by nobody and shown in no frame; the page lets nothing in', async () => {
    const { address } = await serving(folder({ 'a.journey': shop }));
    const { port, pathname, host } = new URL(address);
    const { headers, text } = await ask(port, pathname, { host });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "frame-ancestors 'none'",
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(text).toContain("default-src 'none'; script-src 'sha256-");
    expect(text).toContain("connect-src 'self'");
    const [one, other] = [address, (await serving(folder({ 'a.journey': shop }))).address];
    expect(new URL(one).pathname).not.toBe(new URL(other).pathname);
  });

  test('no other machine: only the loopback addresses are open', async () => {
    const { address } = await serving(folder({ 'a.journey': shop }));
    const port = Number(new URL(address).port);
    const reaches = (host: string) =>
      new Promise<boolean>((done) => {
        const socket = connect({ host, port }, () => done(socket.destroy() !== undefined));
        socket.once('error', () => done(false));
      });
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === 'IPv4' && !one.internal);
    expect(await reaches('127.0.0.1')).toBe(true);
    expect(await reaches(outside?.address ?? '127.0.0.2')).toBe(false);
  });
});

describe('in a browser', () => {
  test('an edit arrives; while the text is broken the last map stays; filters stay', async () => {
    const cwd = folder({ 'a.journey': shop });
    const { address } = await serving(cwd);
    const page = await newPage();
    await page.goto(address);
    await page.locator('.j-card', { hasText: 'Pay at the till' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('till');
    writeFileSync(join(cwd, 'a.journey'), shop.replace('at the till', 'by card'));
    await page.locator('.j-card', { hasText: 'Pay by card' }).waitFor();
    expect(await page.locator('input[type="search"]').inputValue()).toBe('till');
    writeFileSync(join(cwd, 'a.journey'), 'jour');
    await page.locator('.state', { hasText: 'Incomplete' }).waitFor();
    expect(await page.locator('.j-card', { hasText: 'Pay by card' }).count()).toBe(1);
    await page.reload();
    await page.locator('.j-card', { hasText: 'Pay by card' }).waitFor();
    await page.locator('.state', { hasText: 'Incomplete' }).waitFor();
    writeFileSync(join(cwd, 'a.journey'), shop);
    await page.locator('.j-card', { hasText: 'Pay at the till' }).waitFor();
    expect(await page.locator('.state').innerText()).toBe('');
    await page.close();
  });

  test('a journey of several files is chosen, also after a reload; a new file is there at once', async () => {
    const cwd = folder({ 'a.journey': shop, 'b.journey': club });
    const { address } = await serving(cwd);
    const page = await newPage();
    await page.goto(address);
    const picker = page.locator('select.journey');
    await picker.selectOption({ label: 'Club · b.journey' });
    await page.locator('main[aria-label="Map of Club"]').waitFor();
    await page.reload();
    await page.locator('main[aria-label="Map of Club"]').waitFor();
    expect(await page.title()).toBe('Club');
    writeFileSync(join(cwd, 'c.journey'), shop.replace('"Shop"', '"Third"'));
    await page.locator('option', { hasText: 'Third' }).waitFor({ state: 'attached' });
    expect(await picker.inputValue()).toBe('b.journey#club');
    await page.close();
  });

  test('the chosen journey is there after a reload, however late the page listens', async () => {
    const { address } = await serving(folder({ 'a.journey': shop, 'b.journey': club }));
    const page = await newPage();
    await page.addInitScript(() => {
      const soon = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (paint) => soon(() => setTimeout(() => paint(performance.now()), 500));
      const later = window.setTimeout;
      // Preact runs the effects of a page after the next frame, or after this while without one
      window.setTimeout = ((task: () => void, wait = 0) => later(task, wait + 500)) as typeof window.setTimeout;
    });
    await page.goto(address);
    await page.locator('select.journey').selectOption({ label: 'Club · b.journey' });
    await page.locator('main[aria-label="Map of Club"]').waitFor();
    await page.reload();
    await page.locator('main[aria-label="Map of Club"]').waitFor();
    await page.close();
  });

  test('says so when nobody answers any more', async () => {
    const { address, child } = await serving(folder({ 'a.journey': shop }));
    const page = await newPage();
    await page.goto(address);
    await page.locator('.j-card').waitFor();
    child.kill('SIGINT');
    await page.locator('.state', { hasText: 'does not answer' }).waitFor();
    expect(await page.locator('.j-card').count()).toBe(1);
    await page.close();
  });
});

test('it ends on Ctrl-C with 130, also while a page listens', async () => {
  const { address, child, ended, told } = await serving(folder({ 'a.journey': shop }));
  const { port, pathname, host } = new URL(address);
  const listening = request({ port, path: `${pathname}events`, headers: { host } }).end();
  await new Promise((done) => listening.once('response', done));
  listening.on('error', () => {});
  expect(told()).toBe('journey: one file is shown; Ctrl-C ends.\n');
  child.kill('SIGINT');
  expect(await ended).toBe(130);
});

test('wrong use is told', async () => {
  const other = createServer();
  const port = await new Promise<number>((done) =>
    other.listen(0, '127.0.0.1', () => done((other.address() as { port: number }).port)),
  );
  const tell = async (...args: string[]) => {
    const { code, stderr } = await journey(['serve', ...args]);
    return [code, stderr.split('\n')[0]];
  };
  expect(await tell('nope.journey')).toEqual([2, 'journey: There is no file or folder ‘nope.journey’.']);
  expect(await tell('-')).toEqual([2, 'journey: ‘journey serve’ follows files; standard input is none.']);
  expect(await tell('--port', '65536')).toEqual([2, expect.stringContaining('Expected a port, 0 to 65535.')]);
  expect(await tell('--port', `${port}`)).toEqual([
    2,
    `journey: The port ${port} is taken by another program; choose another one, or 0 for any.`,
  ]);
  other.close();
});

async function serving(cwd: string) {
  const child = spawn(process.execPath, [await journeyProgram(), 'serve'], { cwd, env: plainEnv() });
  running.push(child);
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  const ended = new Promise<number | null>((done) => child.on('close', done));
  let shown = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (shown += text));
  while (!told.includes('Ctrl-C')) await new Promise((done) => setTimeout(done, 20));
  return { address: shown.trim(), child, ended, told: () => told };
}

/** Asks without mending the path, as an attacker would. */
function ask(port: string, path: string, headers: Record<string, string>, method = 'GET') {
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; text: string }>((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (more) => (text += more));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, text }));
    });
    asked.on('error', fail).end();
  });
}

async function newPage() {
  browser ??= await launchChromium();
  return browser.context.newPage();
}
