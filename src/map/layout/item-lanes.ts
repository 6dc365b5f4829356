import type { Pain } from '../../model/map-model.ts';
import type { Texts } from '../texts.ts';
import { frame, laneNames } from './lane-frame.ts';
import { itemLimit, quiet } from './metrics.ts';
import type { ModelIndex } from './model-index.ts';
import type { ColumnPlace } from './stages.ts';
import { lines, oneLine, round } from './text-box.ts';
import type { Lane, LaneItem, Sign } from './types.ts';

interface Item {
  text: string;
  sign?: Sign;
  done?: boolean;
}
export interface ItemLane {
  id: Lane['id'];
  label: string;
  note?: string;
  /** Items by column. */
  cells: readonly (readonly Item[])[];
}

export function painItems({ model, byStage }: ModelIndex, texts: Texts): ItemLane {
  const pains = model.stages.map((stage) => [
    ...stage.pains,
    ...(byStage.get(stage.id) ?? []).flatMap((card) => card.pains),
  ]);
  const all = pains.flat();
  const open = all.filter(({ resolved }) => !resolved);
  const helped = open.filter(({ remedy }) => remedy).length;
  const note = texts.painCount(helped, open.length - helped, all.length - open.length);
  return { id: 'pains', label: texts.pains, note, cells: pains.map((list) => list.map(painItem)) };
}

function painItem({ text, severity, resolved }: Pain): Item {
  return { text, sign: resolved ? 'resolved' : severity === 'low' ? 'pain-low' : 'pain', done: resolved };
}

export function opportunityItems({ model, byStage }: ModelIndex, texts: Texts): ItemLane {
  const cells = model.stages.map((stage) =>
    [...stage.opportunities, ...(byStage.get(stage.id) ?? []).flatMap(({ opportunities }) => opportunities)].map(
      ({ text }): Item => ({ text, sign: 'opportunity' }),
    ),
  );
  return { id: 'opportunities', label: texts.opportunities, cells };
}

export function messageItems({ model, byStage }: ModelIndex, texts: Texts): ItemLane {
  const labels = new Map(model.messages.map(({ id, label }) => [id, label]));
  const cells = model.stages.map(({ id }) =>
    (byStage.get(id) ?? []).flatMap(({ says, number }) =>
      says.map(
        ({ message = '', wording }): Item => ({
          text: `${number} · ${wording ?? labels.get(message) ?? message}`,
        }),
      ),
    ),
  );
  return { id: 'messages', label: texts.messages, cells };
}

export function backstageItems({ model, byStage }: ModelIndex, texts: Texts): ItemLane {
  const cells = model.stages.map(({ id }) =>
    (byStage.get(id) ?? []).flatMap(({ backstage, number }) =>
      backstage.map((text): Item => ({ text: `${number} · ${text}` })),
    ),
  );
  return { id: 'backstage', label: texts.backstage, cells };
}

/** A lane of texts under the stages; more than fit calmly are counted. Nothing when there is no text. */
export function layoutItems(
  { id, label, note, cells }: ItemLane,
  columns: readonly ColumnPlace[],
  top: number,
  opened: ReadonlySet<string>,
  texts: Texts,
): Lane | undefined {
  if (cells.every((cell) => cell.length === 0)) return undefined;
  const items: LaneItem[] = [];
  let bottom = top + 44 - 8;
  for (const [i, cell] of cells.entries()) {
    const column = columns[i];
    if (!column) continue;
    const key = `${id} ${i}`;
    const shown = opened.has(key) ? cell : cell.slice(0, itemLimit);
    let y = top + 10;
    for (const [k, { text, sign, done }] of shown.entries()) {
      const indent = sign ? 30 : 12;
      const box = lines(text, column.x + indent, y + 15, column.width - indent - 10, quiet, 2, 16);
      const height = Math.max(1, box.lines.length) * 16 + 8;
      items.push({
        key: `${key} ${k}`,
        x: round(column.x + 12),
        y: round(y),
        width: column.width - 22,
        height,
        text: box,
        ...(sign && { sign }),
        ...(done && { done }),
      });
      y += height;
    }
    const hidden = cell.slice(shown.length);
    if (hidden.length > 0) {
      items.push({
        key: `${key} more`,
        x: round(column.x + 12),
        y: round(y),
        width: column.width - 22,
        height: 24,
        text: oneLine(texts.more(hidden.length), column.x + 30, y + 15, column.width - 40, quiet),
        title: hidden.map(({ text }) => text).join('\n'),
      });
      y += 24;
    }
    bottom = Math.max(bottom, y);
  }
  const height = bottom + 8 - top;
  return { id, ...frame(columns, top, height), ...laneNames(label, note, top, height), items, kpis: [] };
}
