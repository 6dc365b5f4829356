import { useEffect, useRef } from 'preact/hooks';
import { type Say, say } from '../texts/say.ts';
import { useWords } from './words.ts';

const shortcuts: readonly (readonly [string, Say])[] = [
  ['← → ↑ ↓', say('go from card to card')],
  ['Home  End', say('first and last card of the path')],
  ['Space', say('choose the card')],
  ['Enter', say('open the text of the card')],
  ['Esc', say('choose nothing')],
  ['/', say('search; Enter leads from one to the next')],
  ['+ −', say('zoom in and out')],
  ['1', say('life size')],
  ['0', say('fit the width')],
  ['d', say('details on or off')],
  ['c', say('list of changes, in a comparison')],
  ['t', say('table or map')],
  ['e', say('export')],
  ['p', say('present; ← and → lead from stage to stage, Esc ends')],
  ['?', say('this list')],
];

/** All that can be done with the keyboard. */
export function Shortcuts({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="shortcuts" aria-labelledby="shortcuts-title" onClose={onClose}>
      <h2 id="shortcuts-title">{words(say('Keyboard shortcuts'))}</h2>
      <dl>
        {shortcuts.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{words(what)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="tool">
          {words(say('Close'))}
        </button>
      </form>
    </dialog>
  );
}
