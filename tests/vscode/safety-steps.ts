import { join } from 'node:path';
import { root } from '../../scripts/hosts/folders.ts';
import type { Step } from './step.ts';
import { until } from './until.ts';
import { pickTheme } from './workbench-hands.ts';

const themes = [
  ['ui-dark', 'Dark Modern', 'vscode-dark'],
  ['ui-contrast', 'Dark High Contrast', 'vscode-high-contrast'],
  ['ui-contrast-light', 'Light High Contrast', 'vscode-high-contrast-light'],
  ['ui-light', 'Light Modern', 'vscode-light'],
] as const;

export const themeSteps: Step[] = [
  {
    name: 'the map takes the colours of every kind of theme',
    run: async ({ page, map }) => {
      for (const [picture, theme, kind] of themes) {
        await pickTheme(page, theme);
        await map.locator(`body.${kind}`).waitFor();
        await page.waitForTimeout(400);
        await page.screenshot({ path: join(root, `out/${picture}.png`) });
      }
    },
  },
];

export const safetySteps: Step[] = [
  {
    name: 'nothing was asked for outside this machine',
    run: async ({ seen }) => {
      if (seen.outside.length) throw new Error(`asked for ${[...new Set(seen.outside)].join(', ')}`);
    },
  },
  {
    name: 'the policy of the map was never violated, and a script that somebody slips in is not run',
    run: async ({ map, seen }) => {
      if (seen.violations.length) throw new Error(seen.violations.join('\n'));
      const ran = await map.locator('body').evaluate((body) => {
        const script = document.createElement('script');
        script.textContent = 'document.body.dataset.slippedIn = "yes"';
        body.append(script);
        return body.dataset.slippedIn;
      });
      if (ran) throw new Error('the script was run');
      await until('the violation is reported', async () => seen.violations.length > 0);
    },
  },
];
