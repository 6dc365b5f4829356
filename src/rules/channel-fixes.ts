import { around } from '../model/at-place.ts';
import type { ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { giveFact } from './insertions.ts';
import { met } from './phases.ts';
import type { Fix } from './rule.ts';
import { isOwn } from './where.ts';

const mostChannels = 8;

/** Channels for several touchpoints at once, as an import needs them: what shares the label, what shares the stage. */
export function channelFixes(touchpoint: Statement): Fix[] {
  const declaration = around(touchpoint, 'journey');
  if (!declaration) return [];
  const journey = touchpoint.file.workspace.journey(declaration);
  const found = journey.touchpoints.find((one) => one.declaration === touchpoint);
  if (!found) return [];
  const names = namesOf(touchpoint);
  return [...likeItsNamesakes(found, journey, names), ...forTheStage(found, journey, names)];
}

/** What bears the same label is on the same channel: one fix for each channel that a namesake is on. */
function likeItsNamesakes({ declaration }: ResolvedTouchpoint, journey: ResolvedJourney, names: Names): Fix[] {
  const label = written(declaration);
  if (label === '') return [];
  const alike = journey.touchpoints.filter((one) => written(one.declaration) === label);
  const channels = new Set(alike.map(mainChannel).filter((channel) => channel !== undefined));
  return [...channels].flatMap((channel) => {
    const name = names.get(channel);
    if (name === undefined) return [];
    const title = say('Same label, same channel: put ‘{label}’ on ‘{channel}’', {
      label: declaration.label ?? '',
      channel: name,
    });
    return [{ title, edits: loose(alike, journey).map((one) => giveFact(one, `on ${name}`)) }];
  });
}

/** All of a stage on one channel: one fix for each channel of the journey, then of the file. */
function forTheStage({ stage }: ResolvedTouchpoint, journey: ResolvedJourney, names: Names): Fix[] {
  const together = loose(journey.stage(stage)?.touchpoints ?? [], journey);
  if (together.length < 2) return [];
  const inFile = journey.declaration.file.statements.filter(({ kind }) => kind === 'channel');
  const used = met(journey).flatMap((one) => one.facts('on').map(({ ref }) => ref?.target));
  const channels = new Set([...used, ...inFile].filter((channel) => channel && names.has(channel)));
  return [...channels].slice(0, mostChannels).map((channel) => {
    const name = names.get(channel as Statement) as string;
    const title = say('Put all touchpoints of this stage on ‘{channel}’', { channel: name });
    return { title, edits: together.map((one) => giveFact(one, `on ${name}`)) };
  });
}

/** Channels by the name that stands for them here. */
type Names = ReadonlyMap<Statement, string>;

function namesOf(touchpoint: Statement): Names {
  const offered = touchpoint.file.workspace.offered('channel', touchpoint);
  return new Map([...offered].map(({ name, statement }) => [statement, name]));
}

/** The blocks of a journey whose touchpoints are met and on no channel. */
function loose(touchpoints: readonly ResolvedTouchpoint[], journey: ResolvedJourney): Statement[] {
  return touchpoints
    .filter((one) => !one.internal && !one.has('on'))
    .map(({ declaration }) => declaration)
    .filter((declaration) => isOwn(journey, declaration));
}

function mainChannel(touchpoint: ResolvedTouchpoint): Statement | undefined {
  return touchpoint.fact('on')?.ref?.target;
}

/** A label as people compare it. */
function written({ label = '' }: Statement): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
