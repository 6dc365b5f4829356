import { CodeActionKind } from 'vscode-languageserver';
import { entry } from '../../language/collections.ts';
import { around } from '../../model/at-place.ts';
import { channelsOf } from '../../model/defaults.ts';
import type { ResolvedJourney, ResolvedTouchpoint } from '../../model/resolved.ts';
import type { Statement } from '../../model/statement.ts';
import type { WorkspaceModel } from '../../model/workspace-model.ts';
import { cut } from '../../rules/cut.ts';
import { giveFact, lineEnd } from '../../rules/insertions.ts';
import { fileName } from '../../rules/references.ts';
import type { Edit } from '../../rules/rule.ts';
import { escapeSnippet } from '../../rules/snippets.ts';
import { inQuotes } from '../../rules/words.ts';
import { say } from '../../texts/say.ts';
import { Refusal } from '../refusal.ts';
import { factOn } from './head-at.ts';
import { innerIndent } from './layout.ts';
import type { Change, Refactoring } from './refactoring.ts';

/** The facts that a channel can give to its touchpoints. */
const defaults: readonly string[] = ['control', 'category', 'uses', 'team'];

/** Moves a fact that all touchpoints of a channel repeat to the channel. */
export const channelDefault: Refactoring = {
  name: 'channel-default',
  kind: CodeActionKind.RefactorRewrite,
  *suggest(place) {
    const fact = factOn(place);
    const { file } = place;
    if (!fact || !defaults.includes(fact.keyword) || fact.parent?.keyword !== 'touchpoint') return;
    const declaration = around(fact, 'journey');
    const touchpoint = declaration && file.workspace.journey(declaration).touchpoint(fact.parent.name);
    const channel = touchpoint && channelsOf(touchpoint)[0];
    if (!channel || !touchpoint.facts(fact.keyword).includes(fact)) return;
    const repeated = repeatedFacts(channel, fact.keyword, touchpoint);
    if (!repeated) return;
    const values = { fact: repeated.facts.map(textOfFact).join(', '), channel: channel.label ?? channel.name ?? '' };
    const title = say('Make ‘{fact}’ the default of channel ‘{channel}’', values);
    yield { title, change: () => makeDefault(channel, repeated, fact.keyword) };
  },
};

interface Repeated {
  /** The facts as one touchpoint writes them. */
  facts: readonly Statement[];
  /** All of them, to be taken away. */
  all: ReadonlySet<Statement>;
}

/** What all touchpoints with a main channel say alike, when it is said more than once and the channel says nothing else. */
function repeatedFacts(channel: Statement, keyword: string, like: ResolvedTouchpoint): Repeated | undefined {
  const facts = like.facts(keyword);
  const wanted = meaningOf(facts);
  const own = channel.facts(keyword);
  if (own.length > 0 && meaningOf(own) !== wanted) return undefined;
  // a channel has one team
  if (keyword === 'team' && facts.length > 1) return undefined;
  const all = new Set<Statement>();
  for (const touchpoint of onChannel(channel)) {
    const said = touchpoint.facts(keyword);
    if (meaningOf(said) !== wanted) return undefined;
    for (const fact of said) all.add(fact);
  }
  const { workspace } = channel.file;
  const isKnown = ({ ref }: Statement) =>
    !ref || (ref.kind !== undefined && workspace.candidates(ref.kind, ref.name, channel)[0] === ref.target);
  return all.size > facts.length && facts.every(isKnown) ? { facts, all } : undefined;
}

/** The touchpoints of all journeys with a main channel. */
function* onChannel(channel: Statement): Generator<ResolvedTouchpoint> {
  for (const journey of journeysOf(channel.file.workspace))
    for (const touchpoint of journey.once(byChannel).get(channel.name ?? '') ?? [])
      if (channelsOf(touchpoint)[0] === channel) yield touchpoint;
}

function journeysOf(workspace: WorkspaceModel): ResolvedJourney[] {
  return workspace.all().flatMap(({ journeys }) => journeys.map((journey) => workspace.journey(journey)));
}

/** The touchpoints of a journey by the names of their channels. */
function byChannel({ touchpoints }: ResolvedJourney): Map<string, ResolvedTouchpoint[]> {
  const found = new Map<string, ResolvedTouchpoint[]>();
  for (const touchpoint of touchpoints)
    for (const name of new Set(touchpoint.facts('on').map(({ ref }) => ref?.name ?? '')))
      entry(found, name, () => []).push(touchpoint);
  return found;
}

/** What some facts say, whoever says it. */
function meaningOf(facts: readonly Statement[]): string {
  const meanings = facts.map(({ word, text, ref }) => [word, text, ref?.name, ref?.target?.file.uri]);
  return JSON.stringify(meanings.sort());
}

function makeDefault(channel: Statement, { facts, all }: Repeated, keyword: string): Change | Refusal {
  const { file } = channel;
  const { workspace } = file;
  for (const other of workspace.all())
    if (!other.complete && workspace.visibleFrom(other).some((seen) => seen.file === file))
      return new Refusal(say('{path} cannot be read whole: put it right first.', { path: fileName(file, other) }));
  for (const journey of journeysOf(workspace))
    for (const touchpoint of journey.touchpoints)
      if (touchpoint.facts(keyword).some((fact) => all.has(fact)) && channelsOf(touchpoint)[0] !== channel)
        return new Refusal(
          say('In ‘{journey}’ the touchpoint ‘{touchpoint}’ is on another channel and would lose it.', {
            journey: journey.label(),
            touchpoint: touchpoint.label(),
          }),
        );
  const edits: Edit[] = [...all].map((fact) => cut(fact.extent()));
  return { edits: [...(channel.facts(keyword).length > 0 ? [] : [give(channel, facts)]), ...edits] };
}

function give(channel: Statement, facts: readonly Statement[]): Edit {
  const inside = channel.block();
  const isOpen = inside && channel.file.text.slice(inside.offset, inside.end).includes('\n');
  const gap = isOpen ? `${lineEnd(channel.file)}${innerIndent(channel)}` : '  ';
  const text = facts.map(textOfFact).join(gap);
  return giveFact(channel, text.includes('$') ? escapeSnippet(text) : text);
}

function textOfFact({ keyword, word, text, ref }: Statement): string {
  return [keyword, word, ref?.name, text === undefined ? undefined : inQuotes(text)]
    .filter((part) => part !== undefined)
    .join(' ');
}
