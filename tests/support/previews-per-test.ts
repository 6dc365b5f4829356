import { afterAll, afterEach } from 'vitest';
import type { PreviewOptions, PreviewPage } from './preview-page.ts';
import { launchPreviews } from './preview-page.ts';

/** Opens pages for the tests of a file: each is closed, and asked for its faults, after the test that opened it. */
export async function previewsPerTest(): Promise<(options?: PreviewOptions) => Promise<PreviewPage>> {
  const previews = await launchPreviews();
  const opened: PreviewPage[] = [];
  afterEach(async () => {
    for (const preview of opened.splice(0)) await preview.close();
  });
  afterAll(() => previews.close());
  return async (options) => {
    const preview = await previews.open(options);
    opened.push(preview);
    return preview;
  };
}
