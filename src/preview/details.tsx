import type { Card, MapFinding, MapModel, Source } from '../model/map-model.ts';
import { say } from '../texts/say.ts';
import { Evidence, Issues, LinkList, Measured } from './details-around.tsx';
import { JourneyDetails } from './details-journey.tsx';
import { Communication, Emotions, Interactions, Offer } from './details-parts.tsx';
import { chosenTheme, ThemeText } from './details-theme.tsx';
import { SourceButton } from './part.tsx';
import { useTexts, useWords } from './words.ts';

export interface DetailsProps {
  model: MapModel;
  card: Card | undefined;
  /** Somebody chose the card; else it is merely the one under the cursor of the editor. */
  chosen: boolean;
  /** Id of the theme or objective that was chosen. */
  theme: string | undefined;
  findings: readonly MapFinding[];
  onOpen: (source: Source, focus: boolean) => void;
  onSelect: (card: string) => void;
}

/**
 * What is said of the card that was chosen; without one, of the chosen theme, of the card under the cursor, or of the
 * journey as a whole.
 */
export function Details({ model, card, chosen, theme, findings, onOpen, onSelect }: DetailsProps) {
  const words = useWords();
  const served = chosen ? undefined : chosenTheme(model, theme);
  return (
    <aside class={chosen || served ? 'details' : 'details idle'} aria-label={words(say('Details'))}>
      {served ? (
        <>
          <h2>{served.theme.label}</h2>
          <ThemeText model={model} {...served} onSelect={onSelect} />
          <SourceButton source={served.theme.source} onOpen={onOpen} />
        </>
      ) : card ? (
        <CardDetails
          key={card.id}
          model={model}
          card={card}
          findings={findings.filter(({ target }) => target === card.id)}
          onOpen={onOpen}
          onSelect={onSelect}
        />
      ) : (
        <JourneyDetails model={model} findings={findings} onOpen={onOpen} onSelect={onSelect} />
      )}
    </aside>
  );
}

type CardProps = Omit<DetailsProps, 'chosen' | 'theme'> & { card: Card };

/** Everything that is said of a card: the four parts of a touchpoint, then issues, links, measures and evidence. */
export function CardDetails({ model, card, findings, onOpen, onSelect }: CardProps) {
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
      <SourceButton source={card.source} onOpen={onOpen} />
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
