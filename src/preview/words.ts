import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { type Texts, textsIn } from '../map/texts.ts';
import { english, type Words } from '../texts/say.ts';

/** The language of whoever looks at the page; inside the picture that of the picture. */
export const WordsContext = createContext<Words>(english);

/** Puts sayings into the language of the reader. */
export function useWords(): Words {
  return useContext(WordsContext);
}

/** The words and numbers of the picture in the language of the reader. */
export function useTexts(): Texts {
  const words = useWords();
  return useMemo(() => textsIn(words), [words]);
}
