import { useEffect, useRef } from 'preact/hooks';
import { say } from '../texts/say.ts';
import { useWords } from './words.ts';

export interface SearchFieldProps {
  search: string;
  /** How many cards have been found. */
  hits: number | undefined;
  onSearch: (search: string) => void;
  /** Chooses the next card that was found, or the one before. */
  onNext: (direction: 1 | -1) => void;
}

/** Finds cards by their words. `/` leads here, Enter and Shift with it from one to the next, Escape empties it. */
export function SearchField({ search, hits, onSearch, onNext }: SearchFieldProps) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, select, textarea');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, []);
  return (
    <span class="search">
      <input
        ref={field}
        type="search"
        placeholder={words(say('Search'))}
        aria-label={words(say('Search touchpoints'))}
        value={search}
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={({ key, shiftKey }) => {
          if (key === 'Escape') onSearch('');
          else if (key === 'Enter') onNext(shiftKey ? -1 : 1);
        }}
      />
      <output class="hits">{hits === undefined ? '' : words(say('{count} found', { count: hits }))}</output>
    </span>
  );
}
