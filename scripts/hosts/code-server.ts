import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.ts';
import { run } from './run.ts';
import { setUpCodeServer } from './setup-code-server.ts';

export interface CodeServerOptions {
  /** An extension to install first. */
  vsix?: string;
  /** Added to the user's settings. */
  settings?: Record<string, unknown>;
  /** Settings of the machine, which are not the user's to give. */
  machine?: Record<string, unknown>;
  /** More arguments, for example `--vscode-option`. */
  args?: string[];
}

export interface CodeServer {
  /** Host and port, on the loopback address. */
  authority: string;
  /** The folder with its settings, extensions and data. */
  home: string;
  /** The address of the workbench with a folder, and a file of it already open. */
  address(options: { folder: string; file?: string; payload?: [string, string][] }): string;
  stop(): Promise<void>;
}

/** Quiet from the start: nothing is fetched, nothing is asked, nothing but the journeys is shown. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Starts VS Code in the browser on the loopback address, with a home of its own that is removed when it stops. */
export async function startCodeServer({
  vsix,
  settings = {},
  machine = {},
  args = [],
}: CodeServerOptions = {}): Promise<CodeServer> {
  const entry = await setUpCodeServer();
  const home = await mkdtemp(join(tmpdir(), 'journey-code-server-'));
  const config = join(home, 'config.yaml');
  const data = join(home, 'data');
  await mkdir(join(data, 'User'), { recursive: true });
  await writeFile(config, '');
  await writeFile(join(data, 'User/settings.json'), JSON.stringify({ ...quiet, ...settings }));
  await mkdir(join(data, 'Machine'));
  await writeFile(join(data, 'Machine/settings.json'), JSON.stringify(machine));
  const env = environment(home);
  const common = [entry, '--user-data-dir', data, '--extensions-dir', join(home, 'extensions'), '--config', config];
  if (vsix) await run(process.execPath, [...common, '--install-extension', vsix], { env });

  const port = await freePort();
  const authority = `127.0.0.1:${port}`;
  const switches = ['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'];
  const more = ['--disable-getting-started-override', '--disable-proxy', '--ignore-last-opened', ...args];
  const server = spawn(process.execPath, [...common, '--bind-addr', authority, ...switches, ...more], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    await listening(server);
  } catch (error) {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
  return {
    authority,
    home,
    address: ({ folder, file, payload = [] }) => {
      const url = new URL(`http://${authority}/`);
      url.searchParams.set('folder', folder);
      const all = file ? [['openFile', `vscode-remote://${authority}${file}`], ...payload] : payload;
      if (all.length) url.searchParams.set('payload', JSON.stringify(all));
      return url.href;
    },
    stop: async () => {
      await end(server);
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The environment without what belongs to an editor or a package manager around this process. */
function environment(home: string): NodeJS.ProcessEnv {
  const clean = Object.entries(process.env).filter(([key]) => !/^(VSCODE_|ELECTRON_|npm_)/.test(key));
  return {
    ...Object.fromEntries(clean),
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'share'),
    XDG_RUNTIME_DIR: home,
    // no marketplace
    EXTENSIONS_GALLERY: '{}',
  };
}

function listening(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    const read = (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('HTTP server listening')) resolve();
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`code-server ended with ${code} before it listened.\n${log}`)));
  });
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  const late = setTimeout(() => server.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(late);
}
