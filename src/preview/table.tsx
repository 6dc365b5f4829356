import { useRef, useState } from 'preact/hooks';
import { wanted } from '../map/layout/chips.ts';
import { removedFrom } from '../map/without-removed.ts';
import type { Card, MapModel, MapStage, Source } from '../model/map-model.ts';
import { say } from '../texts/say.ts';
import type { Look } from './look.ts';
import { TablesAround } from './table-around.tsx';
import { opportunityText, painText, type TableColumn, tableColumns } from './table-columns.ts';
import { useTexts, useWords } from './words.ts';

export interface TableProps {
  look: Look;
  selected: string | undefined;
  onSelect: (card: string) => void;
  onOpen: (source: Source, focus: boolean) => void;
}

/** The map as tables: one row for each touchpoint, in the order of the path, under the names of stages; then the rest. */
export function Table({ look, selected, onSelect, onOpen }: TableProps) {
  const words = useWords();
  const texts = useTexts();
  const pane = useRef<HTMLElement>(null);
  const [reached, setReached] = useState<string>();
  const { model, focus, summary } = look;
  const columns = tableColumns(look, words, texts);
  const gone = removedFrom(model);
  const ids = new Set(model.cards.map(({ id }) => id));
  const tab = [reached, selected].find((id) => id !== undefined && ids.has(id)) ?? model.cards[0]?.id;
  const press = (event: KeyboardEvent) => {
    const at = event.target instanceof Element ? event.target.getAttribute('data-card') : null;
    const card = model.cards.find(({ id }) => id === at);
    if (!card) return;
    if (event.key === 'Enter') {
      onSelect(card.id);
      onOpen(card.source, true);
    } else if (!move(pane.current, event)) return;
    event.preventDefault();
  };
  return (
    <main
      ref={pane}
      class="pane table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={words(say('Table of {journey}', { journey: model.journey.label }))}
      onKeyDown={press}
      onFocusIn={({ target }) => setReached((target as Element).getAttribute('data-card') ?? reached)}
    >
      <header>
        <h1 id="table-name">{model.journey.label || words(say('Journey map'))}</h1>
        <p class="quiet">{aboutOf(model).join(' · ')}</p>
        <p class="quiet">
          {wanted(model, summary, texts)
            .map(({ text }) => text)
            .join(' · ')}
        </p>
      </header>
      <table class="cards" aria-labelledby="table-name">
        <thead>
          <tr>
            <th scope="col">{words(say('Touchpoint'))}</th>
            {columns.map(({ head }) => (
              <th key={head.text} scope="col">
                {words(head)}
              </th>
            ))}
          </tr>
        </thead>
        {model.stages.map((stage) => (
          <tbody key={stage.id}>
            <StageRow stage={stage} phase={phaseOf(model, stage.id)} span={columns.length + 1} />
            {model.cards
              .filter((card) => card.stage === stage.id)
              .map((card) => (
                <Row
                  key={card.id}
                  card={card}
                  columns={columns}
                  chosen={card.id === selected}
                  reachable={card.id === tab}
                  stands={focus === undefined ? undefined : focus.has(card.id) ? 'out' : 'back'}
                  gone={gone.has(`touchpoint ${card.id}`)}
                  onSelect={onSelect}
                  onOpen={onOpen}
                />
              ))}
          </tbody>
        ))}
      </table>
      <TablesAround model={model} />
    </main>
  );
}

function StageRow({ stage, phase, span }: { stage: MapStage; phase: string | undefined; span: number }) {
  const words = useWords();
  const texts = useTexts();
  const { label, goal, pains, opportunities } = stage;
  const issues = [
    ...pains.map((pain) => words(say('Pain point: {text}', { text: painText(pain, words, texts) }))),
    ...opportunities.map((one) => words(say('Opportunity: {text}', { text: opportunityText(one) }))),
  ];
  return (
    <tr>
      <th scope="rowgroup" colSpan={span}>
        {label} <span class="quiet">{[phase, goal].filter(Boolean).join(' · ')}</span>
        {issues.map((issue, i) => (
          <p key={i}>{issue}</p>
        ))}
      </th>
    </tr>
  );
}

interface RowProps extends Pick<TableProps, 'onSelect' | 'onOpen'> {
  card: Card;
  columns: readonly TableColumn[];
  chosen: boolean;
  reachable: boolean;
  /** Where something is searched or made to stand out. */
  stands: 'out' | 'back' | undefined;
  gone: boolean;
}

function Row({ card, columns, chosen, reachable, stands, gone, onSelect, onOpen }: RowProps) {
  const words = useWords();
  const name = `${card.number} ${card.label}`;
  return (
    <tr aria-current={chosen ? 'true' : undefined} class={stands}>
      <th scope="row">
        <button
          type="button"
          data-card={card.id}
          tabIndex={reachable ? 0 : -1}
          onClick={() => onSelect(card.id)}
          onDblClick={() => onOpen(card.source, true)}
        >
          {stands === 'out' && (
            <svg class="sign" viewBox="0 0 8 8" role="img" aria-label={words(say('stands out'))}>
              <circle cx="4" cy="4" r="4" fill="currentColor" />
            </svg>
          )}
          {gone ? <del>{name}</del> : name}
        </button>
      </th>
      {columns.map(({ head, of }) => (
        <td key={head.text}>
          {of(card).map((text, i) => (
            <p key={i}>{text}</p>
          ))}
        </td>
      ))}
    </tr>
  );
}

/** Up and Down lead from row to row, Home and End to the first and the last one. True: the key was used. */
function move(pane: Element | null, { key, target }: KeyboardEvent): boolean {
  const buttons = [...(pane?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
  const at = buttons.indexOf(target as HTMLElement);
  const places: Record<string, number> = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: buttons.length - 1 };
  const next = Object.hasOwn(places, key) ? buttons[places[key] ?? -1] : undefined;
  next?.focus();
  return next !== undefined;
}

/** Brand, personas, goal: the line under the title of the picture. */
function aboutOf({ journey, personas, brands }: MapModel): string[] {
  const brand = brands.find(({ id }) => id === journey.brand)?.label;
  const goal = (personas.length === 1 && personas[0]?.goal) || journey.goal;
  return [brand, personas.map(({ label }) => label).join(', '), goal].flatMap((text) => text || []);
}

function phaseOf({ phases }: MapModel, stage: string): string | undefined {
  return phases.find(({ id, stages }) => id !== 'none' && stages.includes(stage))?.label;
}
