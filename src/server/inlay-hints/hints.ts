import { around } from '../../model/at-place.ts';
import { kpiOf } from '../../model/kpis.ts';
import type { KpiStatus } from '../../model/map-model.ts';
import type { ResolvedTouchpoint } from '../../model/resolved.ts';
import type { Statement } from '../../model/statement.ts';
import type { WorkspaceModel } from '../../model/workspace-model.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { touchpointOf } from '../hierarchies/address.ts';

/** A few words beside the text. */
export interface Hint {
  /** Where they stand. */
  offset: number;
  /** What is written in the files stands as it is. */
  text: Say | string;
  /** What they mean, in a sentence. */
  about: Say;
}

/** Behind the main channel of a touchpoint: who controls it, where the touchpoint does not say so itself. */
export function channelControl(statement: Statement, model: WorkspaceModel): Hint | undefined {
  const touchpoint = statement.keyword === 'on' ? touchpointAround(statement, model) : undefined;
  const channel = statement.ref?.target;
  if (!touchpoint || touchpoint.fact('on') !== statement || touchpoint.has('control')) return undefined;
  const control = channel?.fact('control');
  if (!channel || !control?.word) return undefined;
  const by = control.text;
  return {
    offset: statement.place().end,
    text: by ? `${control.word}: ${by}` : control.word,
    about: say('The control of the channel ‘{channel}’ holds here.', { channel: labelOf(channel) }),
  };
}

/** Behind what is experienced: how far it is from what is expected. */
export function gap(statement: Statement, model: WorkspaceModel): Hint | undefined {
  const { keyword, number: got } = statement;
  const touchpoint = keyword === 'gets' && got !== undefined ? touchpointAround(statement, model) : undefined;
  const persona = personaOf(statement);
  const expectations = touchpoint?.facts('expects') ?? [];
  const fitting = (wanted: string | undefined) => expectations.findLast((fact) => personaOf(fact) === wanted);
  const expected = (fitting(persona) ?? fitting(undefined))?.number;
  if (got === undefined || expected === undefined || got === expected) return undefined;
  const difference = Number((got - expected).toPrecision(6));
  const written = difference < 0 ? `−${-difference}` : `+${difference}`;
  return {
    offset: statement.place().end,
    text: say('gap {gap}', { gap: written }),
    about: say('Expected is {expected}, experienced {got}.', { expected, got }),
  };
}

/** Behind the last reading of a KPI, and behind its name where it is used: whether the target is reached. */
export function kpiStatus(statement: Statement): Hint | undefined {
  const isReading = statement.keyword === 'current' && statement.parent?.kind === 'kpi';
  const kpi = isReading ? statement.parent : statement.ref?.kind === 'kpi' ? statement.ref.target : undefined;
  if (!kpi || (isReading && !statement.quantity)) return undefined;
  const { status } = kpiOf(kpi, '', '', '', { value: 0 });
  const text = statusWords[status];
  // a target without a reading has nothing to say beside a reading in another unit; that is a finding
  if (isReading && status === 'unread') return undefined;
  return {
    offset: statement.place().end,
    text,
    about: say('KPI ‘{kpi}’: {status}.', { kpi: labelOf(kpi), status: text }),
  };
}

/** Behind a name that stands for something: its label. */
export function label(statement: Statement): Hint | undefined {
  const target = statement.ref?.target;
  if (!target?.label || target.label === statement.ref?.name) return undefined;
  return {
    offset: statement.place('ref').end,
    text: target.label,
    about: say('The label of ‘{name}’.', { name: target.name ?? '' }),
  };
}

/** The words for how a KPI stands. */
export const statusWords: Record<KpiStatus, Say> = {
  met: say('on target'),
  off: say('off target'),
  unread: say('no reading yet'),
  'no-target': say('no target'),
};

/** The touchpoint, with what it inherits, of the block that a fact stands in. */
export function touchpointAround(fact: Statement, model: WorkspaceModel): ResolvedTouchpoint | undefined {
  const journey = fact.parent?.kind === 'touchpoint' ? around(fact, 'journey') : undefined;
  return journey && touchpointOf(model.journey(journey), fact.parent as Statement);
}

function personaOf(fact: Statement): string | undefined {
  return fact.part('for')?.ref?.name;
}

function labelOf({ label, name = '' }: Statement): string {
  return label || name;
}
