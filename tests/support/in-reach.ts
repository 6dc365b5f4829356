import type { Locator } from 'playwright-core';

/** A control of the map where it is, or in the menu of what has no room, which is opened. */
export async function inReach(control: Locator): Promise<Locator> {
  await control.waitFor({ state: 'attached' });
  const more = control.locator('xpath=ancestor::div[@class="rest"]/ancestor::details[not(@open)]/summary');
  if ((await more.count()) > 0) await more.click();
  return control;
}
