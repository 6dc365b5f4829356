import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { fontFile, fontSubsets, fontWeights } from '../src/map/fonts.ts';
import type { PageParts } from '../src/map/one-file-page.ts';
import { root } from './hosts/folders.ts';

/** Writes `standalone.json`: what one-file pages are made of, read by the command line and the extension. */
export async function writeStandalonePage(folder: string, minify = true): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'standalone.json'), JSON.stringify(await pageParts(minify)));
}

/** Bundles the page, and reads its fonts. */
export async function pageParts(minify = true): Promise<PageParts> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/preview/standalone.tsx'],
    outdir: 'unused',
    write: false,
    bundle: true,
    minify,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '';
  // in strings only, where it means the same: what would hide the end of the element from a browser
  const script = text('.js').replaceAll('<!--', '\\x3C!--').replaceAll('<script', '\\x3Cscript');
  const style = text('.css');
  if (/<\/script|\r/i.test(script) || /<\/style|\r/i.test(style)) throw new Error('standalone page: unsafe text');
  const fonts = (Object.keys(fontSubsets) as (keyof typeof fontSubsets)[]).flatMap((subset) =>
    fontWeights.map(async (weight) => ({
      weight,
      unicodeRange: fontSubsets[subset],
      base64: await readFile(join(root, 'node_modules/@fontsource/inter/files', fontFile(subset, weight)), 'base64'),
    })),
  );
  return { script, style, hashes: { script: hash(script), style: hash(style) }, fonts: await Promise.all(fonts) };
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
