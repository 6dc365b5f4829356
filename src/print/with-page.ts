import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../texts/say.ts';
import type { Talk } from './devtools.ts';
import { talkOver } from './devtools.ts';
import { type BrowserOptions, findBrowser } from './find-browser.ts';
import { PrintProblem } from './print-problem.ts';

/** Longer than any picture takes, in milliseconds: a browser that hangs is ended. */
const patience = 60_000;

/**
 * Opens a document in a browser without window, with an empty profile that is thrown away and without network, and does
 * something with it. The browser ends with it, also when the program is interrupted.
 */
export async function withPage<T>(html: string, options: BrowserOptions, work: (talk: Talk) => Promise<T>): Promise<T> {
  const program = findBrowser(options);
  const profile = mkdtempSync(join(tmpdir(), 'journey-browser-'));
  const browser = start(program, profile, options.env);
  const end = () => {
    browser.kill('SIGKILL');
    removeProfile(profile);
  };
  process.once('exit', end);
  let hangs: NodeJS.Timeout | undefined;
  try {
    const failed = new Promise<never>((_, fail) => {
      const why = heard(browser);
      browser.once('error', (error) => fail(failure(program, error.message)));
      browser.once('exit', (code, signal) => fail(failure(program, why() || `exit ${code ?? signal}`)));
      hangs = setTimeout(() => fail(failure(program, `no answer in ${patience / 1000} s`)), patience);
    });
    return await Promise.race([open(browser, html).then(work), failed]);
  } finally {
    clearTimeout(hangs);
    process.off('exit', end);
    await ended(browser);
    removeProfile(profile);
  }
}

function start(program: string, profile: string, env: BrowserOptions['env']): ChildProcess {
  const switches = [
    '--headless=new',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-gpu',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--metrics-recording-only',
    '--mute-audio',
    '--hide-scrollbars',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    // whatever it asks for leads nowhere
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=127.0.0.1:9',
    // Chromium refuses its sandbox to root
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
  return spawn(program, switches, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], env: { ...env } });
}

/** A page with the document in it, its fonts loaded. */
async function open(browser: ChildProcess, html: string): Promise<Talk> {
  const talk = talkOver(browser);
  const { targetId } = await talk<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await talk<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  const page: Talk = (method, params) => talk(method, params, sessionId);
  await page('Page.enable');
  const { frameTree } = await page<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree');
  await page('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  await page('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => 0)', awaitPromise: true });
  return page;
}

/** What the browser has said last on its standard error, should it fail. */
function heard(browser: ChildProcess): () => string {
  let text = '';
  browser.stderr?.setEncoding('utf8').on('data', (more: string) => {
    text = (text + more).slice(-2000);
  });
  return () => text.trim().split('\n').at(-1) ?? '';
}

function failure(path: string, reason: string): PrintProblem {
  return new PrintProblem(
    'failed',
    say('The browser ‘{path}’ could not draw the map: {reason}.', { path, reason: reason.slice(0, 300) }),
  );
}

async function ended(browser: ChildProcess): Promise<void> {
  if (browser.exitCode !== null || browser.signalCode !== null || browser.pid === undefined) return;
  const gone = new Promise((done) => browser.once('exit', done));
  browser.kill('SIGKILL');
  await gone;
}

function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  } catch {
    // a process of the browser that is still ending may hold a file; it lies in the folder for such things
  }
}
