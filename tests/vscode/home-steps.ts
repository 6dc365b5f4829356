import type { Step } from './step.ts';
import { until } from './until.ts';
import { command, focusText, openFile, viewLines } from './workbench-hands.ts';

/** What the extension brings along besides the language: walkthrough, first file, status. */
export const homeSteps: Step[] = [
  {
    name: 'a list of what can come next opens after a line break, and takes nothing unasked',
    run: async ({ page }) => {
      await openFile(page, 'two.journey');
      await focusText(page);
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('persona ana "Ana" {\n');
      await page.locator('.suggest-widget .monaco-list-row', { hasText: 'goal' }).waitFor();
      await page.keyboard.press('Escape');
      await command(page, 'View: Revert and Close Editor');
    },
  },
  {
    name: 'the walkthrough has four steps with pictures',
    run: async ({ page }) => {
      await command(page, 'Welcome: Open Walkthrough...', 'customer journey in four steps');
      const steps = page.locator('.getting-started-step');
      await until('there are four steps', async () => (await steps.count()) === 4);
      for (let i = 0; i < 4; i++) {
        await steps.nth(i).click();
        const picture = page.locator('.getting-started-media img');
        await until('the picture is there', () =>
          picture.evaluateAll((all) => all.some((image) => (image as HTMLImageElement).naturalWidth > 400)),
        );
      }
      await command(page, 'View: Close Editor');
      await page.locator('.getting-started-step').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'a new journey file starts with a journey to fill in',
    run: async ({ page }) => {
      await command(page, 'Journey: New Journey File');
      await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
      await page.locator(viewLines, { hasText: 'First purchase' }).waitFor();
      await page.keyboard.press('Escape');
      await command(page, 'View: Revert and Close Editor');
    },
  },
];
