import { pngOf } from '../../print/png.ts';
import { drawnPicture } from './drawn-picture.ts';
import type { RenderFormat } from './formats.ts';
import { printing } from './printing.ts';

/** The picture in pixels, as a browser draws it. */
export const png: RenderFormat = (drawing, options) =>
  printing(() => pngOf(drawnPicture(drawing, options), options.scale, options.browser));
