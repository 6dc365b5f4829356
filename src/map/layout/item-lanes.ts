import type { Card, MapModel, MapStage, Pain } from '../../model/map-model.ts';
import type { Texts } from '../texts.ts';
import { frame, laneNames } from './lane-frame.ts';
import type { Memory } from './memory.ts';
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
type ItemLane = Exclude<Lane['id'], 'kpis'>;
/** Those of the messages, by their ids. */
type Labels = ReadonlyMap<string, string>;

/** What a lane says of a stage and its cards. */
const itemsOf: Record<ItemLane, (stage: MapStage, cards: readonly Card[], labels: Labels) => Item[]> = {
  pains: (stage, cards) => [...stage.pains, ...cards.flatMap(({ pains }) => pains)].map(painItem),
  opportunities: (stage, cards) =>
    [...stage.opportunities, ...cards.flatMap(({ opportunities }) => opportunities)].map(({ text }) => ({
      text,
      sign: 'opportunity',
    })),
  messages: (_, cards, labels) =>
    cards.flatMap(({ says, number }) =>
      says.map(({ message = '', wording }) => ({
        text: `${number} · ${wording ?? labels.get(message) ?? message}`,
      })),
    ),
  backstage: (_, cards) =>
    cards.flatMap(({ backstage, number }) => backstage.map((text) => ({ text: `${number} · ${text}` }))),
};

function painItem({ text, severity, resolved }: Pain): Item {
  return { text, sign: resolved ? 'resolved' : severity === 'low' ? 'pain-low' : 'pain', done: resolved };
}

/** A lane of texts under the stages; more than fit calmly are counted. Nothing when there is no text. */
export function layoutItems(
  id: ItemLane,
  index: ModelIndex,
  columns: readonly ColumnPlace[],
  top: number,
  opened: ReadonlySet<string>,
  texts: Texts,
  memory: Memory,
): Lane | undefined {
  const { model, byStage } = index;
  const labels = memory.keep('messages', labelsOf, model.messages);
  const cells = model.stages.flatMap((stage, i) => {
    const [column, cards, key] = [columns[i], byStage.get(stage.id) ?? none, `${id} ${i}`];
    const all = opened.has(key);
    return column ? [memory.keep(key, layoutCell, key, id, stage, cards, labels, column, all, texts)] : [];
  });
  const items = cells.flatMap((cell) => cell.items);
  if (items.length === 0) return undefined;
  const height = Math.max(44 - 8, ...cells.map(({ bottom }) => bottom)) + 8;
  const note = id === 'pains' ? painNote(index, texts) : undefined;
  return { id, ...frame(columns, top, height), ...laneNames(texts[id], note, height), items, kpis: [] };
}

const none: readonly Card[] = [];

function labelsOf(messages: MapModel['messages']): Labels {
  return new Map(messages.map(({ id, label }) => [id, label]));
}

function painNote({ model: { stages }, byStage }: ModelIndex, texts: Texts): string {
  const all = stages.flatMap((stage) => [stage, ...(byStage.get(stage.id) ?? none)]).flatMap(({ pains }) => pains);
  const open = all.filter(({ resolved }) => !resolved);
  const helped = open.filter(({ remedy }) => remedy).length;
  return texts.painCount(helped, open.length - helped, all.length - open.length);
}

/** What stands under one stage. */
function layoutCell(
  key: string,
  id: ItemLane,
  stage: MapStage,
  cards: readonly Card[],
  labels: Labels,
  column: ColumnPlace,
  all: boolean,
  texts: Texts,
): { items: LaneItem[]; bottom: number } {
  const cell = itemsOf[id](stage, cards, labels);
  const shown = all ? cell : cell.slice(0, itemLimit);
  const items: LaneItem[] = [];
  let y = 10;
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
  return { items, bottom: y };
}
