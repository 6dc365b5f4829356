import type { MapModel } from '../model/map-model.ts';
import { say } from '../texts/say.ts';
import { activeFilters, type FilterOptions, filterOptions } from './filter-options.ts';
import { Menu } from './menu.tsx';
import type { FilterKey, ViewFilter } from './view.ts';
import { useWords } from './words.ts';

interface FilterProps {
  model: MapModel;
  filter: ViewFilter;
  onFilter: (filter: ViewFilter) => void;
}

/** A menu with every filter that makes a difference in this map. */
export function FilterMenu({ model, filter, onFilter }: FilterProps) {
  const words = useWords();
  const options = filterOptions(model, words);
  const set = (key: FilterKey, value: string | boolean | undefined) =>
    onFilter({ ...filter, [key]: value || undefined });
  return (
    <Menu label={words(say('Filter'))} active={activeFilters(filter, options).length > 0}>
      {options.map((option) => (
        <FilterField key={option.key} option={option} set={filter[option.key]} onSet={set} />
      ))}
    </Menu>
  );
}

interface FieldProps {
  option: FilterOptions;
  set: string | boolean | undefined;
  onSet: (key: FilterKey, value: string | boolean | undefined) => void;
}

function FilterField({ option: { key, name, values }, set, onSet }: FieldProps) {
  const words = useWords();
  if (values.length === 0)
    return (
      <label class="check">
        <input type="checkbox" checked={set === true} onChange={(event) => onSet(key, event.currentTarget.checked)} />
        {name}
      </label>
    );
  return (
    <label class="field">
      <span>{name}</span>
      <select value={typeof set === 'string' ? set : ''} onChange={(event) => onSet(key, event.currentTarget.value)}>
        <option value="">{words(say('all'))}</option>
        {values.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The filters that are set, each with a cross that takes it away. */
export function FilterChips({ model, filter, onFilter }: FilterProps) {
  const words = useWords();
  const active = activeFilters(filter, filterOptions(model, words));
  if (active.length === 0) return null;
  return (
    <section aria-label={words(say('Filters'))}>
      <ul class="chips">
        {active.map(({ key, text }) => (
          <li key={key}>
            <button
              type="button"
              aria-label={words(say('Remove the filter {filter}', { filter: text }))}
              onClick={() => onFilter({ ...filter, [key]: undefined })}
            >
              {text} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        {active.length > 1 && (
          <li>
            <button type="button" class="plain" onClick={() => onFilter({})}>
              {words(say('Remove all'))}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
