import { pdfOf } from '../../print/pdf.ts';
import { drawnPicture } from './drawn-picture.ts';
import type { RenderFormat } from './formats.ts';
import { printing } from './printing.ts';

/** The picture on one page of its size, its texts as texts. */
export const pdf: RenderFormat = (drawing, options) =>
  printing(() => pdfOf(drawnPicture(drawing, options), drawing.today, options.browser));
