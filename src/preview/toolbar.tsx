import { useRef } from 'preact/hooks';
import type { MapModel } from '../model/map-model.ts';
import { say } from '../texts/say.ts';
import { FilterMenu } from './filter-bar.tsx';
import type { Zoom } from './host.ts';
import { JourneyPicker } from './journey-picker.tsx';
import { SearchField } from './search-field.tsx';
import type { Shown } from './shown.ts';
import { type Tool, Tools } from './tool-row.tsx';
import type { Lead } from './use-fitting.ts';
import type { View } from './view.ts';
import { FaceField, FaceSwitch, isFirst, ShowMenu } from './view-menu.tsx';
import { useWords } from './words.ts';
import { nextZoom } from './zoom.ts';

export interface ToolbarProps {
  shown: Shown;
  /** The whole map, whatever is filtered. */
  model: MapModel | undefined;
  view: View;
  hits: number | undefined;
  zoom: Zoom;
  /** The zoom as it comes out, 1 for life size. */
  factor: number;
  /** What is told for a moment. */
  notice?: string;
  /** What can be done with the map beside looking at it. */
  tools?: readonly Tool[];
  onView: (change: Partial<View>) => void;
  onZoom: (zoom: Zoom) => void;
  /** Chooses the next card that was found, or the one before. */
  onNextHit: (direction: 1 | -1) => void;
  onPick: (journey: string) => void;
  onPresent: () => void;
  onHelp: () => void;
}

/** The name of the journey is in the map as well, so it gives way to tools. */
const lead: Lead = {
  least: ([name = 0]) => Math.min(name, 96),
  wanted: ([name = 0], row) => Math.min(name, Math.max(96, row / 5)),
};

/** What is used least, or has a key, gives way first. Search and zoom stay. */
const going = [
  'help',
  'fit',
  'colours',
  'compare',
  'present',
  'faces',
  'linked',
  'table',
  'export',
  'details',
  'show',
  'filter',
];

/** The bar over the map. */
export function Toolbar({ shown, model, view, hits, zoom, factor, notice, tools = [], ...on }: ToolbarProps) {
  const words = useWords();
  const row = useRef<HTMLElement>(null);
  const { onView } = on;
  const incomplete = shown.incomplete ? words(say('Incomplete: the text has a mistake')) : '';
  const all: readonly Tool[] = model
    ? [
        {
          key: 'filter',
          active: Object.values(view.filter).some(Boolean),
          content: <FilterMenu model={model} filter={view.filter} onFilter={(filter) => onView({ filter })} />,
        },
        {
          key: 'faces',
          active: view.heat !== undefined,
          content: <FaceSwitch view={view} onView={onView} />,
          inMenu: <FaceField view={view} onView={onView} />,
        },
        {
          key: 'show',
          active: !isFirst(view),
          content: <ShowMenu view={view} model={model} onView={onView} />,
        },
        {
          key: 'table',
          content: (
            <Switch name={words(say('Table'))} on={view.table} onSwitch={() => onView({ table: !view.table })} />
          ),
        },
        {
          key: 'details',
          content: (
            <Switch
              name={words(say('Details'))}
              on={view.details}
              onSwitch={() => onView({ details: !view.details })}
            />
          ),
        },
        {
          key: 'present',
          content: (
            <button type="button" class="tool" onClick={on.onPresent}>
              {words(say('Present'))}
            </button>
          ),
        },
        { key: 'zoom', content: <ZoomField factor={factor} onZoom={on.onZoom} /> },
        {
          key: 'fit',
          content: (
            <button
              type="button"
              class="tool fit"
              aria-pressed={zoom === 'fit'}
              title={words(say('Fit the width of the panel (0)'))}
              onClick={() => on.onZoom('fit')}
            >
              {words(say('Fit width'))}
            </button>
          ),
        },
        ...tools,
        {
          key: 'search',
          content: (
            <SearchField
              search={view.search}
              hits={hits}
              onSearch={(search) => onView({ search })}
              onNext={on.onNextHit}
            />
          ),
        },
        {
          key: 'help',
          content: (
            <button
              type="button"
              class="tool help"
              aria-label={words(say('Keyboard shortcuts'))}
              title={words(say('Keyboard shortcuts'))}
              onClick={on.onHelp}
            >
              ? <span class="name">{words(say('Keyboard shortcuts'))}</span>
            </button>
          ),
        },
      ]
    : [];
  return (
    <header class="bar" ref={row}>
      <div class="lead">
        <JourneyPicker result={shown.result} onPick={on.onPick} />
      </div>
      <Tools row={row} lead={lead} said={model?.journey.label ?? ''} tools={all} going={going} />
      <p class="state" role="status">
        {notice ?? shown.problem ?? incomplete}
      </p>
    </header>
  );
}

function Switch({ name, on, onSwitch }: { name: string; on: boolean; onSwitch: () => void }) {
  return (
    <button type="button" class="tool" aria-pressed={on} onClick={onSwitch}>
      {name}
    </button>
  );
}

function ZoomField({ factor, onZoom }: Pick<ToolbarProps, 'factor' | 'onZoom'>) {
  const words = useWords();
  const percent = `${Math.round(factor * 100)} %`;
  return (
    <fieldset class="zoom" aria-label={words(say('Zoom'))}>
      <button
        type="button"
        aria-label={words(say('Zoom out'))}
        title={words(say('Zoom out (−)'))}
        onClick={() => onZoom(nextZoom(factor, -1))}
      >
        −
      </button>
      <button
        type="button"
        class="percent"
        aria-label={words(say('Zoom {percent}, back to 100 %', { percent }))}
        title={words(say('Life size (1)'))}
        onClick={() => onZoom(1)}
      >
        {percent}
      </button>
      <button
        type="button"
        aria-label={words(say('Zoom in'))}
        title={words(say('Zoom in (+)'))}
        onClick={() => onZoom(nextZoom(factor, 1))}
      >
        +
      </button>
    </fieldset>
  );
}
