import type { Drawing } from './drawing.ts';
import type { RenderOptions } from './formats.ts';
import { pictureOf } from './svg.ts';

/** A picture as a document of its own, with its font, and its size in pixels. Paper and pixels know no system: light. */
export function drawnPage(drawing: Drawing, { theme, lanes }: RenderOptions) {
  const picture = pictureOf(drawing, { theme: theme === 'auto' ? 'light' : theme, lanes }, true);
  const svg = picture.slice(picture.indexOf('<svg'));
  const [, width = 0, height = 0] = svg.match(/ viewBox="0 0 (\d+) (\d+)"/)?.map(Number) ?? [];
  const html = (css: string) =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${titleOf(svg)}</title><style>html,body{margin:0}svg{display:block}${css}</style></head><body>${svg}</body></html>`;
  return { width, height, html };
}

/** As it stands in the picture, where it is markup already. */
function titleOf(svg: string): string {
  return svg.match(/<title[^>]*>([^<]*)</)?.[1] ?? '';
}
