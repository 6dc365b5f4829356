import { join } from 'node:path';
import { root } from '../../scripts/hosts/folders.ts';
import type { Step } from './step.ts';
import { until } from './until.ts';
import { command, focusText, openFile } from './workbench-hands.ts';

export const markdownSteps: Step[] = [
  {
    name: 'the preview of Markdown shows journeys as maps, mistakes in their place, and runs nothing of their text',
    run: async ({ page, map: preview }) => {
      await openFile(page, 'page.md');
      await command(page, 'Markdown: Open Preview to the Side');
      const maps = preview.locator('img[src^="data:image/svg+xml"]');
      await until('there are three maps', async () => (await maps.count()) === 3);
      await until('they are drawn', () =>
        maps.evaluateAll((all) => all.every((image) => (image as HTMLImageElement).naturalWidth > 200)),
      );
      await preview.locator('img[alt="Small & <img src=x onerror=alert(1)>"]').waitFor();
      const mistakes = await preview.locator('blockquote').allTextContents();
      if (mistakes.length !== 1 || !/^\s*Line 3: /.test(mistakes[0] ?? ''))
        throw new Error(`the mistakes are ${JSON.stringify(mistakes)}`);
      await preview.locator('code', { hasText: '<b>bold</b>' }).waitFor();
      if ((await preview.locator('img[src="x"], b').count()) > 0) throw new Error('text became markup');
      await page.screenshot({ path: join(root, 'out/ui-markdown.png') });
      await page.locator('.tab', { hasText: 'Preview page.md' }).click({ button: 'middle' });
      await focusText(page);
    },
  },
];
