// Makes the table of character widths from the font that the map is set in.
import { readFileSync, writeFileSync } from 'node:fs';
import { create } from 'fontkitten';

const subsets = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
const weights = [400, 600];

const tables = weights.map((weight) => {
  const widths = new Map<number, number>();
  for (const subset of subsets) {
    const file = `node_modules/@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`;
    // biome-ignore lint/suspicious/noExplicitAny: the package has no type for a single font
    const font = create(readFileSync(file)) as any;
    for (const code of font.characterSet as number[])
      if (!widths.has(code)) {
        widths.set(code, Math.round((font.glyphForCodePoint(code).advanceWidth * 1000) / font.unitsPerEm));
      }
  }
  return `  ${weight}: '${runs(widths)}',`;
});
const text = `// Made by scripts/font-widths.ts from Inter (SIL Open Font License 1.1). Do not edit.
/** Advance widths in thousandths of the size, in base 36: a code point, then the widths of it and those that follow. */
export const interWidths = {
${tables.join('\n')}
} as const;
`;
const target = 'src/map/generated/inter-widths.ts';
writeFileSync(target, text);

/** Runs of consecutive code points: `start:width,width;start:width`. */
function runs(widths: ReadonlyMap<number, number>): string {
  const codes = [...widths.keys()].filter((code) => code >= 32).sort((a, b) => a - b);
  const parts: string[] = [];
  let previous = -2;
  for (const code of codes) {
    const width = (widths.get(code) as number).toString(36);
    if (code === previous + 1) parts.push(`,${width}`);
    else parts.push(`${parts.length > 0 ? ';' : ''}${code.toString(36)}:${width}`);
    previous = code;
  }
  return parts.join('');
}
