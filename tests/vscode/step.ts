import type { FrameLocator, Page } from 'playwright-core';
import type { Seen } from './watch-page.ts';

/** What every step works with. */
export interface Scene {
  page: Page;
  /** The inside of the map. */
  map: FrameLocator;
  seen: Seen;
  /** The address of the workbench with the folder. */
  address: string;
  /** The folder of everything that belongs to this code-server: only what runs from there may be ended. */
  home: string;
}

/** Something a person does, and what must then be seen. */
export interface Step {
  name: string;
  run: (scene: Scene) => Promise<void>;
}
