import type { Box, MapLayout, Point, TextBox } from '../../src/map/layout/types.ts';
import { measure } from '../../src/map/text/measure.ts';

/** A text and the box that it must not leave. */
export interface Placed {
  what: string;
  text: TextBox;
  box: Box;
}

/** Every text of a layout with the box it belongs to, as a reader sees it. */
export function textsOf(layout: MapLayout): Placed[] {
  const { width, height, head, columns, phases, rows, cards, folds, ghosts, bridges, curve, lanes, legend } = layout;
  const page: Box = { x: 0, y: 0, width, height };
  const found: (Placed | false | undefined)[] = [];
  const add = (what: string, text: TextBox | undefined, box: Box) => found.push(text && { what, text, box });
  const headRight = head.state ? head.state.x - widthOf(head.state) : width;
  add('title', head.title, { ...page, width: headRight });
  add('subtitle', head.subtitle, { ...page, width: head.readings ? head.readings.x - widthOf(head.readings) : width });
  add('state', head.state, page);
  add('readings', head.readings, page);
  for (const chip of [...head.chips, ...head.themes]) add('chip', chip.text, chip);
  add('empty', layout.empty, page);
  for (const { x, width: wide, label, goal } of columns) {
    const column = { x, y: 0, width: wide, height: layout.grid.y };
    add('stage', label, column);
    add('goal', goal, column);
  }
  for (const { x, width: wide, label } of phases) add('phase', label, { x, y: 0, width: wide, height: layout.grid.y });
  const side = columns[0]?.x ?? width;
  for (const { height: high, label, note, glyph } of rows) {
    const row = { x: glyph ? 50 : 0, y: 0, width: side - (glyph ? 50 : 0), height: high };
    add('row', label, row);
    add('row note', note, row);
  }
  for (const { face, ...place } of cards) {
    const marks = face.themes.length + (face.star ? 1 : 0);
    // what is seen of a card is measured from its corner
    const card: Box = { x: 0, y: 0, width: place.width, height: place.height };
    add('number', face.number, card);
    add('card', face.label, { ...card, width: marks === 0 ? card.width : card.width - 8 - 16 * marks });
    const pill = face.valence?.box;
    const line: Box = pill ? { ...card, width: pill.x } : card;
    add('fact', face.fact?.text, line);
    if (face.fact?.gap) {
      add('gap', face.fact.gap.text, face.fact.gap.box);
      found.push(within('frame of a gap', face.fact.gap.box, line));
    }
    if (face.valence) add('valence', face.valence.text, face.valence.box);
    if (face.findings) add('findings', face.findings.text, face.findings.box);
  }
  for (const fold of folds) add('fold', fold.text, { ...fold, x: 0, y: 0 });
  for (const ghost of ghosts) add('fold', ghost.text, ghost);
  for (const { text, pill } of bridges) add('bridge', text, pill);
  if (curve) {
    const panel: Box = { ...curve, y: 0 };
    add('emotion', curve.label, { ...page, width: curve.x });
    add('emotion note', curve.note, { ...page, width: (curve.axis[0]?.text.x ?? 0) - 16 });
    for (const { name, dots } of curve.lines) {
      add('name', name?.text, { x: 0, y: 0, width: curve.x - 32, height: curve.height });
      for (const dot of dots) add('dot', dot.number, dot);
    }
    for (const name of curve.names) add('name', name, panel);
  }
  for (const lane of lanes) {
    const names = { x: 0, y: 0, width: lane.x, height: lane.height };
    add('lane', lane.label, names);
    add('lane note', lane.note, names);
    for (const { x, y, width: wide, height: high, text } of lane.items) {
      const cell = lane.cells.find((one) => one.x <= x && x < one.x + one.width) ?? page;
      add(lane.id, text, { x, y, width: Math.min(wide, cell.x + cell.width - x), height: high });
      found.push(within('item', { x, y, width: wide, height: high }, cell));
    }
    for (const kpi of lane.kpis) {
      add('kpi', kpi.label, kpi);
      add('reading', kpi.reading, kpi);
      found.push(within('kpi', kpi, { ...lane, y: 0 }));
    }
  }
  for (const { text } of legend) add('legend', text, page);
  return found.filter((one) => one !== undefined && one !== false);
}

/** What is wrong with the place of a text; nothing when it stays in its box. */
export function leaves({ what, text, box }: Placed): string | undefined {
  const { x, y, lines, step, style, anchor } = text;
  const width = widthOf(text);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  const bottom = y + Math.max(0, lines.length - 1) * step + style.size * 0.25;
  const top = y - style.size * 0.8;
  const slack = 0.6;
  const inside =
    left >= box.x - slack &&
    left + width <= box.x + box.width + slack &&
    top >= box.y - slack &&
    bottom <= box.y + box.height + slack;
  return inside || lines.join('') === '' ? undefined : `${what} “${lines.join(' / ')}” leaves ${JSON.stringify(box)}`;
}

export function widthOf({ lines, style }: TextBox): number {
  return Math.max(0, ...lines.map((line) => measure(line, style)));
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  const slack = 0.2;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

/** The straight parts of a line that runs upright and level, as boxes without width or height. */
export function segments(points: readonly Point[]): Box[] {
  return points.slice(1).map((to, i) => {
    const from = points[i] as Point;
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    return { x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
  });
}

/** Whether a straight part runs through the inside of a box. */
export function passes(segment: Box, box: Box): boolean {
  const slack = 0.2;
  return (
    segment.x + slack < box.x + box.width &&
    segment.x + segment.width > box.x + slack &&
    segment.y + slack < box.y + box.height &&
    segment.y + segment.height > box.y + slack
  );
}

/** A box in a box, said as a text without words would be. */
function within(what: string, box: Box, outer: Box): Placed | undefined {
  const inside =
    box.x >= outer.x - 0.2 &&
    box.y >= outer.y - 0.2 &&
    box.x + box.width <= outer.x + outer.width + 0.2 &&
    box.y + box.height <= outer.y + outer.height + 0.2;
  if (inside) return undefined;
  const style = { size: 1000, weight: 400 } as const;
  return {
    what: `${what} ${JSON.stringify(box)}`,
    text: { x: 0, y: 0, width: 0, lines: ['—'], step: 0, style },
    box: outer,
  };
}
