import { gapOf } from '../map/layout/facts.ts';
import type { Card, MapModel, Source } from '../model/map-model.ts';
import { say } from '../texts/say.ts';
import { useTexts, useWords } from './words.ts';

export interface TableProps {
  model: MapModel;
  selected: string | undefined;
  /** Ids of the cards that stand out. */
  focus: ReadonlySet<string> | undefined;
  onSelect: (card: string) => void;
  onOpen: (source: Source, focus: boolean) => void;
}

/** The map as a table: one row for each touchpoint, in the order of the path, under the names of stages. */
export function Table({ model, selected, focus, onSelect, onOpen }: TableProps) {
  const words = useWords();
  const heads = [
    say('Touchpoint'),
    say('Channel'),
    say('What happens'),
    say('Feeling'),
    say('Expected → experienced'),
    say('Pain points'),
    say('KPIs'),
  ];
  return (
    <main class="pane table" aria-label={words(say('Table of {journey}', { journey: model.journey.label }))}>
      <table>
        <caption>
          <h1>{model.journey.label || words(say('Journey map'))}</h1>
        </caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.text} scope="col">
                {words(head)}
              </th>
            ))}
          </tr>
        </thead>
        {model.stages.map(({ id, label, goal }) => (
          <tbody key={id}>
            <tr>
              <th scope="rowgroup" colSpan={heads.length}>
                {label} {goal && <span class="quiet">{goal}</span>}
              </th>
            </tr>
            {model.cards
              .filter(({ stage }) => stage === id)
              .map((card) => (
                <Row
                  key={card.id}
                  model={model}
                  card={card}
                  chosen={card.id === selected}
                  faded={focus !== undefined && !focus.has(card.id)}
                  onSelect={onSelect}
                  onOpen={onOpen}
                />
              ))}
          </tbody>
        ))}
      </table>
    </main>
  );
}

interface RowProps extends Pick<TableProps, 'model' | 'onSelect' | 'onOpen'> {
  card: Card;
  chosen: boolean;
  faded: boolean;
}

function Row({ model, card, chosen, faded, onSelect, onOpen }: RowProps) {
  const texts = useTexts();
  const lanes = card.lanes.flatMap((id) => model.lanes.find((lane) => lane.id === id)?.label ?? []);
  const kpis = [...new Set([...card.measures, ...card.collects])].flatMap(
    (id) => model.kpis.find((kpi) => kpi.id === id)?.label ?? id,
  );
  return (
    <tr aria-current={chosen ? 'true' : undefined} class={faded ? 'faded' : undefined}>
      <th scope="row">
        <button
          type="button"
          data-card={card.id}
          onClick={() => onSelect(card.id)}
          onDblClick={() => onOpen(card.source, true)}
        >
          {card.number} {card.label}
        </button>
      </th>
      <td>{card.internal ? texts.backstage : lanes.join(', ')}</td>
      <td>{card.does.map(({ text }) => text).join('; ')}</td>
      <td>{card.feels.map(({ value, text }) => [texts.signed(value), text].filter(Boolean).join(' ')).join('; ')}</td>
      <td>{gapOf(card, texts) ?? ''}</td>
      <td>{card.pains.map(({ text }) => text).join('; ')}</td>
      <td>{kpis.join(', ')}</td>
    </tr>
  );
}
