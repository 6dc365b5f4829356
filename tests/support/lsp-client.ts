import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import type { Diagnostic, FileChangeType, InitializeResult, MessageConnection } from 'vscode-languageserver/node';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { MapChangedParams, MapResult, ReadingParams } from '../../src/protocol/messages.ts';
import { mapChangedNotification, mapRequest, readingNotification } from '../../src/protocol/messages.ts';

const ours = join(import.meta.dirname, '../../src/server/node.ts');

const bundled = new Map<string, Promise<string>>();

/**
 * Bundles the language server as it is delivered, or another one, once for all files of a worker; gives the path of the
 * program.
 */
export function bundleServer(server = ours): Promise<string> {
  const found = bundled.get(server) ?? bundle(server);
  bundled.set(server, found);
  return found;
}

async function bundle(server: string): Promise<string> {
  const outfile = join(await mkdtemp(join(tmpdir(), 'journey-server-')), 'server.cjs');
  await esbuild.build({
    entryPoints: [server],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return outfile;
}

/** An editor without windows: it talks to a language server in a process of its own, and remembers what it is told. */
export class LspClient {
  /** The last findings of each file, by URI. */
  readonly findings = new Map<string, Diagnostic[]>();
  /** What the server has logged. */
  readonly log: string[] = [];
  /** The files that the server has said it was about to read, in order. */
  readonly reading: string[] = [];
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
  /** The settings of the section `journey`, given when the server asks for them. */
  settings: unknown = {};
  private readonly connection: MessageConnection;
  private readonly stop: () => Promise<void>;
  private readonly versions = new Map<string, number>();
  private readonly waiting = new Set<() => void>();
  private mapsChanged: string[] = [];

  private constructor(program: string) {
    const process = spawn(globalThis.process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.ended = new Promise<void>((resolve) => process.once('close', () => resolve()));
    this.connection = createMessageConnection(
      new StreamMessageReader(process.stdout),
      new StreamMessageWriter(process.stdin),
    );
    this.stop = async () => {
      const timer = setTimeout(() => process.kill(), 5000);
      await this.ended;
      clearTimeout(timer);
    };
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.findings.set(uri, diagnostics);
      this.wake();
    });
    this.connection.onNotification(mapChangedNotification, ({ uris }: MapChangedParams) => {
      this.mapsChanged.push(...uris);
      this.wake();
    });
    this.connection.onNotification(readingNotification, ({ uri }: ReadingParams) => {
      if (uri !== undefined) this.reading.push(uri);
    });
    this.connection.onNotification('window/logMessage', ({ message }) => {
      this.log.push(message);
      this.wake();
    });
    this.connection.onRequest('workspace/configuration', ({ items }) => items.map(() => this.settings));
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  /** Starts the server on a folder and waits until all of its files are loaded. */
  static async start(
    program: string,
    folder: string,
    settings: unknown = {},
    initializationOptions: unknown = {},
  ): Promise<LspClient> {
    const client = new LspClient(program);
    client.settings = settings;
    const uri = pathToFileURL(folder).toString();
    await client.request<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'test' }],
      initializationOptions,
      capabilities: {
        workspace: {
          configuration: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
          workspaceFolders: true,
        },
      },
    });
    await client.notify('initialized', {});
    return client;
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }
  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string): Promise<void> {
    this.versions.set(uri, 1);
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'journey', version: 1, text } });
  }
  /** Replaces the whole text of an open file. */
  change(uri: string, text: string): Promise<void> {
    return this.edit(uri, [{ text }]);
  }
  edit(uri: string, contentChanges: readonly unknown[]): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }
  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }
  /** Tells the server that files have changed on disk. */
  watched(...changes: [uri: string, type: FileChangeType][]): Promise<void> {
    return this.notify('workspace/didChangeWatchedFiles', { changes: changes.map(([uri, type]) => ({ uri, type })) });
  }
  async configure(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.notify('workspace/didChangeConfiguration', { settings: { journey: settings } });
  }

  map(uri: string, journey?: string): Promise<MapResult> {
    return this.request<MapResult>(mapRequest, { uri, ...(journey !== undefined && { journey }) });
  }

  /** The codes of the last findings of a file. */
  codes(uri: string): string[] {
    return (this.findings.get(uri) ?? []).map(({ code }) => String(code));
  }

  /** Waits until something holds that the server is about to tell. */
  async until(holds: () => boolean, milliseconds = 10_000): Promise<void> {
    const end = performance.now() + milliseconds;
    while (!holds()) {
      const left = end - performance.now();
      if (left <= 0) throw new Error(`Waited in vain for: ${holds}\n${this.log.join('\n')}`);
      await Promise.race([new Promise<void>((resolve) => this.waiting.add(resolve)), pause(Math.min(left, 200))]);
    }
  }
  /** Waits for the findings of a file; those that came earlier do not count. */
  async checked(uri: string): Promise<void> {
    this.findings.delete(uri);
    await this.until(() => this.findings.has(uri), 120_000);
  }
  /** Waits for the news that the map of a file may have changed; earlier news do not count. */
  async mapChanged(uri: string): Promise<void> {
    this.mapsChanged = [];
    await this.until(() => this.mapsChanged.includes(uri), 60_000);
  }

  async end(): Promise<void> {
    await this.request('shutdown', undefined);
    await this.notify('exit', undefined);
    await this.stop();
    this.connection.dispose();
  }

  private wake(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}
