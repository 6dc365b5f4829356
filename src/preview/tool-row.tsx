import type { ComponentChildren, RefObject } from 'preact';
import { say } from '../texts/say.ts';
import { closeMenu, Menu } from './menu.tsx';
import { type Lead, useFitting } from './use-fitting.ts';
import { useWords } from './words.ts';

/** Something to press in a row of tools. */
export interface Tool {
  key: string;
  content: ComponentChildren;
  /** What stands for it in the menu, where that is another thing. */
  inMenu?: ComponentChildren;
  /** It is not as usual, which is to be seen where it has no room as well. */
  active?: boolean;
}

export interface ToolsProps {
  /** The row as a whole; its first child is the lead, these tools the second. */
  row: RefObject<HTMLElement | null>;
  lead: Lead;
  /** What the words of the lead depend on. */
  said: string;
  tools: readonly Tool[];
  /** Keys of the tools that give way, the first of them first. */
  going: readonly string[];
}

/** Tools in one line. Those for which there is no room are in a menu at its end. */
export function Tools({ row, lead, said, tools, going }: ToolsProps) {
  const words = useWords();
  const away = useFitting(
    row,
    tools.map(({ key }) => key),
    going,
    lead,
    [words, said],
  );
  const rest = tools.filter(({ key }) => away.has(key));
  return (
    <div class="tools">
      {tools.map(
        ({ key, content }) =>
          !away.has(key) && (
            <div key={key} class="slot" data-tool={key}>
              {content}
            </div>
          ),
      )}
      {rest.length > 0 && (
        <Menu label={<Dots />} name={words(say('More tools'))} active={rest.some(({ active }) => active)} more>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: hears what is chosen in it */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a button is a click */}
          <div class="rest" onClick={closeWhenChosen}>
            {rest.map(({ key, content, inMenu }) => (
              <div key={key} class="slot">
                {inMenu ?? content}
              </div>
            ))}
          </div>
        </Menu>
      )}
    </div>
  );
}

function Dots() {
  return (
    <svg class="dots" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="3" cy="8" r="1.4" />
      <circle cx="8" cy="8" r="1.4" />
      <circle cx="13" cy="8" r="1.4" />
    </svg>
  );
}

function closeWhenChosen({ target }: Event): void {
  const tool = target instanceof Element ? target.closest('button.tool') : null;
  if (tool) closeMenu(tool);
}
