import type { CompareOffer } from '../protocol/messages.ts';
import type { CompareTarget } from '../protocol/page-messages.ts';
import { type Say, say } from '../texts/say.ts';
import { closeMenu, Menu } from './menu.tsx';
import { useWords } from './words.ts';

export interface CompareMenuProps {
  offers: readonly CompareOffer[];
  active: boolean;
  onCompare: (target: CompareTarget) => void;
}

const groups: readonly (readonly [CompareOffer['relation'], Say])[] = [
  ['base', say('Base')],
  ['variant', say('Variants')],
  ['other', say('Other journeys')],
];

/** What the journey can be compared with in this workspace. */
export function CompareMenu({ offers, active, onCompare }: CompareMenuProps) {
  const words = useWords();
  if (offers.length === 0) return null;
  return (
    <Menu label={words(say('Compare …'))} active={active}>
      {groups.map(([relation, name]) => {
        const list = offers.filter((offer) => offer.relation === relation);
        return (
          list.length > 0 && (
            <fieldset key={relation}>
              <legend>{words(name)}</legend>
              {list.map((offer) => (
                <button
                  key={`${offer.uri} ${offer.id}`}
                  type="button"
                  class="choice"
                  onClick={({ currentTarget }) => {
                    closeMenu(currentTarget);
                    onCompare(targetOf(offer));
                  }}
                >
                  {offer.label}
                </button>
              ))}
            </fieldset>
          )
        );
      })}
    </Menu>
  );
}

/** Whether this map is scrolled with the others of the window, and shows the same card. */
export function LinkedSwitch({ on, onSwitch }: { on: boolean; onSwitch: (on: boolean) => void }) {
  const words = useWords();
  return (
    <button
      type="button"
      class="tool"
      aria-pressed={on}
      title={words(say('Scroll and choose cards together with the other maps'))}
      onClick={() => onSwitch(!on)}
    >
      {words(say('Linked'))}
    </button>
  );
}

function targetOf({ relation, uri, id }: CompareOffer): CompareTarget {
  return relation === 'base' ? { kind: 'base' } : { kind: 'journey', uri, journey: id };
}
