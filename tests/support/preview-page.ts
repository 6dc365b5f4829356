import { join } from 'node:path';
import * as esbuild from 'esbuild';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../scripts/hosts/chromium.ts';
import type { MapResult } from '../../src/protocol/messages.ts';
import type { ComparedState, FromPreview, ToPreview } from '../../src/protocol/page-messages.ts';

export const themeKinds = [
  'vscode-light',
  'vscode-dark',
  'vscode-high-contrast',
  'vscode-high-contrast-light',
] as const;
export type ThemeKind = (typeof themeKinds)[number];

/** The page of a map in a real browser, with an editor around it that only takes notes. */
export interface PreviewPage {
  page: Page;
  send(message: ToPreview): Promise<void>;
  show(result: MapResult, compared?: ComparedState): Promise<void>;
  /** What the page has sent to the editor, in order, without how it is looked at, which it tells whenever things rest. */
  posted(): Promise<FromPreview[]>;
  /** What the page has kept. */
  state(): Promise<unknown>;
  /** Changes the theme of the editor, as a person does while the page is open. */
  wear(theme: ThemeKind): Promise<void>;
  /** Loads the page anew, as a reload of the window does: what was kept is there, what was shown is not. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

export interface PreviewOptions {
  width?: number;
  height?: number;
  theme?: ThemeKind;
  /** Language of the editor; English when absent. */
  lang?: string;
}

const colours: Record<ThemeKind, Record<string, string>> = {
  'vscode-light': { background: '#ffffff', foreground: '#3b3b3b', focus: '#005fb8', contrast: 'transparent' },
  'vscode-dark': { background: '#1f1f1f', foreground: '#cccccc', focus: '#0078d4', contrast: 'transparent' },
  'vscode-high-contrast': { background: '#000000', foreground: '#ffffff', focus: '#f38518', contrast: '#6fc3df' },
  'vscode-high-contrast-light': { background: '#ffffff', foreground: '#292929', focus: '#006bbd', contrast: '#0f4a85' },
};

/** A browser in which pages of maps are opened. */
export interface Previews {
  open(options?: PreviewOptions): Promise<PreviewPage>;
  close(): Promise<void>;
}

/** Starts a browser, and makes the page as the extension delivers it, which is done once for all files of a worker. */
export async function launchPreviews(): Promise<Previews> {
  bundling ??= bundle();
  const [browser, bundled] = await Promise.all([launchChromium(), bundling]);
  return { open: async (options) => openPage(await browser.context.newPage(), bundled, options), close: browser.close };
}

async function openPage(page: Page, [script, style]: [string, string], options: PreviewOptions = {}) {
  const { width = 1400, height = 900, theme = 'vscode-light', lang = 'en' } = options;
  await page.setViewportSize({ width, height });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  let worn = dress(theme);
  let kept: unknown;
  const load = async () => {
    await page.setContent(
      `<!doctype html><html lang="${lang}" style="${worn.style}"><head><title>Journey map</title><style>${style}</style></head><body class="${worn.classes}" data-theme="editor" data-pdf="true"><div id="root"></div></body></html>`,
    );
    await page.evaluate((state) => {
      const notes = { posted: [] as unknown[], state };
      Object.assign(globalThis, {
        notes,
        acquireVsCodeApi: () => ({
          postMessage: (message: unknown) => notes.posted.push(message),
          getState: () => notes.state,
          setState: (next: unknown) => {
            notes.state = structuredClone(next);
          },
        }),
      });
    }, kept);
    await page.addScriptTag({ content: script });
  };
  await load();
  const notes = () =>
    page.evaluate(() => (globalThis as unknown as { notes: { posted: never[]; state: unknown } }).notes);
  const send = (message: ToPreview) => page.evaluate((data) => window.postMessage(data, '*'), message);
  const preview: PreviewPage = {
    page,
    send,
    show: async (result, compared) => {
      await send({ type: 'map', uri: 'file:///map.journey', title: 'Map', result, ...(compared && { compared }) });
      await page.locator('main').waitFor();
    },
    posted: async () => (await notes()).posted.filter(({ type }: FromPreview) => type !== 'keep'),
    state: async () => (await notes()).state,
    wear: async (next) => {
      worn = dress(next);
      await page.evaluate(({ style, classes }) => {
        document.documentElement.setAttribute('style', style);
        document.body.className = classes;
      }, worn);
    },
    reload: async () => {
      kept = (await notes()).state;
      await load();
    },
    close: async () => {
      await page.close();
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
  };
  return preview;
}

/** What an editor in a theme puts on the page. */
function dress(theme: ThemeKind): { style: string; classes: string } {
  const { background, foreground, focus, contrast } = colours[theme];
  return {
    style: `--vscode-editor-background:${background};--vscode-editor-foreground:${foreground};--vscode-focusBorder:${focus};--vscode-contrastBorder:${contrast};--vscode-font-family:sans-serif`,
    classes: theme === 'vscode-high-contrast-light' ? `${theme} vscode-high-contrast` : theme,
  };
}

let bundling: Promise<[string, string]> | undefined;

async function bundle(): Promise<[string, string]> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(import.meta.dirname, '../../src/preview/main.tsx')],
    bundle: true,
    write: false,
    outdir: 'unused',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.woff2': 'dataurl' },
    external: ['*.woff2'],
  });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return [text('.js'), text('.css')];
}
