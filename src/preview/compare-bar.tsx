import type { ComparedSide, ComparedView, Comparison } from '../model/map-comparison.ts';
import { type Say, say } from '../texts/say.ts';
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

/** What is compared with what, and how that is looked at. */
export function CompareBar({ comparison, views, onlyChanges, listed, ...on }: CompareBarProps) {
  const words = useWords();
  const { before, after, shows } = comparison;
  return (
    <section class="compare-bar" aria-label={words(say('Comparison'))}>
      <p class="sides">
        <Side name={say('Before')} side={before} shown={shows !== 'after'} />
        <span class="arrow" aria-hidden="true">
          →
        </span>
        <Side name={say('After')} side={after} shown={shows !== 'before'} />
      </p>
      {views.length > 1 && (
        <fieldset class="faces" aria-label={words(say('Which of the two is shown'))}>
          {views.map((view) => (
            <button key={view} type="button" aria-pressed={shows === view} onClick={() => on.onShow(view)}>
              {words(viewNames[view])}
            </button>
          ))}
        </fieldset>
      )}
      <button type="button" class="tool" aria-pressed={onlyChanges} onClick={() => on.onOnlyChanges(!onlyChanges)}>
        {words(say('Only changes'))}
      </button>
      <button type="button" class="tool" aria-pressed={listed} onClick={() => on.onListed(!listed)}>
        {words(say('List of changes'))}
      </button>
      {on.onSwap && (
        <button type="button" class="tool" onClick={on.onSwap}>
          {words(say('Swap sides'))}
        </button>
      )}
      {on.onBeside && (
        <button type="button" class="tool" onClick={on.onBeside}>
          {words(say('Side by side'))}
        </button>
      )}
      {on.onLeave && (
        <button type="button" class="tool leave" onClick={on.onLeave}>
          {words(say('End comparison'))}
        </button>
      )}
    </section>
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
