import type { Drawing } from './drawing.ts';
import type { RenderOptions } from './formats.ts';
import { pictureOf } from './svg.ts';

/** A picture with its font, for paper and pixels. They know no system: light, unless something else was asked for. */
export function drawnPicture(drawing: Drawing, { theme, lanes }: RenderOptions): string {
  const picture = pictureOf(drawing, { theme: theme === 'auto' ? 'light' : theme, lanes }, true);
  return picture.slice(picture.indexOf('<svg'));
}
