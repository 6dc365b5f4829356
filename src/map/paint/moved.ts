import type { Point } from '../layout/types.ts';

/** What moves a group to its place: what is in it is measured from there, and stays as it is when the group moves. */
export function movedTo({ x = 0, y = 0 }: { [axis in keyof Point]?: number | undefined }): string {
  return `translate(${x} ${y})`;
}
