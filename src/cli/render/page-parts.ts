import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageParts } from '../../map/one-file-page.ts';

/** What one-file pages are made of, out of the file beside the program. */
export function readPageParts(): PageParts {
  return JSON.parse(readFileSync(join(__dirname, '../preview/standalone.json'), 'utf8'));
}
