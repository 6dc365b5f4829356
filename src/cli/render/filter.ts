import { asPersona } from '../../analytics/as-persona.ts';
import type { MapFilter } from '../../analytics/filter.ts';
import { filtered } from '../../analytics/filter.ts';
import { nearest } from '../../language/nearest.ts';
import type { MapModel } from '../../model/map-model.ts';
import { quoted } from '../../texts/lists.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';

/** What is left of a map; conditions combine with "and". */
export type Filter = MapFilter & { persona?: string };

export const filterKeys = [
  'persona',
  'phase',
  'medium',
  'control',
  'category',
  'role',
  'team',
  'tag',
  'message',
  'critical',
] as const satisfies (keyof Filter)[];

const help = 'journey render --help';

/** Reads `team=shop` and `critical`, each key once. */
export function readFilter(written: readonly string[]): Filter {
  const filter = new Map<string, string | boolean>();
  for (const one of written) {
    const at = one.indexOf('=');
    const key = at === -1 ? one : one.slice(0, at);
    const value = at === -1 ? undefined : one.slice(at + 1);
    if (!filterKeys.some((name) => name === key))
      throw new Fault(say('‘{name}’ is no filter.', { name: key }), {
        help,
        more: [say('Expected one of {list}.', { list: filterKeys.join(', ') })],
        meant: nearest(key, filterKeys),
      });
    if (filter.has(key))
      throw new Fault(say('The filter ‘{name}’ is there twice: filters combine with “and”.', { name: key }), { help });
    filter.set(key, key === 'critical' ? readFlag(value) : readText(key, value));
  }
  return Object.fromEntries([...filter].filter(([, value]) => value !== false));
}

function readText(key: string, value: string | undefined): string {
  if (value) return value.normalize('NFC');
  throw new Fault(say('The filter ‘{name}’ needs a value: {form}.', { name: key, form: `${key}=…` }), { help });
}

function readFlag(value = 'yes'): boolean {
  if (['yes', 'true', 'no', 'false'].includes(value)) return value === 'yes' || value === 'true';
  throw new Fault(say('‘{value}’ is neither yes nor no.', { value }), { help });
}

/** What passes the filter. A value that occurs nowhere in the map is a fault that names those that do. */
export function applyFilter(model: MapModel, { persona, ...filter }: Filter): MapModel {
  const used = valuesOf(model);
  for (const [key, value] of Object.entries({ persona, ...filter })) {
    const known = used.get(key);
    if (!known || typeof value !== 'string' || known.includes(value)) continue;
    throw new Fault(say('Nothing on this map has {filter}.', { filter: `${key}=${value}` }), {
      more: known.length > 0 ? [say('There is {list}.', { list: quoted(known) })] : [],
      meant: nearest(value, known),
    });
  }
  return filtered(persona === undefined ? model : asPersona(model, persona), filter);
}

function valuesOf({ cards, lanes, phases, personas }: MapModel): Map<string, string[]> {
  const set = (values: readonly (string | undefined)[]) => [...new Set(values)].filter((one) => one !== undefined);
  return new Map([
    ['persona', personas.map(({ id }) => id)],
    ['phase', phases.map(({ id }): string => id)],
    ['medium', set(lanes.map(({ medium }) => medium))],
    ['control', set(cards.map(({ control }) => control))],
    ['category', set(cards.map(({ category }) => category))],
    ['role', set(cards.map(({ role }) => role))],
    ['team', set(cards.flatMap(({ teams }) => teams))],
    ['tag', set(cards.flatMap(({ tags }) => tags))],
    ['message', set(cards.flatMap(({ says }) => says.map(({ message }) => message)))],
  ]);
}
