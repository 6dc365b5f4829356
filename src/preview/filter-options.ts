import type { MapModel } from '../model/map-model.ts';
import { type Say, say, type Words } from '../texts/say.ts';
import { term } from '../texts/terms.ts';
import type { FilterKey, ViewFilter } from './view.ts';

/** What a filter can be set to: the values that occur in the map, as people read them. */
export interface FilterOptions {
  key: FilterKey;
  name: string;
  /** None for a filter that is on or off. */
  values: { value: string; label: string }[];
}

export const filterNames: Record<FilterKey, Say> = {
  persona: say('Persona'),
  phase: say('Phase'),
  medium: say('Medium'),
  control: say('Control'),
  category: say('Category'),
  role: say('Role'),
  team: say('Team'),
  tag: say('Tag'),
  message: say('Message'),
  critical: say('critical only'),
  findings: say('with findings'),
};

/** The filters that make a difference in a map. */
export function filterOptions(model: MapModel, words: Words): FilterOptions[] {
  const { cards, lanes, phases, personas, teams, messages } = model;
  const used = (values: Iterable<string | undefined>) => [...new Set(values)].filter((value) => value !== undefined);
  const terms = (values: Iterable<string | undefined>) =>
    used(values).map((value) => ({ value, label: words(term(value)) }));
  // tags are words of the author
  const tags = used(cards.flatMap((card) => card.tags)).map((tag) => ({ value: tag, label: `#${tag}` }));
  const named = (things: readonly { id: string; label: string }[]) =>
    things.map(({ id, label }) => ({ value: id, label }));
  const values: Record<FilterKey, FilterOptions['values']> = {
    persona: personas.length > 1 ? named(personas) : [],
    phase: named(phases.filter(({ id }) => id !== 'none')),
    medium: terms(lanes.map(({ medium }) => medium)),
    control: terms(cards.map(({ control }) => control)),
    category: terms(cards.map(({ category }) => category)),
    role: terms(cards.map(({ role }) => role)),
    team: named(teams.filter(({ id }) => cards.some((card) => card.teams.includes(id)))),
    tag: tags,
    message: named(messages.filter((message) => message.cards.length > 0)),
    critical: [],
    findings: [],
  };
  return (Object.keys(values) as FilterKey[]).flatMap((key) => {
    const isFlag = key === 'critical' || key === 'findings';
    return isFlag || values[key].length > 0 ? [{ key, name: words(filterNames[key]), values: values[key] }] : [];
  });
}

/** The filters that are set, in words: `Team: Shop`. */
export function activeFilters(
  filter: ViewFilter,
  options: readonly FilterOptions[],
): { key: FilterKey; text: string }[] {
  return options.flatMap(({ key, name, values }) => {
    const set = filter[key];
    if (set === undefined || set === false) return [];
    if (set === true) return [{ key, text: name }];
    return [{ key, text: `${name}: ${values.find(({ value }) => value === set)?.label ?? set}` }];
  });
}
