import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A font as data, for the characters that it is made for. */
export interface EmbeddedFont {
  weight: number;
  unicodeRange: string;
  base64: string;
}

/** Letters of each file, as @fontsource/inter states them. */
const subsets = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
};

/** The fonts of the picture that a text needs, out of the files beside the program. */
export function fontsFor(text: string): EmbeddedFont[] {
  const extended =
    /[\u0100-\u0130\u0132-\u0151\u0154-\u02ff\u1d00-\u1eff\u20a0-\u20ab\u20ad-\u20c0\u2c60-\u2c7f\ua720-\ua7ff]/.test(
      text,
    );
  const needed = extended ? (['latin', 'latin-ext'] as const) : (['latin'] as const);
  return needed.flatMap((subset) =>
    [400, 600].map((weight) => ({
      weight,
      unicodeRange: subsets[subset],
      base64: readFileSync(join(__dirname, 'fonts', `inter-${subset}-${weight}-normal.woff2`), 'base64'),
    })),
  );
}
