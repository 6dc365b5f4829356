import type { Page } from 'playwright-core';
import { until } from './until.ts';

/** Loads the window anew, once the workbench has written down what is to be seen again. */
export async function reload(page: Page, isThere: (open: string) => boolean): Promise<void> {
  await written(page, isThere);
  await page.reload();
}

/**
 * Waits until what the workbench has written down of what is open holds something: it writes every few seconds, where nothing
 * else is to be done, and not at the very end.
 */
export async function written(page: Page, isThere: (open: string) => boolean): Promise<void> {
  await until('it is written what is open', async () => isThere(await page.evaluate(whatIsOpen)));
}

/** What a workbench in a browser has written down of its groups and editors, as the JSON that it keeps. */
async function whatIsOpen(): Promise<string> {
  const given = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const all: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const database = await given(indexedDB.open(name));
    const items = database.transaction('ItemTable').objectStore('ItemTable');
    const found: unknown = await given(items.get('memento/workbench.parts.editor'));
    if (typeof found === 'string') all.push(found);
    database.close();
  }
  return all.join('\n');
}
