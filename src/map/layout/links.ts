import type { Link, MapModel } from '../../model/map-model.ts';
import { measure } from '../text/measure.ts';
import type { Texts } from '../texts.ts';
import { entry } from './collect.ts';
import { figure } from './metrics.ts';
import { boxesOf } from './seen.ts';
import { oneLine, round } from './text-box.ts';
import type { Box, LinkLine, MapLayout, Point } from './types.ts';

interface End {
  link: Link;
  box: Box;
  other: Box;
  out: boolean;
}

/**
 * Links as curves from card to card: they leave at the right and arrive at the left, or the other way round where the
 * journey goes back. Links from and to the same side of a card share it evenly.
 * @param of The card whose links are wanted; without it those of all cards, save what merely follows in the order of the text.
 */
export function layoutLinks({ links, cards }: MapModel, layout: MapLayout, texts: Texts, of?: string): LinkLine[] {
  const wanted =
    of === undefined
      ? links.filter(({ kind }) => kind !== 'next')
      : links.filter(({ from, to }) => from === of || to === of);
  if (wanted.length === 0) return [];
  const seen = boxesOf(layout);
  const labels = new Map(cards.map(({ id, label }) => [id, label]));
  const drawn = wanted.flatMap((link) => {
    const [from, to] = [seen.get(link.from), seen.get(link.to)];
    return from && to && from !== to ? [{ link, from, to }] : [];
  });
  const ends = drawn.flatMap(({ link, from, to }): End[] => [
    { link, box: from, other: to, out: true },
    { link, box: to, other: from, out: false },
  ]);
  const ports = portsOf(ends);
  return drawn.flatMap(({ link, from, to }): LinkLine[] => {
    const [start, end] = [ports.get(link)?.out, ports.get(link)?.into];
    if (!start || !end) return [];
    const lean = Math.max(28, Math.abs(end.x - start.x) / 2.4);
    const [leaves, arrives] = [sideOf(from, to, true), sideOf(to, from, false)];
    const [a, b] = [
      { x: start.x + lean * leaves, y: start.y },
      { x: end.x + lean * arrives, y: end.y },
    ];
    const share = link.share;
    const label = share === undefined ? undefined : texts.percent(share);
    const middle = onCurve(start, a, b, end);
    return [
      {
        key: `${link.kind} ${link.from} ${link.to} ${link.persona ?? ''} ${link.change ?? ''}`,
        from: link.from,
        to: link.to,
        kind: link.kind,
        path: `M${at(start)}C${at(a)} ${at(b)} ${at(end)}`,
        arrow: `M${at(end)}l${7 * arrives} -4.5v9z`,
        width: round(1.4 + (3.6 * (share ?? 0)) / 100),
        title: texts.link(link, labels.get(link.to) ?? link.to),
        ...(link.change && { change: link.change }),
        ...(label && { share: shareAt(label, middle) }),
      },
    ];
  });
}

/** 1 for the right side of a card, −1 for its left one. */
function sideOf(box: Box, other: Box, out: boolean): 1 | -1 {
  if (other.x > box.x) return 1;
  if (other.x < box.x) return -1;
  // cards of one column are joined at their right sides, forward and back
  return out || other.x === box.x ? 1 : -1;
}

function portsOf(ends: readonly End[]): Map<Link, { out?: Point; into?: Point }> {
  const sides = new Map<string, End[]>();
  for (const end of ends)
    entry(sides, `${end.box.x} ${end.box.y} ${sideOf(end.box, end.other, end.out)}`, () => []).push(end);
  const ports = new Map<Link, { out?: Point; into?: Point }>();
  for (const users of sides.values()) {
    users.sort((a, b) => a.other.y - b.other.y || a.other.x - b.other.x);
    for (const [i, { link, box, other, out }] of users.entries()) {
      const x = sideOf(box, other, out) === 1 ? box.x + box.width : box.x;
      const point = { x: round(x), y: round(box.y + (box.height * (i + 1)) / (users.length + 1)) };
      const known = entry(ports, link, () => ({}) as { out?: Point; into?: Point });
      if (out) known.out = point;
      else known.into = point;
    }
  }
  return ports;
}

function shareAt(label: string, { x, y }: Point): NonNullable<LinkLine['share']> {
  const width = Math.ceil(measure(label, figure)) + 12;
  const box = { x: round(x - width / 2), y: round(y - 10), width, height: 20 };
  return { box, text: oneLine(label, round(x), round(y + 4.2), width, figure, 'middle') };
}

/** The middle of a curve. */
function onCurve(p: Point, a: Point, b: Point, q: Point): Point {
  const mix = (k: 'x' | 'y') => (p[k] + 3 * a[k] + 3 * b[k] + q[k]) / 8;
  return { x: mix('x'), y: mix('y') };
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}
