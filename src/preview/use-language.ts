import { useEffect, useMemo, useState } from 'preact/hooks';
import { languageOf } from '../texts/languages.ts';
import { english, type Words, wordsOf } from '../texts/say.ts';
import type { Host } from './host.ts';

/**
 * The words of the language of a tag. The editor is asked for them once for each language; undefined while they are on
 * their way. A language without a catalogue has the words of English.
 */
export function useLanguage(host: Host, tag: string | undefined): Words | undefined {
  const lang = languageOf(tag);
  const [texts, setTexts] = useState<Readonly<Record<string, Record<string, string>>>>({});
  useEffect(() => {
    if (lang === undefined || Object.hasOwn(texts, lang)) return;
    const stop = host.listen((message) => {
      if (message.type === 'words' && message.lang === lang) setTexts((known) => ({ ...known, [lang]: message.texts }));
    });
    host.post({ type: 'words', lang });
    return stop;
  }, [host, lang, texts]);

  const known = lang === undefined ? undefined : texts[lang];
  return useMemo(() => {
    if (lang === undefined) return english;
    return known && wordsOf(new Map(Object.entries(known)), lang);
  }, [lang, known]);
}
