import type { HeatMetric } from '../analytics/heat.ts';
import type { MapModel } from '../model/map-model.ts';
import { type Say, say } from '../texts/say.ts';
import { Menu } from './menu.tsx';
import { allLanes, firstView, type ShownLane, type View } from './view.ts';
import { useWords } from './words.ts';

interface ViewProps {
  view: View;
  onView: (change: Partial<View>) => void;
}

const faces: readonly (readonly [HeatMetric | undefined, Say])[] = [
  [undefined, say('Cards')],
  ['touchpoints', say('Number')],
  ['valence', say('Feeling')],
  ['findings', say('Findings')],
  ['contacts', say('Contacts')],
];

/** What stands in the cells: cards, or one number each. */
export function FaceSwitch({ view, onView }: ViewProps) {
  const words = useWords();
  return (
    <fieldset class="faces" aria-label={words(say('What the cells show'))}>
      {faces.map(([heat, name]) => (
        <button
          key={heat ?? 'cards'}
          type="button"
          aria-pressed={!view.table && view.heat === heat}
          onClick={() => onView({ heat, table: false })}
        >
          {words(name)}
        </button>
      ))}
    </fieldset>
  );
}

/** The same in less room. */
export function FaceField({ view, onView }: ViewProps) {
  const words = useWords();
  return (
    <label class="field">
      <span>{words(say('What the cells show'))}</span>
      <select
        value={view.heat ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onView({ heat: faces.find(([heat]) => heat === value)?.[0], table: false })
        }
      >
        {faces.map(([heat, name]) => (
          <option key={heat ?? 'cards'} value={heat ?? ''}>
            {words(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

const laneNames: Record<ShownLane, Say> = {
  emotion: say('Emotion'),
  pains: say('Pain points'),
  opportunities: say('Opportunities'),
  messages: say('Messages'),
  backstage: say('Backstage'),
  kpis: say('KPIs'),
};
const linkNames: readonly (readonly [View['links'], Say])[] = [
  ['none', say('none')],
  ['selected', say('of the selected card')],
  ['all', say('all')],
];

/** Lanes, links, and the theme that stands out. */
export function ShowMenu({ view, model, onView }: ViewProps & { model: MapModel }) {
  const words = useWords();
  const { lanes, links, theme } = view;
  const toggle = (lane: ShownLane, shown: boolean) =>
    onView({ lanes: allLanes.filter((one) => (one === lane ? shown : lanes.includes(one))) });
  return (
    <Menu label={words(say('Show'))} active={!isFirst(view)}>
      <fieldset>
        <legend>{words(say('Lanes'))}</legend>
        {allLanes.map((lane) => (
          <label key={lane} class="check">
            <input
              type="checkbox"
              checked={lanes.includes(lane)}
              onChange={(event) => toggle(lane, event.currentTarget.checked)}
            />
            {words(laneNames[lane])}
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span>{words(say('Links'))}</span>
        <select value={links} onChange={(event) => onView({ links: event.currentTarget.value as View['links'] })}>
          {linkNames.map(([value, name]) => (
            <option key={value} value={value}>
              {words(name)}
            </option>
          ))}
        </select>
      </label>
      {model.themes.length > 0 && <ThemeField model={model} theme={theme} onView={onView} />}
    </Menu>
  );
}

/** All lanes, links as they are at first, and no theme stands out. */
export function isFirst({ lanes, links, theme }: View): boolean {
  return lanes.length === firstView.lanes.length && links === firstView.links && theme === undefined;
}

function ThemeField({ model, theme, onView }: Pick<ViewProps, 'onView'> & { model: MapModel; theme?: string }) {
  const words = useWords();
  return (
    <label class="field">
      <span>{words(say('What serves'))}</span>
      <select
        value={theme ?? ''}
        onChange={({ currentTarget: { value } }) => onView({ theme: value === '' ? undefined : value })}
      >
        <option value="">{words(say('every theme'))}</option>
        {model.themes.map(({ id, label, objectives }) => (
          <optgroup key={id} label={label}>
            <option value={id}>{label}</option>
            {objectives.map((objective) => (
              <option key={objective.id} value={objective.id}>
                {objective.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
