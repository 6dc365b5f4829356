import { channelsOf, ownOrChannel, ownOrChannelAll, personasOf } from './defaults.ts';
import { refsOf, textsOf } from './facts-of.ts';
import type {
  Card,
  Control,
  Level,
  Opportunity,
  Pain,
  Quantity,
  Said,
  Score,
  Source,
  Valence,
  Versus,
} from './map-model.ts';
import { rateOf } from './quantities.ts';
import type { ResolvedBlock, ResolvedJourney, ResolvedTouchpoint } from './resolved.ts';
import type { Statement } from './statement.ts';

/** What cards need to know of their journey. */
export interface CardContext {
  journey: ResolvedJourney;
  /** Names of the pains that the journey resolves. */
  resolved: ReadonlySet<string>;
}

/** The card of a touchpoint; `number` is its place along the path, from 1. */
export function cardOf(
  touchpoint: ResolvedTouchpoint,
  number: number,
  { journey, resolved }: CardContext,
  lang?: string,
): Card {
  const word = (keyword: string) => touchpoint.fact(keyword)?.word;
  const texts = (keyword: string) => textsOf(touchpoint, keyword);
  const refs = (keyword: string) => refsOf(touchpoint, keyword);
  const quantity = (keyword: string) => touchpoint.fact(keyword)?.quantity;
  const control = ownOrChannel(touchpoint, 'control');
  const lanes = channelsOf(touchpoint).flatMap(({ name }) => name ?? []);
  const expects = scores(touchpoint, 'expects');
  const gets = scores(touchpoint, 'gets');
  const gap = gapOf(expects, gets);
  return {
    id: touchpoint.id,
    label: touchpoint.label(lang),
    ...optional('description', touchpoint.fact('description')?.text),
    number,
    stage: touchpoint.stage,
    ...optional('until', touchpoint.fact('until')?.ref?.name),
    lanes: lanes.length > 0 ? [...new Set(lanes)] : [null],
    personas: personasOf(touchpoint, journey),
    internal: touchpoint.internal,
    ...optional('optional', conditional(touchpoint.fact('optional'))),
    ...optional('insteadOf', journey.target(touchpoint.fact('instead-of')?.ref)?.id),
    ...optional('scheduled', touchpoint.fact('scheduled')?.text),
    ...optional('entry', touchpoint.fact('entry') && shareOf(touchpoint.fact('entry'))),
    ...optional('ends', touchpoint.fact('ends') && (touchpoint.fact('ends')?.text || (true as const))),
    ...optional('exits', exitsOf(touchpoint)),
    ...optional('control', control?.word as Control | undefined),
    ...optional('by', control?.text),
    ...optional('initiator', word('initiator')),
    ...optional('category', ownOrChannel(touchpoint, 'category')?.word),
    ...optional('role', word('role')),
    ...optional('moment', word('moment')),
    critical: touchpoint.has('critical'),
    ...optional('consent', consentOf(touchpoint.fact('consent'))),
    does: said(touchpoint, 'does'),
    thinks: said(touchpoint, 'thinks'),
    perceptions: said(touchpoint, 'perception'),
    feels: valences(touchpoint),
    expects,
    gets,
    ...optional('gap', gap),
    says: touchpoint
      .facts('says')
      .map(({ ref, text }) => ({ ...optional('message', ref?.name), ...optional('wording', text) })),
    promises: promisesOf(touchpoint),
    values: touchpoint.facts('value').map(({ word, text = '' }) => ({ ...optional('component', word), text })),
    content: touchpoint.facts('content').map(({ word, text = '' }) => ({ ...optional('kind', word), text })),
    features: texts('feature'),
    interactions: texts('interaction'),
    ...optional('attention', quantity('attention')),
    ...optional('duration', quantity('duration')),
    ...optional('within', quantity('within')),
    ...optional('frequency', rateOf(touchpoint.fact('frequency'))),
    objectives: refs('serves'),
    measures: refs('measures'),
    collects: refs('collects'),
    versus: versusOf(touchpoint),
    tools: ownOrChannelAll(touchpoint, 'uses').flatMap(({ ref }) => ref?.name ?? []),
    teams: ownOrChannelAll(touchpoint, 'team').flatMap(({ ref }) => ref?.name ?? []),
    backstage: texts('backstage'),
    pains: touchpoint.facts('pain').map((pain) => painOf(pain, resolved)),
    opportunities: touchpoint.facts('opportunity').map(opportunityOf),
    resolves: refs('resolves'),
    ...optional('deviation', deviationOf(touchpoint.fact('deviation'))),
    ...optional('confidence', word('confidence')),
    notes: texts('note'),
    urls: touchpoint.facts('url').map(({ text = '', title }) => ({ href: text, ...optional('title', title) })),
    images: touchpoint.facts('image').map(({ text = '', title }) => ({ path: text, ...optional('caption', title) })),
    tags: tagsOf(touchpoint),
    evidence: touchpoint.facts('evidence').map((fact) => ({
      ...optional('kind', fact.word),
      text: fact.text ?? '',
      ...optional('at', fact.part('at')?.date),
    })),
    source: sourceOf(touchpoint.declaration),
  };
}

export function painOf(fact: Statement, resolved: ReadonlySet<string>): Pain {
  return {
    ...optional('id', fact.name),
    ...optional('category', fact.word),
    text: fact.text ?? '',
    severity: levelOf(fact.fact('severity')?.word),
    ...optional('remedy', fact.fact('remedy')?.text),
    ...optional('team', fact.fact('team')?.ref?.name),
    ...optional('due', fact.fact('due')?.date),
    resolved: fact.name !== undefined && resolved.has(fact.name),
    source: sourceOf(fact),
  };
}

export function opportunityOf(fact: Statement): Opportunity {
  return {
    ...optional('id', fact.name),
    text: fact.text ?? '',
    ...optional('impact', fact.fact('impact')?.word),
    ...optional('effort', fact.fact('effort')?.word),
    ...optional('team', fact.fact('team')?.ref?.name),
    ...optional('due', fact.fact('due')?.date),
    source: sourceOf(fact),
  };
}

export function valenceOf(fact: Statement | undefined): Valence | undefined {
  const value = fact?.number;
  if (value === undefined) return undefined;
  return { value, ...optional('text', fact?.text), ...optional('persona', fact?.part('for')?.ref?.name) };
}

export function promisesOf(block: ResolvedBlock | Statement): { key: string; value: string }[] {
  return block
    .facts('promise')
    .map((fact) => ({ key: fact.key ?? '', value: fact.text ?? writtenQuantity(fact.quantity) }));
}

export function versusOf(block: ResolvedBlock): Versus[] {
  return block.facts('versus').flatMap(({ ref, word, text }) => {
    if (word !== 'ahead' && word !== 'equal' && word !== 'behind') return [];
    return [{ competitor: ref?.name ?? '', standing: word, ...optional('text', text) }];
  });
}

export function tagsOf(block: ResolvedBlock): string[] {
  return block.facts('#').flatMap(({ tag }) => tag ?? []);
}

export function sourceOf(statement: Statement): Source {
  return { file: statement.file.uri, range: statement.file.range(statement.extent()) };
}

/** `{ [key]: value }`, or nothing where there is no value: absent members stay absent in JSON. */
export function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}

function exitsOf(touchpoint: ResolvedTouchpoint): Card['exits'] {
  const exits = touchpoint.facts('leads-to').flatMap((fact) => {
    if (!fact.ref?.target || !fact.ref.name.includes('.')) return [];
    return [{ to: fact.ref.name, ...shareOf(fact), ...optional('persona', fact.part('for')?.ref?.name) }];
  });
  return exits.length > 0 ? exits : undefined;
}

function said(touchpoint: ResolvedTouchpoint, keyword: string): Said[] {
  return touchpoint
    .facts(keyword)
    .map((fact) => ({ text: fact.text ?? '', ...optional('persona', fact.part('for')?.ref?.name) }));
}

function valences(touchpoint: ResolvedTouchpoint): Valence[] {
  return touchpoint.facts('feels').flatMap((fact) => valenceOf(fact) ?? []);
}

function scores(touchpoint: ResolvedTouchpoint, keyword: string): Score[] {
  return touchpoint.facts(keyword).map((fact) => ({
    ...optional('value', fact.number),
    ...optional('text', fact.text),
    ...optional('persona', fact.part('for')?.ref?.name),
  }));
}

/** gets − expects, of the facts that hold for everybody, else the worst of those of one persona. */
function gapOf(expects: readonly Score[], gets: readonly Score[]): number | undefined {
  const gaps = gets.flatMap(({ value, persona }) => {
    const expected =
      expects.find((score) => score.persona === persona) ?? expects.find((score) => score.persona === undefined);
    return value === undefined || expected?.value === undefined ? [] : [{ persona, gap: value - expected.value }];
  });
  const general = gaps.find(({ persona }) => persona === undefined);
  return general?.gap ?? (gaps.length > 0 ? Math.min(...gaps.map(({ gap }) => gap)) : undefined);
}

function conditional(fact: Statement | undefined): { when?: string; share?: number } | undefined {
  return fact && { ...optional('when', fact.text), ...shareOf(fact) };
}

/** The share of a fact in percent. */
export function shareOf(fact: Statement | undefined): { share?: number } {
  return optional('share', fact?.part('share')?.quantity?.value);
}

function consentOf(fact: Statement | undefined): { basis: string; purpose?: string } | undefined {
  return fact?.word === undefined ? undefined : { basis: fact.word, ...optional('purpose', fact.text) };
}

function deviationOf(fact: Statement | undefined): { kind: string; text?: string } | undefined {
  return fact?.word === undefined ? undefined : { kind: fact.word, ...optional('text', fact.text) };
}

function levelOf(word: string | undefined): Level {
  return word === 'medium' || word === 'high' ? word : 'low';
}

/** A quantity as the formatter writes it: `12 s`, `7..15 s`, `48 EUR per order`. */
export function writtenQuantity(quantity: Quantity | undefined): string {
  if (!quantity) return '';
  const { value, high, unit, per } = quantity;
  return `${value}${high === undefined ? '' : `..${high}`}${unit ? ` ${unit}` : ''}${per ? ` per ${per}` : ''}`;
}
