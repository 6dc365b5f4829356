import type { Card, MapModel } from '../../model/map-model.ts';
import { listed } from '../../texts/lists.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import type { Exported } from '../export.ts';
import { mainFeeling } from '../main-feeling.ts';
import { codedText } from './characters.ts';

/** A journey as a Mermaid diagram; what has no place in it is named. */
export function writeMermaid(model: MapModel): Exported {
  const personas = new Map(model.personas.map(({ id, label }) => [id, nameIn(label, id)]));
  const cards = Map.groupBy(model.cards, ({ stage }) => stage);
  const task = (card: Card) => {
    const score = (mainFeeling(card.feels)?.value ?? 0) + 3;
    const actors = card.personas.map((id) => personas.get(id) ?? codedText(id));
    return `    ${nameIn(card.label, card.id)}: ${score}${actors.length > 0 ? `: ${actors.join(', ')}` : ''}\n`;
  };
  const { label, id, description } = model.journey;
  const about = description ? `  accDescr: ${codedText(description)}\n` : '';
  const sections = model.stages.map(
    (stage) => `  section ${nameIn(stage.label, stage.id)}\n${(cards.get(stage.id) ?? []).map(task).join('')}`,
  );
  return { content: `journey\n  title ${nameIn(label, id)}\n${about}${sections.join('')}`, notes: notesOn(model) };
}

function nameIn(label: string, id: string): string {
  return codedText(label) || codedText(id);
}

function notesOn(model: MapModel): Say[] {
  const { cards } = model;
  const open = cards.filter(({ feels }) => feels.length === 0).length;
  const lost = lostThings.filter(({ isIn }) => isIn(model)).map(({ name }) => name);
  const score = say(
    'One touchpoint says nothing about feelings; Mermaid gets 3 for it. | {count} touchpoints say nothing about feelings; Mermaid gets 3 for them.',
    { count: open },
  );
  return [
    ...(lost.length > 0 ? [say('A Mermaid diagram has no place for: {list}.', { list: listed(lost) })] : []),
    ...(open > 0 ? [score] : []),
  ];
}

const some = (holds: (card: Card) => readonly unknown[]) => (model: MapModel) =>
  model.cards.some((card) => holds(card).length > 0);

/** What Mermaid cannot hold, in the order in which it is named. */
const lostThings: readonly { name: Say; isIn: (model: MapModel) => boolean }[] = [
  { name: say('phases'), isIn: ({ stages }) => stages.some(({ phase }) => phase !== undefined) },
  { name: say('channels'), isIn: ({ lanes }) => lanes.some(({ kind }) => kind === 'channel') },
  {
    name: say('what people do, think and say'),
    isIn: some(({ does, thinks, perceptions }) => [...does, ...thinks, ...perceptions]),
  },
  { name: say('reasons of feelings'), isIn: some(({ feels }) => feels.filter(({ text }) => text)) },
  { name: say('different feelings of personas'), isIn: some(({ feels }) => feels.slice(1)) },
  { name: say('expectations'), isIn: some(({ expects, gets }) => [...expects, ...gets]) },
  { name: say('messages'), isIn: some(({ says }) => says) },
  {
    name: say('pain points'),
    isIn: (model) => some(({ pains }) => pains)(model) || model.stages.some((one) => one.pains.length > 0),
  },
  {
    name: say('opportunities'),
    isIn: (model) =>
      some((card) => card.opportunities)(model) || model.stages.some((one) => one.opportunities.length > 0),
  },
  { name: say('links'), isIn: ({ links }) => links.some(({ kind }) => kind !== 'next') },
  { name: say('hybrids'), isIn: ({ hybrids }) => hybrids.length > 0 },
  { name: say('themes'), isIn: ({ themes }) => themes.length > 0 },
  { name: say('KPIs'), isIn: ({ kpis }) => kpis.length > 0 },
];
