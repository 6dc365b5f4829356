import type { Locator, Page } from 'playwright-core';

/** The lines of the text editor that a person sees. */
export const viewLines = '.editor-instance .monaco-editor .view-lines';
const cursorStatus = '#status\\.editor\\.selection';

/** Puts the cursor at a place of the text, both counted from 1. */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  await focusText(page);
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(`${line}:${column}`, { delay: 5 });
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Gives the text editor the keyboard, without touching its text. */
export async function focusText(page: Page): Promise<void> {
  await until('the text has the keyboard', async () => {
    await page.keyboard.press('Control+1');
    // a click into the map may still be on its way to the workbench, which then takes the map for what is at work,
    // even where the keyboard stays with the text: only the status bar tells the two apart
    await page.waitForTimeout(300);
    const focused = () => Boolean(document.activeElement?.closest('.editor-instance .monaco-editor'));
    return (await page.evaluate(focused)) && (await page.locator(cursorStatus).isVisible());
  });
}

/** Types a mistake at the end of the text, waits until the server has found it, and takes it back. */
export async function mistakeIsSeen(page: Page): Promise<void> {
  await focusText(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\ntouchpiont x');
  await page.locator('.squiggly-error').first().waitFor({ state: 'attached', timeout: 30_000 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
}

/** Opens a file of the folder by its name. */
export async function openFile(page: Page, name: string): Promise<void> {
  await focusText(page);
  await page.keyboard.press('Control+p');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(name);
  await choose(page, name);
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
}

/** Chooses a colour theme by its name. */
export async function pickTheme(page: Page, name: string): Promise<void> {
  await focusText(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+t');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(name);
  await choose(page, name);
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Runs a command from the palette; with `choice`, picks that from the list it shows. */
export async function command(page: Page, name: string, choice?: string): Promise<void> {
  const input = page.locator('.quick-input-widget input').first();
  // a list that is about to close takes a key or two with it, and a map that takes the focus late closes the list
  await until('the palette takes the command', async () => {
    if (!(await input.isVisible())) await page.keyboard.press('F1');
    const taken = await input.fill(`>${name}`, { timeout: 2000 }).then(
      () => true,
      () => false,
    );
    await page.waitForTimeout(300);
    return taken && (await input.isVisible()) && (await input.inputValue()) === `>${name}`;
  });
  await choose(page, name);
  if (choice === undefined) await input.waitFor({ state: 'hidden' });
  if (choice === undefined) return;
  await until('the list of choices is there', async () => (await input.inputValue()) === '');
  await input.fill(choice);
  await choose(page, choice);
}

/** Takes a row of the open list: with Enter where it is the one at hand, as the hint of a row may lie over it. */
async function choose(page: Page, text: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  await row.waitFor();
  if (await row.evaluate((one) => one.classList.contains('focused'))) await page.keyboard.press('Enter');
  else await row.click();
}

/** Loads the window anew. The workbench writes down what is open every five seconds, and not at the very end. */
export async function reload(page: Page): Promise<void> {
  await page.waitForTimeout(6000);
  await page.reload();
}

/** Says yes to the place that a dialog for saving proposes. @returns that place. */
export async function saveThere(page: Page, ending: string): Promise<string> {
  const dialog = page.locator('.quick-input-widget', { hasText: 'Export the map' });
  await dialog.waitFor();
  let path = '';
  await until('a place is proposed', async () => {
    path = await dialog.locator('input').first().inputValue();
    return path.endsWith(ending);
  });
  await page.keyboard.press('Enter');
  await page.locator('.notification-toast', { hasText: 'The map is saved' }).waitFor();
  await command(page, 'Notifications: Clear All Notifications');
  return path;
}

/** Line and column of the cursor, from the status bar. */
export async function cursor(page: Page): Promise<string> {
  return (await page.locator(cursorStatus).textContent()) ?? '';
}

/** Clicks the button in the bar over the text. */
export async function openMapToSide(page: Page): Promise<void> {
  await page.locator('.editor-actions a[aria-label^="Open Map to the Side"]').click();
}

/** Waits until something that is counted or computed holds. */
export async function until(what: string, holds: () => Promise<boolean>, limit = 20_000): Promise<void> {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain until ${what}`);
}

/** Where the map is scrolled to. */
export function scrollOf(pane: Locator): Promise<{ left: number; top: number }> {
  return pane.evaluate(({ scrollLeft, scrollTop }) => ({ left: scrollLeft, top: scrollTop }));
}
