import { useRef } from 'preact/hooks';
import type { ComparedSide, ComparedView, Comparison } from '../model/map-comparison.ts';
import { type Say, say } from '../texts/say.ts';
import { type Tool, Tools } from './tool-row.tsx';
import type { Lead } from './use-fitting.ts';
import { useWords } from './words.ts';

export interface CompareBarProps {
  comparison: Comparison;
  /** What can be chosen; one of them alone is no choice. */
  views: readonly ComparedView[];
  onlyChanges: boolean;
  onOnlyChanges: (only: boolean) => void;
  /** The list of changes is open. */
  listed: boolean;
  onListed: (listed: boolean) => void;
  onShow: (view: ComparedView) => void;
  /** Absent where nobody is there who could do it. */
  onSwap?: (() => void) | undefined;
  onBeside?: (() => void) | undefined;
  onLeave?: (() => void) | undefined;
}

const viewNames: Record<ComparedView, Say> = { before: say('Before'), both: say('Both'), after: say('After') };

/** Names that begin alike are told apart only as a whole, so they are in two lines before they are cut. */
const lead: Lead = {
  least: (sides) => Math.max(...sides),
  wanted: (sides, row) =>
    Math.min(
      sides.reduce((sum, side) => sum + side + 24, 0),
      Math.max(...sides, row * 0.45),
    ),
};

const going = ['beside', 'swap', 'only', 'list', 'leave'];

/** What is compared with what, and how that is looked at. */
export function CompareBar({ comparison, views, onlyChanges, listed, ...on }: CompareBarProps) {
  const words = useWords();
  const row = useRef<HTMLElement>(null);
  const { before, after, shows } = comparison;
  const tools: readonly (Tool | undefined)[] = [
    views.length > 1
      ? { key: 'views', content: <ViewSwitch shows={shows} views={views} onShow={on.onShow} /> }
      : undefined,
    {
      key: 'only',
      active: onlyChanges,
      content: <Press name={say('Only changes')} on={onlyChanges} onPress={() => on.onOnlyChanges(!onlyChanges)} />,
    },
    {
      key: 'list',
      content: <Press name={say('List of changes')} on={listed} onPress={() => on.onListed(!listed)} />,
    },
    on.onSwap && { key: 'swap', content: <Press name={say('Swap sides')} onPress={on.onSwap} /> },
    on.onBeside && { key: 'beside', content: <Press name={say('Side by side')} onPress={on.onBeside} /> },
    on.onLeave && { key: 'leave', content: <Press name={say('End comparison')} onPress={on.onLeave} /> },
  ];
  return (
    <section class="compare-bar" aria-label={words(say('Comparison'))} ref={row}>
      <p class="lead sides">
        <Side name={say('Before')} side={before} shown={shows !== 'after'} />
        <Side name={say('After')} side={after} shown={shows !== 'before'} />
      </p>
      <Tools
        row={row}
        lead={lead}
        said={JSON.stringify([before, after])}
        tools={tools.filter((tool) => tool !== undefined)}
        going={going}
      />
    </section>
  );
}

function ViewSwitch({ shows, views, onShow }: { shows: ComparedView } & Pick<CompareBarProps, 'views' | 'onShow'>) {
  const words = useWords();
  return (
    <fieldset class="faces" aria-label={words(say('Which of the two is shown'))}>
      {views.map((view) => (
        <button key={view} type="button" aria-pressed={shows === view} onClick={() => onShow(view)}>
          {words(viewNames[view])}
        </button>
      ))}
    </fieldset>
  );
}

function Press({ name, on, onPress }: { name: Say; on?: boolean; onPress: () => void }) {
  const words = useWords();
  return (
    <button type="button" class="tool" aria-pressed={on} onClick={onPress}>
      {words(name)}
    </button>
  );
}

function Side({ name, side: { label, from }, shown }: { name: Say; side: ComparedSide; shown: boolean }) {
  const words = useWords();
  return (
    <span class={shown ? 'side' : 'side hidden'}>
      <small>{words(name)}</small> <strong title={label}>{label}</strong>
      {from !== undefined && <span class="from">{from}</span>}
    </span>
  );
}
