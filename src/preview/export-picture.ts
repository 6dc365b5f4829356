import type { EmbeddedFont } from '../map/fonts.ts';
import { fontsFor } from '../map/fonts.ts';
import { renderSvg } from '../map/render-svg.tsx';
import type { Words } from '../texts/say.ts';
import type { Look } from './look.ts';
import type { View } from './view.ts';

/** What the reader looks at, and how it is to be drawn. */
export interface PictureOptions {
  look: Look;
  view: View;
  /** The language of the picture. */
  words: Words;
  theme: 'light' | 'dark' | 'auto';
}

/** What is shown, as a file: the same bytes as from the command line. `fonts` are embedded as far as they are needed. */
export function svgOf({ look, view, words, theme }: PictureOptions, fonts?: readonly EmbeddedFont[]): string {
  const { model, summary, findings, heat, focus } = look;
  const { lanes, opened } = view;
  const options = {
    theme,
    words,
    lanes,
    opened,
    summary,
    findings,
    ...(heat && { heat }),
    ...(focus && { focus }),
    links: view.links === 'all' && !heat,
  };
  const picture = renderSvg(model, options);
  return fonts ? renderSvg(model, { ...options, fonts: fontsFor(picture, fonts) }) : picture;
}

/** Beyond this, in pixels, browsers draw nothing. */
const longest = 16384;
const largest = 268_000_000;

/** A picture in pixels, `scale` to each pixel of the drawing; undefined where it is too large for that. */
export async function pngOf(svg: string, scale: number): Promise<Blob | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const width = image.naturalWidth * scale;
  const height = image.naturalHeight * scale;
  if (width > longest || height > longest || width * height > largest) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  return new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/png'));
}
