// Packs the extension: the files it needs and a manifest without what only its makers need.
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from './hosts/folders.ts';

const stage = join(root, 'out/extension');
const vsix = join(root, 'out/journey-as-code.vsix');
const parts = [
  'dist/cli',
  'dist/extension',
  'dist/preview',
  'dist/rules',
  'dist/server',
  'images',
  'l10n',
  'language-configuration.json',
  'package.nls.fr.json',
  'package.nls.json',
  'package.nls.ro.json',
  'syntaxes',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
].filter((part) => existsSync(join(root, part)));

await rm(stage, { recursive: true, force: true });
await mkdir(stage, { recursive: true });
for (const part of parts) await cp(join(root, part), join(stage, part), { recursive: true });
// an extension's page shows no pictures in SVG
const readme = await readFile(join(root, 'README.md'), 'utf8').catch(() => '');
if (readme) await writeFile(join(stage, 'README.md'), readme.replaceAll(/^!\[.*\n+/gm, ''));
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
// without `type`, VS Code in the browser loads the script of `browser` as what it is: CommonJS
const others = ['type', 'types', 'exports', 'bin', 'workspaces', 'scripts', 'devDependencies', 'overrides', 'private'];
for (const key of others) delete manifest[key];
manifest.engines = { vscode: manifest.engines.vscode };
manifest.files = parts;
await writeFile(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
await createVSIX({
  cwd: stage,
  packagePath: vsix,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
