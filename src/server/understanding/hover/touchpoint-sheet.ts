import { channelsOf, ownOrChannel, ownOrChannelAll } from '../../../model/defaults.ts';
import type { ResolvedJourney, ResolvedTouchpoint } from '../../../model/resolved.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Words } from '../../../texts/say.ts';
import { say } from '../../../texts/say.ts';
import { resolvedPains } from '../resolved-pains.ts';
import { factLabel } from './fact-labels.ts';
import { markedParts, originOf } from './inherited.ts';
import { withStanding } from './kpi-words.ts';
import { labelOf, phraseOf, quoted } from './phrases.ts';
import type { Line, Part, Sheet } from './sheet.ts';

/** The card of a touchpoint in words; what it inherits is marked with where it comes from. */
export function touchpointSheet(touchpoint: ResolvedTouchpoint, journey: ResolvedJourney, words: Words): Sheet {
  const context = { block: touchpoint, journey, words };
  const facts = (...keywords: string[]) =>
    keywords.map((keyword) => lineOf(keyword, markedParts(touchpoint.facts(keyword), context)));
  const lineOf = (keyword: string, parts: readonly Part[]): Line => ({ label: words(factLabel(keyword)), parts });
  const given = (keyword: string, list: readonly (Statement | undefined)[]) =>
    lineOf(
      keyword,
      markedParts(
        list.flatMap((fact) => fact ?? []),
        context,
      ),
    );
  const described = (keyword: string, phrase: (fact: Statement) => string) =>
    lineOf(
      keyword,
      touchpoint.facts(keyword).map((fact) => part(phrase(fact), originOf(fact, touchpoint, journey, words))),
    );
  const kpis = (keyword: string) => described(keyword, (fact) => withStanding(fact, words));
  const resolved = journey.once(resolvedPains);
  return {
    title: touchpoint.label(),
    code: `touchpoint ${touchpoint.name}`,
    about: [placeOf(touchpoint, journey, words), touchpoint.fact('description')?.text ?? ''],
    lines: [
      lineOf('persona', markedParts(personaFacts(touchpoint, journey), context)),
      ...facts('does', 'thinks', 'feels'),
      expectation(touchpoint, journey, words),
      ...facts('says', 'promise', 'attention', 'duration', 'within', 'frequency'),
      ...facts('role', 'moment', 'initiator'),
      given('control', [ownOrChannel(touchpoint, 'control')]),
      given('category', [ownOrChannel(touchpoint, 'category')]),
      described('pain', (pain) => painPhrase(pain, resolved.has(pain.name ?? ''), words)),
      ...facts('opportunity', 'serves'),
      kpis('measures'),
      kpis('collects'),
      given('uses', ownOrChannelAll(touchpoint, 'uses')),
      given('team', ownOrChannelAll(touchpoint, 'team')),
      ...facts('leads-to', 'triggers'),
    ],
  };
}

/** Where it stands on the map: stage × channels. */
function placeOf(touchpoint: ResolvedTouchpoint, journey: ResolvedJourney, words: Words): string {
  const stage = journey.stage(touchpoint.stage)?.label() ?? touchpoint.stage;
  if (touchpoint.internal) return words(say('{stage}, not seen by the customer', { stage }));
  const channels = channelsOf(touchpoint).map(labelOf).join(', ');
  if (channels === '') return words(say('{stage}, no channel yet', { stage }));
  const place = words(say('{stage} × {channels}', { stage, channels }));
  return touchpoint.has('critical') ? words(say('{place}, a decisive contact', { place })) : place;
}

function personaFacts(touchpoint: ResolvedTouchpoint, journey: ResolvedJourney): readonly Statement[] {
  const given = [touchpoint, journey.stage(touchpoint.stage), journey].find((block) => block?.has('persona'));
  return given?.facts('persona') ?? [];
}

/** What is expected, what is experienced, and how far that is apart. */
function expectation(touchpoint: ResolvedTouchpoint, journey: ResolvedJourney, words: Words): Line {
  const origin = (fact: Statement) => originOf(fact, touchpoint, journey, words);
  const [expects, gets] = [touchpoint.facts('expects'), touchpoint.facts('gets')];
  const expected = expects.map((fact) =>
    part(words(say('{score} expected', { score: phraseOf(fact, words) })), origin(fact)),
  );
  const got = gets.map((fact) => {
    const score = phraseOf(fact, words);
    const gap = gapOf(fact, expects);
    const text =
      gap === undefined ? say('{score} experienced', { score }) : say('{score} experienced, gap {gap}', { score, gap });
    return part(words(text), origin(fact));
  });
  return { label: words(say('Expects → gets')), parts: [...expected, ...got] };
}

/** The gap of an experience, with its sign; undefined without two numbers. */
function gapOf(got: Statement, expects: readonly Statement[]): string | undefined {
  const persona = (fact: Statement) => fact.part('for')?.ref?.name;
  const expected = expects.find((fact) => persona(fact) === persona(got)) ?? expects.find((fact) => !persona(fact));
  if (got.number === undefined || expected?.number === undefined) return undefined;
  const gap = Number((got.number - expected.number).toPrecision(6));
  return gap > 0 ? `+${gap}` : String(gap).replace('-', '−');
}

/** `process “Asked twice”, severity high, remedy “…”, due 2026-12-15`. */
function painPhrase(pain: Statement, isResolved: boolean, words: Words): string {
  const { word, text = '' } = pain;
  const due = pain.fact('due')?.date;
  const remedy = pain.fact('remedy')?.text;
  const severity = pain.fact('severity')?.word;
  return [
    [word, words(quoted(text))].filter(Boolean).join(' '),
    severity && words(say('severity {level}', { level: severity })),
    isResolved && words(say('resolved')),
    remedy && words(say('remedy {remedy}', { remedy: quoted(remedy) })),
    due && words(say('due {date}', { date: due })),
  ]
    .filter(Boolean)
    .join(', ');
}

function part(text: string, from: string | undefined): Part {
  return { text, ...(from && { from }) };
}
