import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../hosts/folders.ts';

/** Where the translations of a language are, from the root of the project. */
export function catalogueFile(lang: string): string {
  return `l10n/bundle.l10n.${lang}.json`;
}

/** The translations of a language, by the English text. */
export function readCatalogue(lang: string): Map<string, string> {
  return new Map(Object.entries(readJson(catalogueFile(lang))));
}

/** What the manifest of the extension says; English without a language. */
export function readManifestTexts(lang?: string): Map<string, string> {
  return new Map(Object.entries(readJson(lang === undefined ? 'package.nls.json' : `package.nls.${lang}.json`)));
}

/** The keys that the manifest asks for: `%journey.openMap%`. */
export function manifestKeys(): Set<string> {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  return new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key = '']) => key));
}

function readJson(path: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
