import { round } from './text-box.ts';
import type { Point } from './types.ts';

/** A path of straight lines whose corners are rounded. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const path: string[] = [];
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    const after = points[i + 1];
    if (!before) path.push(`M${at(point)}`);
    else if (!after) path.push(`L${at(point)}`);
    else {
      const r = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
      path.push(`L${at(towards(point, before, r))}Q${at(point)} ${at(towards(point, after, r))}`);
    }
  }
  return path.join('');
}

export function polyline(points: readonly Point[]): string {
  return points.map((point, i) => `${i === 0 ? 'M' : 'L'}${at(point)}`).join('');
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}
