import { cardsOnMap } from '../map/layout/seen.ts';
import type { Box, Change, MapLayout, Mark, TextBox } from '../map/layout/types.ts';
import { elementId } from '../map/paint/element-id.ts';
import { painted } from '../map/paint/painted.tsx';
import { type Say, say, type Words } from '../texts/say.ts';
import { useRested } from './use-rested.ts';
import { useWords } from './words.ts';

/**
 * Rows, columns and cells for those who do not see the picture. It is not seen itself: its cells own the cards as they are
 * painted, in which the keyboard moves.
 */
export function SpokenGrid({ layout: now }: { layout: MapLayout }) {
  const words = useWords();
  // what is seen comes first
  const layout = useRested(now);
  return <GridOf layout={layout} words={words} />;
}

const GridOf = painted(({ layout, words }: { layout: MapLayout; words: Words }) => {
  const grid = gridOf(layout);
  const name = ({ text, change }: Head) =>
    change ? words(say('{name}, {change}', { name: text, change: changes[change] })) : text;
  if (grid.columns.length === 0 || grid.rows.length === 0) return null;
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: the elements of a table cannot own parts of a picture
    // biome-ignore-start lint/a11y/useFocusableInteractive: the cards in it are what takes the focus
    <div class="unseen" role="grid" aria-label={words(say('Channels and stages'))} aria-readonly="true">
      <div role="row">
        <span role="columnheader">{words(say('Channel'))}</span>
        {grid.columns.map((column, i) => (
          <span key={i} role="columnheader">
            {name(column)}
          </span>
        ))}
      </div>
      {grid.rows.map(({ cells, ...row }, i) => (
        <div key={i} role="row">
          <span role="rowheader">{name(row)}</span>
          {cells.map(({ owns, text }, k) => (
            <div key={k} role="gridcell" aria-owns={owns.join(' ') || undefined}>
              {text ?? (owns.length === 0 && words(say('empty')))}
            </div>
          ))}
        </div>
      ))}
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: as above
    // biome-ignore-end lint/a11y/useSemanticElements: as above
  );
});

const changes: Record<Change, Say> = {
  added: say('added'),
  removed: say('removed'),
  changed: say('changed'),
  moved: say('moved'),
  renamed: say('renamed'),
};

interface Head {
  text: string;
  change?: Change;
}
interface Cell {
  /** Ids of the elements that stand in it. */
  owns: string[];
  /** The number of a heat map. */
  text?: string;
}

/** What stands where, by its place in the picture. Linear in the cards. */
function gridOf({ columns, rows, cards, folds, heat }: MapLayout): {
  columns: Head[];
  rows: (Head & { cells: Cell[] })[];
} {
  const grid = rows.map((row) => ({ ...headOf(row), cells: columns.map((): Cell => ({ owns: [] })) }));
  const cellAt = (box: Box) => grid[indexAt(rows, box.y, 'y')]?.cells[indexAt(columns, box.x, 'x')];
  for (const part of [...cardsOnMap({ cards, rows }), ...folds]) cellAt(part)?.owns.push(elementId(part.key));
  for (const part of heat) {
    const cell = cellAt(part);
    if (cell) cell.text = textOf(part.text);
  }
  return { columns: columns.map(({ goal, ...column }) => headOf({ ...column, note: goal })), rows: grid };
}

/** The last one that begins before a place. */
function indexAt(parts: readonly Box[], at: number, axis: 'x' | 'y'): number {
  return parts.findLastIndex((part) => part[axis] <= at);
}

function headOf(part: { label: TextBox; note?: TextBox | undefined; change?: Mark }): Head {
  const text = [part.label, part.note].flatMap((box) => (box ? textOf(box) : [])).join(', ');
  return { text, ...(part.change && { change: part.change.kind }) };
}

function textOf({ full, lines }: TextBox): string {
  return full ?? lines.join(' ');
}
