import type { Card, MapModel } from '../../model/map-model.ts';
import { listed } from '../../texts/lists.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import type { Exported } from '../export.ts';
import { mainFeeling } from '../main-feeling.ts';
import type { XmlNode } from '../xml/write-xml.ts';
import { writeXml } from '../xml/write-xml.ts';

/** A journey in the Customer Journey Modelling Language; what has no place in it is named. */
export function writeCjml(model: MapModel): Exported {
  const { journey, personas } = model;
  const writer = new CardWriter(model);
  const cards = Map.groupBy(model.cards, ({ stage }) => stage);
  const root: XmlNode = {
    name: 'cjml',
    children: [
      {
        name: journey.state === 'to-be' ? 'plannedJourney' : 'actualJourney',
        attributes: { id: journey.id, name: journey.label },
        children: [
          ...text('description', journey.description),
          {
            name: 'actors',
            children: [
              ...personas.map(({ id, label }) => ({
                name: 'actor',
                attributes: { id, name: label, role: 'customer' },
              })),
              { name: 'actor', attributes: { id: 'brand', name: writer.brand, role: 'brand' } },
            ],
          },
          ...model.stages.map((stage) => ({
            name: 'phase',
            attributes: { id: stage.id, name: stage.label },
            children: [
              ...text('description', stage.description),
              ...(cards.get(stage.id) ?? []).map((card) => writer.point(card)),
            ],
          })),
        ],
      },
    ],
  };
  return { content: writeXml(root), notes: notesOn(model) };
}

class CardWriter {
  readonly brand: string;
  private readonly lanes: ReadonlyMap<string | null, string>;
  private readonly personas: ReadonlyMap<string, string>;

  constructor({ lanes, personas, brands, journey }: MapModel) {
    this.brand = brands.find(({ id }) => id === journey.brand)?.label ?? 'Brand';
    this.lanes = new Map(lanes.map(({ id, label }) => [id, label]));
    this.personas = new Map(personas.map(({ id, label }) => [id, label]));
  }

  /** With a channel a point of communication, without one an action. */
  point(card: Card): XmlNode {
    const channels = card.lanes.flatMap((id) => (id === null ? [] : [this.lanes.get(id) ?? id]));
    const isAction = channels.length === 0;
    const feeling = mainFeeling(card.feels);
    return {
      name: isAction ? 'action' : 'communicationPoint',
      attributes: { id: card.id, name: card.label },
      children: [
        ...text('description', card.description),
        ...(isAction ? text('does', card.does[0]?.text) : []),
        ...this.people(card),
        ...channels.map((channel) => ({ name: 'channel', children: [channel] })),
        ...text('experience', feeling && String(feeling.value)),
        ...text('compliance', card.deviation?.kind),
      ],
    };
  }

  private people({ initiator, personas }: Card): XmlNode[] {
    const customers = personas.map((id) => ({ role: 'customer', label: this.personas.get(id) ?? id }));
    if (customers.length === 0) customers.push({ role: 'customer', label: 'Customer' });
    if (initiator === undefined) return personas.length === 0 ? [] : customers.map((one) => actor('actor', one));
    const brand = { role: 'brand', label: this.brand };
    if (initiator === 'customer') return [...customers.map((one) => actor('initiator', one)), actor('receiver', brand)];
    const peer = { role: 'peer', label: 'Peer' };
    return [actor('initiator', initiator === 'peer' ? peer : brand), ...customers.map((one) => actor('receiver', one))];
  }
}

function actor(name: string, { role, label }: { role: string; label: string }): XmlNode {
  return { name, attributes: { role }, children: [label] };
}

function text(name: string, value: string | undefined): XmlNode[] {
  return value === undefined || value === '' ? [] : [{ name, children: [value] }];
}

function notesOn(model: MapModel): Say[] {
  const some = (holds: (card: Card) => readonly unknown[]) => model.cards.some((card) => holds(card).length > 0);
  const lost = [
    { name: say('phases'), is: model.stages.some(({ phase }) => phase !== undefined) },
    { name: say('thoughts and perceptions'), is: some(({ thinks, perceptions }) => [...thinks, ...perceptions]) },
    { name: say('reasons of feelings'), is: some(({ feels }) => feels.filter(({ text }) => text)) },
    { name: say('expectations'), is: some(({ expects, gets }) => [...expects, ...gets]) },
    { name: say('messages'), is: some(({ says }) => says) },
    { name: say('pain points'), is: some(({ pains }) => pains) || model.stages.some(({ pains }) => pains.length > 0) },
    { name: say('opportunities'), is: some(({ opportunities }) => opportunities) },
    { name: say('links'), is: model.links.some(({ kind }) => kind !== 'next') },
    { name: say('hybrids'), is: model.hybrids.length > 0 },
    { name: say('themes'), is: model.themes.length > 0 },
    { name: say('KPIs'), is: model.kpis.length > 0 },
  ].filter(({ is }) => is);
  return lost.length === 0
    ? []
    : [say('CJML has no place for: {list}.', { list: listed(lost.map(({ name }) => name)) })];
}
