import { around } from '../../../model/at-place.ts';
import { worldOfTouchpoint } from '../../../model/defaults.ts';
import type { World } from '../../../model/map-model.ts';
import type { ResolvedBlock, ResolvedJourney } from '../../../model/resolved.ts';
import type { Statement } from '../../../model/statement.ts';
import { otherWorld, sideOf } from '../../../rules/hybrids.ts';
import type { Say, Words } from '../../../texts/say.ts';
import { say } from '../../../texts/say.ts';
import type { Uses } from '../../uses.ts';
import { resolvedPains } from '../resolved-pains.ts';
import { blockSheet } from './block-sheet.ts';
import { factLabel } from './fact-labels.ts';
import { withStanding } from './kpi-words.ts';
import { labelOf, phraseOf, quoted } from './phrases.ts';
import type { Line, Sheet } from './sheet.ts';
import { partsOf } from './sheet.ts';

/** An objective: its theme with what guides it, what serves it, and its KPIs with how they stand. */
export function objectiveSheet(objective: Statement, uses: Uses, words: Words): Sheet {
  const theme = objective.parent;
  const serving = uses.of(objective).filter(({ keyword }) => keyword === 'serves');
  const blocks = [...new Set(serving.flatMap(({ parent }) => parent ?? []))];
  const served = (kind: string) => partsOf(blocks.filter((block) => block.kind === kind).map(inJourney));
  const sheet = blockSheet(objective, words);
  return {
    ...sheet,
    code: `objective ${theme?.name ?? ''}.${objective.name}`,
    about: [...(sheet.about ?? []), ...(blocks.length === 0 ? [words(say('Nothing serves this objective yet.'))] : [])],
    lines: [
      { label: words(say('Theme')), parts: partsOf([theme && labelOf(theme)]) },
      {
        label: words(factLabel('guides')),
        parts: partsOf(theme?.facts('guides').map((fact) => phraseOf(fact, words)) ?? []),
      },
      { label: words(say('Served by touchpoints')), parts: served('touchpoint') },
      { label: words(say('Served by hybrid touchpoints')), parts: served('hybrid') },
      {
        label: words(factLabel('measured-by')),
        parts: partsOf(objective.facts('measured-by').map((fact) => withStanding(fact, words))),
      },
    ],
  };
}

/** A KPI: how it stands, its readings, what delivers them, and the touchpoints at which people answer. */
export function kpiSheet(kpi: Statement, uses: Uses, words: Words): Sheet {
  const sheet = blockSheet(kpi, words);
  const collecting = uses.of(kpi).filter(({ keyword }) => keyword === 'collects');
  const places = collecting.flatMap(({ parent }) => (parent ? [inJourney(parent)] : []));
  return { ...sheet, lines: [...(sheet.lines ?? []), { label: words(say('Collected at')), parts: partsOf(places) }] };
}

/** A pain or an opportunity, and whether the journey that names it has resolved it. */
export function issueSheet(issue: Statement, seenFrom: Statement, words: Words): Sheet {
  const sheet = blockSheet(issue, words);
  const layer = around(seenFrom, 'journey');
  const resolved = layer?.file.workspace.journey(layer).once(resolvedPains);
  const isResolved = issue.kind === 'pain' && resolved?.has(issue.name ?? '');
  return isResolved ? { ...sheet, about: [...(sheet.about ?? []), words(say('This journey resolves it.'))] } : sheet;
}

/** The label of a block, with the name of its journey. */
function inJourney(block: Statement): string {
  const journey = around(block, 'journey');
  return journey?.name ? `${labelOf(block)} (${journey.name})` : labelOf(block);
}

/** A hybrid touchpoint: both its sides, whether they make a pair, and why not. */
export function hybridSheet(hybrid: ResolvedBlock, journey: ResolvedJourney, words: Words): Sheet {
  const sheet = blockSheet(hybrid.declaration, words, hybrid, journey);
  const sides = (['online', 'offline'] as const).map((side): Line => {
    const touchpoint = sideOf(journey, hybrid, side);
    const fact = hybrid.fact(side);
    const channel = touchpoint?.fact('on')?.ref?.target;
    const place = channel ? ` (${labelOf(channel)})` : '';
    const text = fact?.text ? ` ${words(quoted(fact.text))}` : '';
    const name = touchpoint?.label() ?? fact?.ref?.name;
    return { label: words(factLabel(side)), parts: partsOf([name && `${name}${place}${text}`]) };
  });
  const faults = faultsOf(hybrid, journey);
  const verdict = faults.length > 0 ? faults : [say('Both sides are there: a valid pair.')];
  return {
    ...sheet,
    about: [...(sheet.about ?? []), ...verdict.map(words)],
    lines: [...sides, ...(sheet.lines ?? [])],
  };
}

/** What keeps a hybrid touchpoint from being a pair. */
function faultsOf(hybrid: ResolvedBlock, journey: ResolvedJourney): Say[] {
  const [online, offline] = [sideOf(journey, hybrid, 'online'), sideOf(journey, hybrid, 'offline')];
  if (!online || !offline) return [say('A hybrid touchpoint is a pair: one online, one offline.')];
  if (online === offline) return [say('Both sides are ‘{name}’.', { name: online.name })];
  return [
    ...(worldOfTouchpoint(online) === otherWorld('online') ? [mismatch(online, 'online')] : []),
    ...(worldOfTouchpoint(offline) === otherWorld('offline') ? [mismatch(offline, 'offline')] : []),
  ];
}

function mismatch(touchpoint: ResolvedBlock, side: World): Say {
  const channel = touchpoint.fact('on')?.ref;
  const medium = channel?.target?.fact('medium')?.word ?? '';
  const values = { name: touchpoint.name, channel: channel?.name ?? '', medium };
  return side === 'online'
    ? say('‘{name}’ is on ‘{channel}’ ({medium}); it cannot be the online side.', values)
    : say('‘{name}’ is on ‘{channel}’ ({medium}); it cannot be the offline side.', values);
}
