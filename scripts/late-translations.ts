import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { languages } from '../src/texts/languages.ts';
import { root } from './hosts/folders.ts';

/**
 * Puts the catalogues of `l10n` into a bundle as texts inside of functions, in the place of `translations.ts`. As objects,
 * sentence by sentence, they would be made at every start, in whatever language it speaks.
 */
export const lateTranslations: Plugin = {
  name: 'late-translations',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]texts[\\/]translations\.ts$/ }, async () => {
      const files = languages.map((lang) => join(root, `l10n/bundle.l10n.${lang}.json`));
      const texts = await Promise.all(
        files.map(async (file) => JSON.stringify(JSON.parse(await readFile(file, 'utf8')))),
      );
      const entries = languages.map((lang, i) => `${lang}: () => JSON.parse(${JSON.stringify(texts[i])})`);
      return { contents: `export const translations = { ${entries.join(', ')} };`, loader: 'js', watchFiles: files };
    });
  },
};
