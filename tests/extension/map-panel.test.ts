import { expect, test, vi } from 'vitest';
import { URI } from 'vscode-uri';
import { MapPanel } from '../../src/extension/map-panel.ts';
import type { MapResult } from '../../src/protocol/messages.ts';
import type { FromPreview, ToPreview } from '../../src/protocol/page-messages.ts';

vi.mock('vscode', async () => {
  const { URI, Utils } = await import('vscode-uri');
  return {
    Uri: { ...URI, joinPath: Utils.joinPath },
    env: { language: 'en' },
    l10n: { t: (text: string) => text },
    ViewColumn: { Beside: -2 },
    window: { visibleTextEditors: [] },
    workspace: { getConfiguration: () => ({ get: (_: string, usual: unknown) => usual }) },
  };
});

/** A tab with a page in it, of which only what is posted while it is there arrives. */
function openPanel() {
  const posted: ToPreview[] = [];
  let hear: (message: FromPreview) => void = () => {};
  let changed: () => void = () => {};
  const tab = {
    visible: true,
    active: true,
    title: '',
    webview: {
      html: '',
      options: {},
      cspSource: '',
      asWebviewUri: (uri: unknown) => uri,
      onDidReceiveMessage: (listener: typeof hear) => {
        hear = listener;
        return { dispose: () => {} };
      },
      postMessage: async (message: ToPreview) => posted.push(message),
    },
    onDidChangeViewState: (listener: typeof changed) => {
      changed = listener;
      return { dispose: () => {} };
    },
    onDidDispose: () => {},
    reveal: () => show(true),
  };
  const show = (visible: boolean) => {
    tab.visible = visible;
    changed();
  };
  const result: MapResult = { journeys: [], findings: [], places: [] };
  const panel = new MapPanel(tab as never, {
    extension: URI.file('/extension') as never,
    uri: URI.file('/a.journey') as never,
    storage: URI.file('/storage') as never,
    memory: { get: () => ({ search: 'kept' }), update: async () => {} } as never,
    requestMap: async () => result,
    requestComparison: async () => result,
    requestAnalytics: async () => ({ analytics: {} }),
    neighbours: { openBeside: () => {}, link: () => {}, follow: () => {}, ready: () => {} },
    onProblem: () => {},
  });
  return {
    panel,
    show,
    hear: (message: FromPreview) => hear(message),
    types: () => posted.splice(0).map(({ type }) => type),
  };
}

const settled = () => new Promise((done) => setTimeout(done));

test('nothing is told to a page before it listens; then it is told all that it needs', async () => {
  const { panel, hear, types } = openPanel();
  await panel.refresh();
  panel.tellLinked(true, 1);
  panel.showExport();
  expect(types()).toEqual([]);
  hear({ type: 'ready' });
  await settled();
  expect(types()).toEqual(['view', 'map', 'cursor', 'export', 'mapChange']);
});

test('a page that was hidden is another one when it is seen again: what is asked for meanwhile waits for it', async () => {
  const { panel, show, hear, types } = openPanel();
  hear({ type: 'ready' });
  await settled();
  expect(types()).toEqual(['view', 'cursor', 'map']);
  show(false);
  await panel.refresh();
  expect(types()).toEqual([]);
  // this shows the tab, whose page begins anew
  panel.showExport();
  expect(types()).toEqual([]);
  hear({ type: 'ready' });
  await settled();
  expect(types()).toEqual(['view', 'map', 'cursor', 'export', 'mapChange']);
});

test('a page that is loaded anew for other colours is told everything once more', async () => {
  const { panel, hear, types } = openPanel();
  hear({ type: 'ready' });
  await settled();
  types();
  panel.loadPage();
  await panel.refresh();
  expect(types()).toEqual([]);
  hear({ type: 'ready' });
  await settled();
  expect(types()).toEqual(['view', 'map', 'cursor', 'mapChange']);
});
