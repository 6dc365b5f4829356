import { say } from '../../texts/say.ts';
import { head } from '../draft.ts';
import type { Entry } from '../entry.ts';
import { entry, quote } from '../entry.ts';
import type { Facts } from './facts.ts';
import type { Loose } from './loose.ts';
import { listOf, objectOf, textOf, textsOf } from './loose.ts';

/** Cards of a map model as touchpoints. What the channel says already is not said again. */
export class TouchpointFacts {
  private readonly personas: string;
  private readonly facts: Facts;
  private readonly links: ReadonlyMap<unknown, Loose[]>;
  private readonly lanes: ReadonlyMap<unknown, Loose>;

  constructor(model: Loose, personas: readonly string[], facts: Facts) {
    this.personas = personas.join('\n');
    this.facts = facts;
    this.links = Map.groupBy(listOf(model.links), ({ from }) => from);
    this.lanes = new Map(listOf(model.lanes).map((lane) => [lane.id, lane]));
  }

  entry(card: Loose): Entry {
    const name = this.facts.declared.name('touchpoint', textOf(card.id) ?? 'touchpoint');
    return {
      line: head('touchpoint', name, textOf(card.label)),
      members: [
        ...this.place(card),
        ...this.nature(card),
        ...this.customer(card),
        ...this.brand(card),
        ...this.work(card),
        ...this.path(card),
        ...this.proof(card),
      ],
    };
  }

  private place(card: Loose): Entry[] {
    const { facts } = this;
    const until = facts.declared.find('stage', card.until);
    const own = textsOf(card.personas);
    return [
      ...facts.refs('on', 'channel', card.lanes),
      ...(until === undefined ? [] : [entry('until', until)]),
      ...(own.join('\n') === this.personas ? [] : facts.refs('persona', 'persona', own)),
      ...(card.internal === true ? [entry('internal')] : []),
      ...flag('entry', card.entry, (given) => facts.share(given.share)),
      ...flag('optional', card.optional, (given) => [text(given.when), ...facts.share(given.share)]),
      ...this.insteadOf(card),
      ...facts.text('scheduled', card.scheduled),
    ];
  }

  private insteadOf(card: Loose): Entry[] {
    const name = this.facts.declared.find('touchpoint', card.insteadOf);
    if (name === undefined) return [];
    const link = this.links.get(card.id)?.find(({ kind }) => kind === 'instead-of') ?? {};
    return [entry('instead-of', name, text(link.when), ...this.facts.share(link.share))];
  }

  private nature(card: Loose): Entry[] {
    const { facts } = this;
    const lane = this.lanes.get(Array.isArray(card.lanes) ? card.lanes[0] : undefined) ?? {};
    const consent = objectOf(card.consent);
    const isOfLane = card.control === lane.control && card.by === lane.by;
    return [
      ...(isOfLane ? [] : facts.word('control', card.control, card.by)),
      ...facts.word('initiator', card.initiator),
      ...facts.word('category', card.category),
      ...facts.word('role', card.role),
      ...facts.word('moment', card.moment),
      ...(card.critical === true ? [entry('critical')] : []),
      ...facts.word('consent', consent.basis, consent.purpose),
    ];
  }

  private customer(card: Loose): Entry[] {
    const { facts } = this;
    return [
      ...facts.said('does', card.does),
      ...facts.said('thinks', card.thinks),
      ...listOf(card.feels).flatMap((one) => facts.feels(one)),
      ...facts.said('perception', card.perceptions),
      ...facts.scores('expects', card.expects),
      ...facts.scores('gets', card.gets),
    ];
  }

  private brand(card: Loose): Entry[] {
    const { facts } = this;
    const says = listOf(card.says).flatMap(({ message, wording }) => {
      const words = [
        textOf(message) === undefined ? undefined : facts.declared.name('message', message as string),
        text(wording),
      ];
      return words.every((word) => word === undefined) ? [] : [entry('says', ...words)];
    });
    return [
      ...says,
      ...facts.promises(card.promises),
      ...facts.worded('content', card.content, 'kind'),
      ...facts.worded('value', card.values, 'component'),
      ...facts.texts('feature', card.features),
      ...facts.texts('interaction', card.interactions),
      ...facts.quantity('attention', card.attention),
      ...facts.quantity('duration', card.duration),
      ...facts.quantity('within', card.within),
      ...facts.rate('frequency', card.frequency),
    ];
  }

  private work(card: Loose): Entry[] {
    const { facts } = this;
    const lane = this.lanes.get(Array.isArray(card.lanes) ? card.lanes[0] : undefined) ?? {};
    const isOfLane = textsOf(card.teams).join('\n') === lane.team;
    const deviation = objectOf(card.deviation);
    return [
      ...facts.objectives(card.objectives),
      ...facts.refs('measures', 'kpi', card.measures),
      ...facts.refs('collects', 'kpi', card.collects),
      ...facts.versus(card.versus),
      ...facts.refs('uses', 'tool', card.tools),
      ...(isOfLane ? [] : facts.refs('team', 'team', card.teams)),
      ...facts.texts('backstage', card.backstage),
      ...facts.pains(card.pains),
      ...facts.opportunities(card.opportunities),
      ...this.resolves(card),
      ...facts.word('deviation', deviation.kind, deviation.text),
    ];
  }

  private resolves(card: Loose): Entry[] {
    return textsOf(card.resolves).flatMap((id) => {
      const name = this.facts.declared.find('pain', id);
      if (name !== undefined) return [entry('resolves', name)];
      this.facts.tell(say('The pain ‘{name}’ is resolved, but not described, so this was left out.', { name: id }));
      return [];
    });
  }

  private path(card: Loose): Entry[] {
    const { facts } = this;
    const links = (this.links.get(card.id) ?? []).flatMap((link) => {
      const keyword = ['leads-to', 'triggers'].find((kind) => kind === link.kind);
      const to = facts.declared.find('touchpoint', link.to);
      if (keyword === undefined || to === undefined) return [];
      const after = facts.quantityText(link.after, true);
      const when = text(link.when);
      return [
        entry(
          keyword,
          to,
          when && `when ${when}`,
          after && `after ${after}`,
          ...facts.share(link.share),
          facts.for(link.persona),
        ),
      ];
    });
    const exits = listOf(card.exits).flatMap(({ to }) => {
      const target = textOf(to);
      if (target === undefined) return [];
      facts.tell(say('A link leads to ‘{name}’ in another journey, so it is kept as a note.', { name: target }));
      return [entry('note', quote(`→ ${target}`))];
    });
    const ends = card.ends === true ? [entry('ends')] : facts.text('ends', card.ends);
    return [...links, ...ends, ...exits];
  }

  private proof(card: Loose): Entry[] {
    const { facts } = this;
    return [
      ...facts.word('confidence', card.confidence),
      ...facts.text('description', card.description),
      ...facts.texts('note', card.notes),
      ...facts.titled('url', card.urls, 'href', 'title'),
      ...facts.titled('image', card.images, 'path', 'caption'),
      ...facts.tags(card.tags),
      ...facts.evidence(card.evidence),
    ];
  }
}

function flag(keyword: string, given: unknown, words: (given: Loose) => readonly (string | undefined)[]): Entry[] {
  const isGiven = typeof given === 'object' && given !== null;
  return isGiven ? [entry(keyword, ...words(objectOf(given)))] : [];
}

function text(value: unknown): string | undefined {
  return textOf(value) === undefined ? undefined : quote(value as string);
}
