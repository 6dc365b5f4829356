import type { Step } from './step.ts';
import { mistakeIsSeen, viewLines } from './workbench-hands.ts';

export const textSteps: Step[] = [
  {
    name: 'aurora.journey is open and in colours',
    run: async ({ page }) => {
      await page.locator('.tab[data-resource-name="aurora.journey"]').waitFor();
      await page.locator(`${viewLines} .view-line`).first().waitFor();
      const colourful = (lines: string) => {
        const words = document.querySelectorAll(`${lines} .view-line span span`);
        return new Set([...words].map((word) => getComputedStyle(word).color)).size >= 4;
      };
      await page.waitForFunction(colourful, viewLines);
    },
  },
  {
    name: 'a mistake is underlined, and no longer when it is taken back',
    run: async ({ page }) => {
      await mistakeIsSeen(page);
      await page.keyboard.press('Control+Home');
    },
  },
];
