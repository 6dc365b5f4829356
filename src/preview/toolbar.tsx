import type { ComponentChildren } from 'preact';
import type { MapModel } from '../model/map-model.ts';
import { say } from '../texts/say.ts';
import { FilterMenu } from './filter-bar.tsx';
import type { Zoom } from './host.ts';
import { JourneyPicker } from './journey-picker.tsx';
import { SearchField } from './search-field.tsx';
import type { Shown } from './shown.ts';
import type { View } from './view.ts';
import { FaceSwitch, ShowMenu } from './view-menu.tsx';
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
  /** More buttons. */
  tools?: ComponentChildren;
  onView: (change: Partial<View>) => void;
  onZoom: (zoom: Zoom) => void;
  /** Chooses the next card that was found, or the one before. */
  onNextHit: (direction: 1 | -1) => void;
  onPick: (journey: string) => void;
  onPresent: () => void;
  onHelp: () => void;
}

/** The bar over the map. */
export function Toolbar({ shown, model, view, hits, zoom, factor, notice, tools, ...on }: ToolbarProps) {
  const words = useWords();
  const { onView } = on;
  const incomplete = shown.incomplete ? words(say('Incomplete: the text has a mistake')) : '';
  return (
    <header class="bar">
      <JourneyPicker result={shown.result} onPick={on.onPick} />
      {model && <FilterMenu model={model} filter={view.filter} onFilter={(filter) => onView({ filter })} />}
      <p class="state" role="status">
        {notice ?? shown.problem ?? incomplete}
      </p>
      {model && (
        <>
          <FaceSwitch view={view} onView={onView} />
          <ShowMenu view={view} model={model} onView={onView} />
          <button type="button" class="tool" aria-pressed={view.table} onClick={() => onView({ table: !view.table })}>
            {words(say('Table'))}
          </button>
          <button
            type="button"
            class="tool"
            aria-pressed={view.details}
            onClick={() => onView({ details: !view.details })}
          >
            {words(say('Details'))}
          </button>
          <button type="button" class="tool" onClick={on.onPresent}>
            {words(say('Present'))}
          </button>
          <ZoomField zoom={zoom} factor={factor} onZoom={on.onZoom} />
          {tools}
          <SearchField
            search={view.search}
            hits={hits}
            onSearch={(search) => onView({ search })}
            onNext={on.onNextHit}
          />
          <button type="button" class="tool" aria-label={words(say('Keyboard shortcuts'))} onClick={on.onHelp}>
            ?
          </button>
        </>
      )}
    </header>
  );
}

function ZoomField({ zoom, factor, onZoom }: Pick<ToolbarProps, 'zoom' | 'factor' | 'onZoom'>) {
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
      <button
        type="button"
        class="fit"
        aria-pressed={zoom === 'fit'}
        title={words(say('Fit the width of the panel (0)'))}
        onClick={() => onZoom('fit')}
      >
        {words(say('Fit width'))}
      </button>
    </fieldset>
  );
}
