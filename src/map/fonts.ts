/** A font as data, for the characters that it is made for. */
export interface EmbeddedFont {
  weight: number;
  unicodeRange: string;
  base64: string;
}

export const fontWeights = [400, 600] as const;

/** Letters of each file of the font, as @fontsource/inter states them. */
export const fontSubsets = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
} as const;
export type FontSubset = keyof typeof fontSubsets;

/** The name of a file of the font, as its package has it. */
export function fontFile(subset: FontSubset, weight: number): string {
  return `inter-${subset}-${weight}-normal.woff2`;
}

/** The subsets that a text needs. */
export function subsetsFor(text: string): FontSubset[] {
  return extended.test(text) ? ['latin', 'latin-ext'] : ['latin'];
}

/** Of all fonts those that a text needs. */
export function fontsFor(text: string, fonts: readonly EmbeddedFont[]): EmbeddedFont[] {
  const ranges = new Set<string>(subsetsFor(text).map((subset) => fontSubsets[subset]));
  return fonts.filter(({ unicodeRange }) => ranges.has(unicodeRange));
}

const extended =
  /[\u0100-\u0130\u0132-\u0151\u0154-\u02ff\u1d00-\u1eff\u20a0-\u20ab\u20ad-\u20c0\u2c60-\u2c7f\ua720-\ua7ff]/;
