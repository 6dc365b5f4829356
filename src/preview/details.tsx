import type { Card, MapFinding, MapModel, Source } from '../model/map-model.ts';
import { say } from '../texts/say.ts';
import { Evidence, Issues, LinkList, Measured } from './details-around.tsx';
import { Communication, Emotions, Interactions, Offer } from './details-parts.tsx';
import { useTexts, useWords } from './words.ts';

export interface DetailsProps {
  model: MapModel;
  card: Card | undefined;
  /** Somebody chose the card; else it is merely the one under the cursor of the editor. */
  chosen: boolean;
  findings: readonly MapFinding[];
  onOpen: (source: Source, focus: boolean) => void;
  onSelect: (card: string) => void;
}

/** Everything that is said of a card: the four parts of a touchpoint, then issues, links, measures and evidence. */
export function Details({ model, card, chosen, findings, onOpen, onSelect }: DetailsProps) {
  const words = useWords();
  return (
    <aside class={chosen ? 'details' : 'details idle'} aria-label={words(say('Details'))}>
      {card ? (
        <CardDetails
          key={card.id}
          model={model}
          card={card}
          chosen={chosen}
          findings={findings.filter(({ target }) => target === card.id)}
          onOpen={onOpen}
          onSelect={onSelect}
        />
      ) : (
        <p class="quiet">{words(say('Choose a card to see all that is said of it.'))}</p>
      )}
    </aside>
  );
}

type CardProps = DetailsProps & { card: Card };

function CardDetails({ model, card, findings, onOpen, onSelect }: CardProps) {
  const words = useWords();
  const { file, range } = card.source;
  const name = decodeURIComponent(file.slice(file.lastIndexOf('/') + 1));
  return (
    <>
      <h2>
        <span class="number">{card.number} · </span>
        {card.label}
      </h2>
      <p class="quiet">
        <Place model={model} card={card} />
      </p>
      {findings.map(({ severity, message, source }, i) => (
        <button key={i} type="button" class={`finding ${severity}`} onClick={() => onOpen(source, true)}>
          {message}
        </button>
      ))}
      {card.description && <p>{card.description}</p>}
      <Offer card={card} />
      <Interactions model={model} card={card} />
      <Communication model={model} card={card} />
      <Emotions model={model} card={card} />
      <Issues model={model} card={card} onOpen={onOpen} />
      <Measured model={model} card={card} />
      <LinkList model={model} card={card} onSelect={onSelect} />
      <Evidence card={card} />
      <button type="button" class="source" onClick={() => onOpen(card.source, true)}>
        {words(say('{file}, line {line}', { file: name, line: range.start.line + 1 }))}
      </button>
    </>
  );
}

/** Stage, channels and what kind of contact it is, in one line. */
function Place({ model, card }: { model: MapModel; card: Card }) {
  const words = useWords();
  const texts = useTexts();
  const stage = model.stages.find(({ id }) => id === card.stage);
  const lanes = card.lanes.flatMap((id) =>
    id === null ? [] : (model.lanes.find((lane) => lane.id === id)?.label ?? id),
  );
  const personas = card.personas.map((id) => model.personas.find((persona) => persona.id === id)?.label ?? id);
  const until = card.until && model.stages.find(({ id }) => id === card.until)?.label;
  const parts = [
    stage?.label,
    ...lanes,
    card.internal && words(say('not seen by the customer')),
    card.control && [texts.word(card.control), card.by].filter(Boolean).join(' '),
    card.category && texts.word(card.category),
    card.role && texts.word(card.role),
    card.critical && words(say('critical')),
    card.moment && words(moments[card.moment] ?? say('moment of truth')),
    until && words(say('lasts until {stage}', { stage: until })),
    ...(personas.length > 0 && model.personas.length > 1 ? personas : []),
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

const moments: Record<string, ReturnType<typeof say>> = {
  zero: say('zero moment of truth'),
  first: say('first moment of truth'),
  second: say('second moment of truth'),
  ultimate: say('ultimate moment of truth'),
};
