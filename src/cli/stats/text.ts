import { columnsOf } from '../../texts/columns.ts';
import type { Say, Words } from '../../texts/say.ts';
import { visible } from '../../texts/visible.ts';
import type { Paint } from '../output/colours.ts';
import { buildReport } from './build-report.ts';
import type { StatsFormat } from './formats.ts';
import type { Block, Cell, Report, Table } from './report.ts';

/** For people at a terminal: a report of sections with aligned columns. */
export const text: StatsFormat = ({ journeys, looked }, { paint, words }) =>
  journeys.map((one) => reportText(buildReport(one, looked), { paint, words })).join('\n\n');

interface Look {
  paint: Paint;
  words: Words;
}

function reportText({ title, about, sections }: Report, look: Look): string {
  const { paint, words } = look;
  const line = (said: Say) => visible(words(said));
  const head = [paint.bold(line(title)), ...about.map((one) => paint.dim(line(one)))];
  const parts = sections.map(({ title, blocks }) => [
    paint.bold(line(title)),
    ...blocks.flatMap((block, i) => [...(i > 0 ? [''] : []), ...blockLines(block, look)]),
  ]);
  return [head, ...parts].map((lines) => lines.map((one) => `${one.trimEnd()}\n`).join('')).join('\n');
}

function blockLines(block: Block, look: Look): string[] {
  if (block.kind === 'table') return tableLines(block, look);
  return block.items.map((item) => `  ${visible(look.words(item))}`);
}

const widest = 44;
const colours = { good: 'green', bad: 'red', doubtful: 'yellow' } as const;

function tableLines({ head, rows }: Table, { paint, words }: Look): string[] {
  const columns = Math.max(head?.length ?? 0, ...rows.map((row) => row.length));
  const last = columns - 1;
  const shown = (said: Say, column: number) => (column === last ? visible(words(said)) : cut(visible(words(said))));
  const texts = rows.map((row) => row.map(({ said }, i) => shown(said, i)));
  const heads = head?.map(shown);
  const widths = Array.from({ length: columns }, (_, i) =>
    [heads ?? [], ...texts].reduce((most, row) => Math.max(most, columnsOf(row[i] ?? '')), 0),
  );
  const rightOf = (column: number) => rows.some((row) => row[column]?.right);
  const laid = (cells: readonly string[], look: (text: string, column: number) => string) =>
    `  ${cells
      .map((one, i) => {
        const gap = ' '.repeat(Math.max(0, (widths[i] ?? 0) - columnsOf(one)));
        return rightOf(i) ? gap + look(one, i) : look(one, i) + gap;
      })
      .join('  ')}`;
  const painted = (row: readonly Cell[]) => (one: string, i: number) => {
    const tone = row[i]?.tone;
    return tone ? paint[colours[tone]](one) : one;
  };
  return [
    ...(heads ? [laid(heads, (one) => paint.dim(one))] : []),
    ...rows.map((row, i) => laid(texts[i] ?? [], painted(row))),
  ];
}

/** A name that is too long for a column ends with an ellipsis. */
function cut(text: string): string {
  if (columnsOf(text) <= widest) return text;
  let kept = '';
  for (const character of text) {
    if (columnsOf(kept + character) >= widest) break;
    kept += character;
  }
  return `${kept}…`;
}
