import type { Locator, Page } from 'playwright-core';
import { inReach } from '../support/in-reach.ts';
import { holdsSoon, until } from './until.ts';
import { webviewsHaveTold } from './webviews-have-told.ts';

/** The lines of the text editor that a person sees. */
export const viewLines = '.editor-instance .monaco-editor .view-lines';

/** Puts the cursor at a place of the text, both counted from 1. */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  const there = `Ln ${line}, Col ${column}`;
  await until(`the cursor is at ${there}`, async () => {
    await focusText(page);
    // the status bar tells of a cursor that moves
    await page.keyboard.press('Control+Home');
    await ask(page, `:${line}:${column}`);
    await page.keyboard.press('Enter');
    return holdsSoon(async () => (await cursor(page)).includes(there));
  });
}

/** Gives the text editor the keyboard, without touching its text. */
export async function focusText(page: Page): Promise<void> {
  await webviewsHaveTold(page);
  await until('the text is at work and has the keyboard', async () => {
    await page.keyboard.press('Control+1');
    return holdsSoon(() =>
      page.evaluate(() =>
        Boolean(document.activeElement?.closest('.editor-group-container.active .editor-instance .monaco-editor')),
      ),
    );
  });
}

/** Types a mistake at the end of the text, waits until the server has found it, and takes it back. */
export async function mistakeIsSeen(page: Page): Promise<void> {
  await focusText(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\ntouchpiont x');
  await page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
}

/** Opens a file of the folder by its name. */
export async function openFile(page: Page, name: string): Promise<void> {
  await focusText(page);
  await ask(page, name);
  await choose(page, name);
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await focusText(page);
}

/** Saves the file that is at work. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
}

/** Chooses a colour theme by its name. */
export async function pickTheme(page: Page, name: string): Promise<void> {
  await focusText(page);
  await command(page, 'Preferences: Color Theme', name);
}

/** Runs a command from the palette; with `choice`, picks that from the list it shows. */
export async function command(page: Page, name: string, choice?: string): Promise<void> {
  await webviewsHaveTold(page);
  await ask(page, `>${name}`);
  await choose(page, name);
  const list = page.locator('.quick-input-widget');
  if (choice === undefined) return list.waitFor({ state: 'hidden' });
  const input = list.locator('input').first();
  await until(
    'the list of choices is there',
    async () => (await input.isVisible()) && (await input.inputValue()) === '',
  );
  await input.fill(choice);
  await choose(page, choice);
  await until('the list is gone', async () => !(await list.filter({ hasText: choice }).isVisible()));
}

/** Opens the palette and fills it. A list that is about to close takes a text or two with it. */
async function ask(page: Page, text: string): Promise<void> {
  const input = page.locator('.quick-input-widget input').first();
  await until(`the palette takes ‘${text}’`, async () => {
    if (!(await input.isVisible())) await page.keyboard.press('F1');
    await input.fill(text, { timeout: 5000 });
    const isTaken = async () => (await input.isVisible()) && (await input.inputValue()) === text;
    // what closes it does so with the next picture
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    return isTaken();
  });
}

/** Takes a row of the open list: with Enter where it is the one at hand, as the hint of a row may lie over it. */
async function choose(page: Page, text: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  await row.waitFor();
  if (await row.evaluate((one) => one.classList.contains('focused'))) await page.keyboard.press('Enter');
  else await row.click();
}

/** Says yes to the place that a dialog for saving proposes, and waits until it is told what is there. @returns that place. */
export async function saveThere(
  page: Page,
  ending: string,
  { title = 'Export the map', sentence = 'The map is saved' } = {},
): Promise<string> {
  const dialog = page.locator('.quick-input-widget', { hasText: title });
  await dialog.waitFor();
  const input = dialog.locator('input').first();
  let path = '';
  await until('a place is proposed', async () => {
    path = await input.inputValue();
    return path.endsWith(ending);
  });
  await until('the dialog takes the place', async () => {
    // it takes none while it still reads the folder
    if (await dialog.isVisible()) await input.press('Enter', { timeout: 5000 });
    return holdsSoon(() => dialog.isHidden());
  });
  const told = page.locator('.notification-toast', { hasText: sentence });
  await told.waitFor();
  await command(page, 'Notifications: Clear All Notifications');
  await told.waitFor({ state: 'detached' });
  return path;
}

/** Line and column of the cursor, from the status bar; empty while it tells none. */
export async function cursor(page: Page): Promise<string> {
  const [told = ''] = await page.locator('#status\\.editor\\.selection').allTextContents();
  return told;
}

/** Clicks the button in the bar over the text. */
export async function openMapToSide(page: Page): Promise<void> {
  await page.locator('.editor-actions a[aria-label^="Open Map to the Side"]').click();
}

/**
 * Clicks a control of the map where it is at that moment: a map that gets another width puts its controls into a menu or
 * takes them out.
 */
export async function press(control: Locator): Promise<void> {
  // one click and no more: a second one would take the first back
  await until('the control can be clicked', async () => {
    await (await inReach(control)).click({ trial: true, timeout: 5000 });
    return true;
  });
  await control.click();
}

/** Where the map is scrolled to. */
export function scrollOf(pane: Locator): Promise<{ left: number; top: number }> {
  return pane.evaluate(({ scrollLeft, scrollTop }) => ({ left: scrollLeft, top: scrollTop }));
}
