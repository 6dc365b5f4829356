import { useEffect, useState } from 'preact/hooks';
import { type Say, say } from '../texts/say.ts';
import { tabMemory } from './standalone-memory.ts';
import { useWords } from './words.ts';

type Choice = 'auto' | 'light' | 'dark';

const choices: readonly (readonly [Choice, Say])[] = [
  ['auto', say('Colours: system')],
  ['light', say('Colours: light')],
  ['dark', say('Colours: dark')],
];

/** Light, dark, or as the reader's system has it, with more contrast where that asks for it. */
export function ColourSwitch({ first }: { first: Choice }) {
  const words = useWords();
  const [memory] = useState(() => tabMemory<{ colours?: Choice }>('colours'));
  const [choice, setChoice] = useState<Choice>(() => memory.load().colours ?? first);
  useEffect(() => {
    memory.save({ colours: choice });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const contrast = matchMedia('(prefers-contrast: more)');
    const wear = () => {
      const isDark = choice === 'dark' || (choice === 'auto' && dark.matches);
      const kinds = contrast.matches
        ? ['vscode-high-contrast', ...(isDark ? [] : ['vscode-high-contrast-light'])]
        : [isDark ? 'vscode-dark' : 'vscode-light'];
      document.body.className = kinds.join(' ');
    };
    wear();
    const all = [dark, contrast];
    for (const each of all) each.addEventListener('change', wear);
    return () => {
      for (const each of all) each.removeEventListener('change', wear);
    };
  }, [choice, memory]);
  return (
    <select
      class="tool colours"
      aria-label={words(say('Colours'))}
      value={choice}
      onChange={({ currentTarget }) => setChoice(currentTarget.value as Choice)}
    >
      {choices.map(([value, name]) => (
        <option key={value} value={value}>
          {words(name)}
        </option>
      ))}
    </select>
  );
}
