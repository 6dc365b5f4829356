import { describe, expect, test } from 'vitest';
import { palettes } from '../../src/map/theme.ts';

const accents = [0, 1, 2, 3, 4].map((i) => `accent-${i}`);
const surfaces = ['background', 'surface', 'card', 'chip'];

/** Text and what it stands on. */
const texts: [string, string][] = [
  ...surfaces.flatMap((surface): [string, string][] => [
    ['text', surface],
    ['muted', surface],
  ]),
  ['bad', 'card'],
  ['bad', 'surface'],
  ['on-bad', 'bad'],
  ...accents.map((accent): [string, string] => ['on-accent', accent]),
  ...[-2, -1, 0, 1, 2].map((value): [string, string] => [`on-feel-${value}`, `feel-${value}`]),
];

/** Signs that say something without a text of their own. Feelings are not among them: each carries its number. */
const signs: [string, string][] = [
  ...['background', 'surface', 'card'].flatMap((surface) =>
    ['good', 'bad', 'star', 'muted', ...accents].map((sign): [string, string] => [sign, surface]),
  ),
  ['bad', 'chip'],
  ...[0, 1, 2].map((phase): [string, string] => [`phase-${phase}`, 'background']),
  ['good', 'bar'],
  ['bad', 'bar'],
  ['text', 'bar'],
];

describe.each(Object.entries(palettes))('the colours of %s', (_, palette) => {
  test.each(texts)('text %s can be read on %s', (text, surface) => {
    expect(contrast(palette[text], palette[surface])).toBeGreaterThanOrEqual(4.5);
  });
  test.each(signs)('sign %s can be seen on %s', (sign, surface) => {
    expect(contrast(palette[sign], palette[surface])).toBeGreaterThanOrEqual(3);
  });
});

test('every palette knows the same colours', () => {
  const [first, ...others] = Object.values(palettes).map((palette) => Object.keys(palette).sort());
  for (const other of others) expect(other).toEqual(first);
});

test('the contrast of black and white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

/** Contrast as WCAG 2.2 defines it. */
function contrast(a: string | undefined, b: string | undefined): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour = ''): number {
  expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
