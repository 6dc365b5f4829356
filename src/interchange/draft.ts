import type { Kind } from '../language/vocabulary.ts';
import type { Entry } from './entry.ts';
import { entry, quote } from './entry.ts';
import { Names } from './names.ts';

/** A journey as other tools tell it: labels instead of names, and facts that are written already. */
export interface Draft {
  label?: string;
  /** The name, where the label cannot give it. */
  name?: string;
  comments: string[];
  facts: Entry[];
  stages: DraftStage[];
}
export interface DraftStage {
  label: string;
  name?: string | undefined;
  comments: string[];
  facts: Entry[];
  touchpoints: DraftTouchpoint[];
}
export interface DraftTouchpoint {
  label: string;
  name?: string | undefined;
  comments: string[];
  facts: DraftFact[];
  /** What it names, by label: `on` a channel, a `persona`, what it `measures`. */
  mentions: Mention[];
}
/** A fact that may hold for one persona only, by label. */
export interface DraftFact extends Entry {
  for?: string | undefined;
}
export interface Mention {
  keyword: string;
  kind: DeclaredKind;
  label: string;
}
export type DeclaredKind = Extract<Kind, 'persona' | 'channel' | 'kpi' | 'team'>;

/** What is known about something that touchpoints mention. */
export type Known = (kind: DeclaredKind, label: string) => Entry[];

const kinds = ['team', 'persona', 'channel', 'kpi'] as const satisfies DeclaredKind[];

/** Drafts as statements: first what they mention, each thing once, then the journeys. */
export function entriesOf(drafts: readonly Draft[], known: Known = () => []): Entry[] {
  const declared = new Declared();
  const journeys = new Names();
  const written = drafts.map((draft) => journeyOf(draft, journeys, declared));
  return [...declared.entries(known), ...written];
}

function journeyOf(draft: Draft, journeys: Names, declared: Declared): Entry {
  const [stages, touchpoints] = [new Names(), new Names()];
  const all = draft.stages.flatMap((stage) => stage.touchpoints);
  const personas = [...new Set(all.flatMap(personasOf))];
  const inherited = personas.join('\n');
  const touchpointOf = (touchpoint: DraftTouchpoint): Entry => {
    const isForAll = personasOf(touchpoint).join('\n') === inherited;
    const mentions = touchpoint.mentions.filter(({ kind }) => kind !== 'persona' || !isForAll);
    return {
      line: head('touchpoint', nameFor(touchpoint, touchpoints, 'touchpoint'), touchpoint.label),
      comments: touchpoint.comments,
      members: [
        ...mentions.map(({ keyword, kind, label }) => entry(keyword, declared.name(kind, label))),
        ...touchpoint.facts.map((fact) => (fact.for === undefined ? fact : forPersona(fact, declared))),
      ],
    };
  };
  const name = nameFor({ ...draft, label: draft.label ?? '' }, journeys, 'journey');
  return {
    line: head('journey', name, draft.label),
    comments: draft.comments,
    members: [
      ...personas.map((label) => entry('persona', declared.name('persona', label))),
      ...draft.facts,
      ...draft.stages.map(
        (stage): Entry => ({
          line: head('stage', nameFor(stage, stages, 'stage'), stage.label),
          comments: stage.comments,
          members: [...stage.facts, ...stage.touchpoints.map(touchpointOf)],
        }),
      ),
    ],
  };
}

function forPersona(fact: DraftFact, declared: Declared): Entry {
  return { ...fact, line: `${fact.line} for ${declared.name('persona', fact.for ?? '')}` };
}

/** The head of a declaration; a label that says no more than the name is left out. */
export function head(keyword: string, name: string, label: string | undefined): string {
  return entry(keyword, name, label === undefined || label === name ? undefined : quote(label)).line;
}

function nameFor({ name, label }: { name?: string | undefined; label: string }, names: Names, otherwise: string) {
  return name === undefined ? names.give(label, otherwise) : names.keep(name, otherwise);
}

function personasOf({ mentions }: DraftTouchpoint): string[] {
  return mentions.filter(({ kind }) => kind === 'persona').map(({ label }) => label);
}

/** What is mentioned, by kind and label, with the names it got. */
class Declared {
  private readonly names = new Map<DeclaredKind, Names>();
  private readonly known = new Map<DeclaredKind, Map<string, string>>();

  name(kind: DeclaredKind, label: string): string {
    const known = this.known.get(kind) ?? new Map<string, string>();
    this.known.set(kind, known);
    const names = this.names.get(kind) ?? new Names();
    this.names.set(kind, names);
    const name = known.get(label) ?? names.give(label, kind);
    known.set(label, name);
    return name;
  }

  entries(known: Known): Entry[] {
    return kinds.flatMap((kind) =>
      [...(this.known.get(kind) ?? [])].map(([label, name]) => ({
        line: head(kind, name, label),
        members: known(kind, label),
      })),
    );
  }
}
