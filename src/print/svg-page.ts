/** A picture as a document of its own, and its size in pixels. */
export function svgPage(svg: string): { width: number; height: number; html: (css: string) => string } {
  const [, width = 0, height = 0] = svg.match(/ viewBox="0 0 (\d+) (\d+)"/)?.map(Number) ?? [];
  const html = (css: string) =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${titleOf(svg)}</title><style>html,body{margin:0}svg{display:block}${css}</style></head><body>${svg}</body></html>`;
  return { width, height, html };
}

/** As it stands in the picture, where it is markup already. */
function titleOf(svg: string): string {
  return svg.match(/<title[^>]*>([^<]*)</)?.[1] ?? '';
}
