import type { Page } from 'playwright-core';
import type { Step } from './step.ts';
import { focusText, openFile, until } from './workbench-hands.ts';

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
      await page.keyboard.press('Control+w');
    },
  },
  {
    name: 'a new journey file starts with a journey to fill in',
    run: async ({ page }) => {
      await command(page, 'Journey: New Journey File');
      await page.locator('.view-lines', { hasText: 'First purchase' }).first().waitFor();
      await page.keyboard.press('Escape');
      await command(page, 'View: Revert and Close Editor');
    },
  },
];

/** Runs a command from the palette; with `choice`, picks that from the list it shows. */
async function command(page: Page, name: string, choice?: string): Promise<void> {
  const input = page.locator('.quick-input-widget input').first();
  // a list that is about to close takes a key or two with it
  await until('the palette is open', async () => {
    if (await input.isVisible()) return true;
    await page.keyboard.press('F1');
    await page.waitForTimeout(300);
    return input.isVisible();
  });
  await input.fill(`>${name}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
  if (choice === undefined) await input.waitFor({ state: 'hidden' });
  if (choice === undefined) return;
  await page
    .locator('.quick-input-widget input[placeholder*="walkthrough"], .quick-input-list .monaco-list-row')
    .first()
    .waitFor();
  await input.fill(choice);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: choice }).first().click();
}
