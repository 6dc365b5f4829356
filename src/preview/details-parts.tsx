import type { Card, MapModel, Said, Score } from '../model/map-model.ts';
import { say, type Words } from '../texts/say.ts';
import { Pair, Part, Texts } from './part.tsx';
import { useTexts, useWords } from './words.ts';

interface PartProps {
  model: MapModel;
  card: Card;
}

/** What the customer is offered: features and values. */
export function Offer({ card: { features, values, versus, tools }, model }: { card: Card; model?: MapModel }) {
  const words = useWords();
  const texts = useTexts();
  if (features.length + values.length + versus.length === 0) return null;
  const rivals = versus.map(({ competitor, standing, text }) => {
    const rival = model?.competitors.find(({ id }) => id === competitor)?.label ?? competitor;
    return [`${rival}: ${texts.word(standing)}`, text].filter(Boolean).join(', ');
  });
  return (
    <Part title={words(say('Offer'))}>
      <Texts
        texts={[...features, ...values.map(({ component, text }) => kinded(text, component, texts.word)), ...rivals]}
      />
      {tools.length > 0 && <p class="quiet">{tools.join(', ')}</p>}
    </Part>
  );
}

/** What happens: what people do, what they do together with the brand, and what happens behind. */
export function Interactions({ model, card }: PartProps) {
  const words = useWords();
  const texts = useTexts();
  const { does, interactions, backstage, teams, tools, duration, within, frequency, attention, initiator, consent } =
    card;
  const names = (ids: readonly string[], things: readonly { id: string; label: string }[]) =>
    ids.map((id) => things.find((thing) => thing.id === id)?.label ?? id).join(', ');
  const pairs = [
    [say('lasts'), duration && texts.written(duration)],
    [say('agreed time'), within && texts.written(within)],
    [say('frequency'), frequency && texts.rate(frequency.count, frequency.every, frequency.period)],
    [say('attention'), attention && texts.written(attention)],
    [say('started by'), initiator && texts.word(initiator)],
    [say('consent'), consent && [texts.word(consent.basis), consent.purpose].filter(Boolean).join(', ')],
    [say('starts'), card.scheduled],
    [say('optional'), card.optional && (card.optional.when ?? words(say('yes')))],
    [say('ends'), card.ends === true ? words(say('here')) : card.ends],
    [say('team'), teams.length > 0 && names(teams, model.teams)],
    [say('tools'), tools.length > 0 && names(tools, model.tools)],
  ] as const;
  const known = pairs.filter(([, value]) => value);
  if (does.length + interactions.length + backstage.length + known.length === 0) return null;
  return (
    <Part title={words(say('Interactions'))}>
      <Texts texts={[...does.map((one) => said(one, model)), ...interactions]} />
      {backstage.length > 0 && (
        <>
          <h4>{words(say('behind the line of visibility'))}</h4>
          <Texts texts={backstage} />
        </>
      )}
      <dl>
        {known.map(([name, value]) => (
          <Pair key={name.text} name={words(name)}>
            {value}
          </Pair>
        ))}
      </dl>
    </Part>
  );
}

/** What the brand says and promises. */
export function Communication({ model, card: { says, promises, content } }: PartProps) {
  const words = useWords();
  const texts = useTexts();
  const messages = says.map(({ message, wording }) => {
    const known = model.messages.find(({ id }) => id === message);
    return [known?.label ?? message, wording ? quoted(wording, words) : known?.text].filter(Boolean).join(': ');
  });
  return (
    <Part title={words(say('Communication'))}>
      {messages.length + promises.length + content.length === 0 && (
        <p class="quiet">{words(say('No message here.'))}</p>
      )}
      <Texts texts={[...messages, ...content.map(({ kind, text }) => kinded(text, kind, texts.word))]} />
      {promises.length > 0 && (
        <dl>
          {promises.map(({ key, value }) => (
            <Pair key={key} name={words(say('promise {name}', { name: key }))}>
              {value}
            </Pair>
          ))}
        </dl>
      )}
    </Part>
  );
}

/** How it is lived: feelings, thoughts, what was expected and what was experienced. */
export function Emotions({ model, card }: PartProps) {
  const words = useWords();
  const texts = useTexts();
  const { feels, thinks, perceptions, expects, gets } = card;
  if (feels.length + thinks.length + perceptions.length + expects.length + gets.length === 0) return null;
  const score = ({ value, text, persona }: Score) =>
    [text, value === undefined ? undefined : texts.amount(value), personaOf(persona, model)]
      .filter(Boolean)
      .join(' · ');
  return (
    <Part title={words(say('Emotions and perceptions'))}>
      <dl>
        {feels.map(({ value, text, persona }, i) => (
          <Pair key={`f${i}`} name={words(say('feels'))}>
            {[text, personaOf(persona, model)].filter(Boolean).join(' · ')}{' '}
            <span class={`valence v${Math.round(Math.max(-2, Math.min(2, value)))}`}>{texts.signed(value)}</span>
          </Pair>
        ))}
        {thinks.map((one, i) => (
          <Pair key={`t${i}`} name={words(say('thinks'))}>
            <em>{said(one, model)}</em>
          </Pair>
        ))}
        {perceptions.map((one, i) => (
          <Pair key={`p${i}`} name={words(say('perceives'))}>
            {said(one, model)}
          </Pair>
        ))}
        {expects.map((one, i) => (
          <Pair key={`e${i}`} name={words(say('expected'))}>
            {score(one)}
          </Pair>
        ))}
        {gets.map((one, i) => (
          <Pair key={`g${i}`} name={words(say('experienced'))}>
            {score(one)}
          </Pair>
        ))}
      </dl>
    </Part>
  );
}

function said({ text, persona }: Said, model: MapModel): string {
  const who = personaOf(persona, model);
  return who === undefined ? text : `${text} · ${who}`;
}

function personaOf(persona: string | undefined, { personas }: MapModel): string | undefined {
  return persona === undefined ? undefined : (personas.find(({ id }) => id === persona)?.label ?? persona);
}

function kinded(text: string, kind: string | undefined, word: (value: string) => string): string {
  return kind === undefined ? text : `${text} · ${word(kind)}`;
}

function quoted(text: string, words: Words): string {
  return words(say('“{text}”', { text }));
}
