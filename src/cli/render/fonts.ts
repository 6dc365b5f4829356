import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedFont } from '../../map/fonts.ts';
import { fontFile, fontSubsets, fontWeights, subsetsFor } from '../../map/fonts.ts';

/** The fonts of the picture that a text needs, out of the files beside the program. */
export function readFontsFor(text: string): EmbeddedFont[] {
  return subsetsFor(text).flatMap((subset) =>
    fontWeights.map((weight) => ({
      weight,
      unicodeRange: fontSubsets[subset],
      base64: readFileSync(join(__dirname, 'fonts', fontFile(subset, weight)), 'base64'),
    })),
  );
}
