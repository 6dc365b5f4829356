import { useEffect, useRef } from 'preact/hooks';
import { say } from '../texts/say.ts';
import { useWords } from './words.ts';

export interface SearchFieldProps {
  search: string;
  /** How many cards have been found. */
  hits: number | undefined;
  onSearch: (search: string) => void;
}

/** Finds cards by their words. `/` leads here, Escape empties it. */
export function SearchField({ search, hits, onSearch }: SearchFieldProps) {
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
        onKeyDown={(event) => event.key === 'Escape' && onSearch('')}
      />
      <output class="hits">{hits === undefined ? '' : words(say('{count} found', { count: hits }))}</output>
    </span>
  );
}
