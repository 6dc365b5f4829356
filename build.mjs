// Bundles every program into dist/ and prints what each one weighs.
import { cp, mkdir, rm } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import { lateTranslations } from './scripts/late-translations.ts';
import { writeLibrary } from './scripts/library.ts';
import { writeRulePages } from './scripts/rule-pages.ts';
import { writeStandalonePage } from './scripts/standalone-page.ts';

const minify = !process.argv.includes('--dev');
const base = {
  bundle: true,
  plugins: [lateTranslations],
  minify,
  sourcemap: minify ? false : 'linked',
  logLevel: 'warning',
  metafile: true,
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};
const node = { ...base, platform: 'node', format: 'cjs', target: 'node22', mainFields: ['module', 'main'] };
const web = {
  ...base,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
};
const withoutProtocol = { 'vscode-languageserver-protocol': './scripts/protocol-parts.ts' };
const cjs = { outExtension: { '.js': '.cjs' } };

await rm('dist', { recursive: true, force: true });
const builds = await Promise.all([
  // the guard must run on a Node that is too old for everything else
  esbuild.build({
    ...node,
    ...cjs,
    target: 'node12',
    entryPoints: ['src/cli/journey.ts'],
    outdir: 'dist/cli',
    external: ['./main.cjs'],
  }),
  // a dependency makes a `require` of its own from where it stands
  esbuild.build({
    ...node,
    ...cjs,
    entryPoints: ['src/cli/main.ts'],
    outdir: 'dist/cli',
    alias: withoutProtocol,
    define: { 'import.meta.url': '__filename' },
  }),
  esbuild.build({
    ...node,
    ...cjs,
    entryPoints: ['src/extension/node.ts'],
    outdir: 'dist/extension',
    external: ['vscode'],
  }),
  esbuild.build({ ...node, ...cjs, entryPoints: ['src/server/node.ts'], outdir: 'dist/server' }),
  esbuild.build({
    ...web,
    format: 'cjs',
    entryPoints: ['src/extension/browser.ts'],
    outdir: 'dist/extension',
    external: ['vscode'],
  }),
  esbuild.build({ ...web, format: 'iife', entryPoints: ['src/server/browser.ts'], outdir: 'dist/server' }),
  esbuild.build({
    ...web,
    format: 'iife',
    entryPoints: { preview: 'src/preview/main.tsx' },
    outdir: 'dist/preview',
    external: ['./fonts/*'],
  }),
]);
await writeRulePages('dist/rules');
await writeLibrary('dist/library', minify);
await writeStandalonePage('dist/preview', minify);
const fontFolders = ['dist/preview/fonts', 'dist/cli/fonts'];
for (const folder of fontFolders) await mkdir(folder, { recursive: true });
for (const subset of ['latin', 'latin-ext'])
  for (const weight of [400, 600]) {
    const file = `inter-${subset}-${weight}-normal.woff2`;
    for (const folder of fontFolders) await cp(`node_modules/@fontsource/inter/files/${file}`, `${folder}/${file}`);
  }
for (const { metafile } of builds)
  for (const [file, { bytes }] of Object.entries(metafile.outputs))
    if (!file.endsWith('.map')) console.log(`${file.padEnd(32)} ${(bytes / 1024).toFixed(0).padStart(5)} KiB`);
