import { say } from '../../texts/say.ts';
import type { Draft, DraftStage, DraftTouchpoint } from '../draft.ts';
import { entriesOf } from '../draft.ts';
import type { Entry } from '../entry.ts';
import { entry, quote } from '../entry.ts';
import type { Imported, ImportOptions } from '../import.ts';
import { nameOf } from '../names.ts';
import { Notes } from '../notes.ts';
import { feelingOf } from '../sheet/emotions.ts';
import type { XmlElement } from '../xml/read-xml.ts';
import { elements, readXml, textIn } from '../xml/read-xml.ts';
import { Actors } from './actors.ts';
import { given } from './given.ts';

const mostElements = 100_000;
const points: ReadonlySet<string> = new Set(['communicationpoint', 'touchpoint', 'action']);

/** Reads journeys of the Customer Journey Modelling Language: planned ones are to be, actual ones as they are. */
export function readCjml(text: string, options: ImportOptions = {}): Imported {
  const notes = new Notes();
  const root = readXml(text, mostElements);
  if (typeof root === 'string') {
    notes.add(problems[root]);
    return { entries: [], notes: notes.all() };
  }
  const journeys = journeysIn(root);
  if (journeys.length === 0) notes.add(say('There is no journey in this file.'));
  const drafts = journeys.map((journey) => new JourneyReader(root, journey, options, notes).read());
  return { entries: entriesOf(drafts), notes: notes.all() };
}

const problems = {
  malformed: say('This is no well-formed XML.'),
  doctype: say('This XML has a document type, which could do harm, so it was not read.'),
  'too-large': say('This XML is larger than a journey can be, so it was not read.'),
};

function journeysIn(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (/journey$/i.test(next.name) && !/^cjml$/i.test(next.name)) found.push(next);
    else waiting.push(...elements(next).reverse());
  }
  return found;
}

class JourneyReader {
  private readonly journey: XmlElement;
  private readonly options: ImportOptions;
  private readonly notes: Notes;
  private readonly actors: Actors;

  constructor(root: XmlElement, journey: XmlElement, options: ImportOptions, notes: Notes) {
    this.journey = journey;
    this.options = options;
    this.notes = notes;
    this.actors = new Actors(new Set([root, journey]));
  }

  read(): Draft {
    const label = given(this.journey, 'name') ?? given(this.journey, 'title');
    const facts = [...this.state(), ...described(this.journey)];
    const stages: DraftStage[] = [];
    let loose: DraftStage | undefined;
    for (const child of elements(this.journey)) {
      const kind = child.name.toLowerCase();
      if (kind === 'phase' || kind === 'stage') {
        loose = undefined;
        stages.push(this.readStage(child));
      } else if (points.has(kind)) {
        loose ??= this.openStage(stages, child.line);
        loose.touchpoints.push(this.readPoint(child));
      } else if (!known.has(kind)) facts.push(...this.keep(child));
    }
    const { name, fallback } = this.options;
    const journeyName = name ?? nameOf(label ?? '') ?? nameOf(fallback ?? '') ?? 'journey';
    return { ...(label !== undefined && { label }), name: journeyName, comments: [], facts, stages };
  }

  /** What is planned is to be; what happened is as it is. */
  private state(): Entry[] {
    const kind = `${this.journey.name} ${given(this.journey, 'type') ?? ''}`.toLowerCase();
    if (/planned|expected|to-?be/.test(kind)) return [entry('state', 'to-be')];
    return /actual|as-?is/.test(kind) ? [entry('state', 'as-is')] : [];
  }

  private openStage(stages: DraftStage[], line: number): DraftStage {
    const label = 'Start';
    this.notes.add(say('Touchpoints stand outside of phases; their stage is ‘{name}’.', { name: label }), line);
    const stage: DraftStage = { label, comments: [], facts: [], touchpoints: [] };
    stages.push(stage);
    return stage;
  }

  private readStage(phase: XmlElement): DraftStage {
    const inside = elements(phase);
    return {
      label: given(phase, 'name') ?? given(phase, 'title') ?? given(phase, 'id') ?? '',
      name: legalName(given(phase, 'id')),
      comments: [],
      facts: [
        ...described(phase),
        ...inside
          .filter((one) => !points.has(one.name.toLowerCase()) && !known.has(one.name.toLowerCase()))
          .flatMap((one) => this.keep(one)),
      ],
      touchpoints: inside.filter((one) => points.has(one.name.toLowerCase())).map((one) => this.readPoint(one)),
    };
  }

  private readPoint(point: XmlElement): DraftTouchpoint {
    const label =
      given(point, 'name') ?? given(point, 'title') ?? given(point, 'description') ?? given(point, 'id') ?? '';
    const isAction = point.name.toLowerCase() === 'action';
    const channels = elements(point).filter(({ name }) => name.toLowerCase() === 'channel');
    const attribute = point.attributes.get('channel');
    const labels = isAction
      ? []
      : [...(attribute ? [attribute] : []), ...channels.map((one) => given(one, 'name') ?? textIn(one).trim())];
    const does = given(point, 'does') ?? given(point, 'description') ?? label;
    const people = this.actors.customersOf(point);
    return {
      label,
      name: legalName(given(point, 'id')),
      comments: [],
      mentions: [
        ...[...new Set(labels)]
          .filter((one) => one !== '')
          .map((one) => ({ keyword: 'on', kind: 'channel', label: one }) as const),
        ...people.map((one) => ({ keyword: 'persona', kind: 'persona', label: one }) as const),
      ],
      facts: [
        ...(isAction ? [entry('does', quote(does))] : described(point)),
        ...this.initiator(point),
        ...this.feeling(point),
        ...this.deviation(point),
        ...elements(point)
          .filter(({ name }) => !knownOfPoints.has(name.toLowerCase()))
          .flatMap((one) => this.keep(one)),
      ],
    };
  }

  /** Who starts the contact. What is neither customer nor brand is kept as a note. */
  private initiator(point: XmlElement): Entry[] {
    const actor = this.actors.of(point, 'initiator') ?? this.actors.of(point, 'sender');
    if (!actor) return [];
    if (actor.isCustomer) return [entry('initiator', 'customer')];
    if (actor.isPeer) return [entry('initiator', 'peer')];
    const receiver = this.actors.of(point, 'receiver');
    if (receiver?.isCustomer || actor.isBrand) return [entry('initiator', 'brand')];
    this.notes.add(say('Who starts a contact is neither customer nor brand, so it is kept as a note.'), point.line);
    return [entry('note', quote(actor.label))];
  }

  private feeling(point: XmlElement): Entry[] {
    const text = given(point, 'experience') ?? given(point, 'emotion');
    if (text === undefined) return [];
    const value = /^[+-]?[0-2]$/.test(text) ? Number(text) : feelingOf(text);
    if (value !== undefined) return [entry('feels', value > 0 ? `+${value}` : value + 0)];
    this.notes.add(say('‘{text}’ is no feeling that is known, so it is kept as a perception.', { text }), point.line);
    return [entry('perception', quote(text))];
  }

  private deviation(point: XmlElement): Entry[] {
    const text = given(point, 'compliance') ?? given(point, 'deviation') ?? given(point, 'status');
    if (text === undefined || /^(?:planned|compliant|completed|as.?planned|ok|unconfirmed)$/i.test(text)) return [];
    const word = deviations.find(([pattern]) => pattern.test(text))?.[1];
    if (word !== undefined) return [entry('deviation', word)];
    this.notes.add(say('‘{text}’ is no deviation that is known, so it is kept as a note.', { text }), point.line);
    return [entry('note', quote(text))];
  }

  /** What has no place in a journey becomes a note. */
  private keep(element: XmlElement): Entry[] {
    const text = textIn(element).replace(/\s+/g, ' ').trim();
    const attributes = [...element.attributes].map(([key, value]) => `${key} ${value}`).join(', ');
    const all = [text, attributes].filter((part) => part !== '').join(', ');
    this.notes.add(
      say('<{name}> has no place in a journey, so it is kept as a note.', { name: element.name }),
      element.line,
    );
    return [entry('note', quote(`${element.name}: ${all}`))];
  }
}

const deviations: readonly (readonly [RegExp, string])[] = [
  [/ad.?hoc|unexpected|extra|unplanned/i, 'ad-hoc'],
  [/order|sequence/i, 'out-of-order'],
  [/fail|error/i, 'failed'],
  [/miss|absent|skipped/i, 'missing'],
];
const known: ReadonlySet<string> = new Set(['name', 'title', 'id', 'description', 'actor', 'actors', 'type']);
const knownOfPoints: ReadonlySet<string> = new Set([
  ...['name', 'title', 'id', 'description', 'does', 'initiator', 'sender', 'receiver', 'actor', 'channel'],
  ...['experience', 'emotion', 'compliance', 'deviation', 'status'],
]);

function described(element: XmlElement): Entry[] {
  const text = given(element, 'description');
  return text === undefined ? [] : [entry('description', quote(text))];
}

/** An id that a program made says nothing to people. */
function legalName(id: string | undefined): string | undefined {
  return id !== undefined && /^\p{L}[\p{L}\p{N}-]*\p{L}$/u.test(id) ? id : undefined;
}
