import type { Language } from './languages.ts';
import { languageOf } from './languages.ts';
import { once } from './once.ts';
import type { Words } from './say.ts';
import { english, wordsOf } from './say.ts';
import { translations } from './translations.ts';

/** Made when they are asked for: most runs speak one language, or none of these. */
const words: Readonly<Record<Language, () => Words>> = {
  fr: once(() => wordsOf(new Map(Object.entries(translations.fr())), 'fr')),
  ro: once(() => wordsOf(new Map(Object.entries(translations.ro())), 'ro')),
};

/** The words of a language tag such as `fr-CA`: those of its language where there are any, else English. */
export function wordsFor(tag: string | undefined): Words {
  const lang = languageOf(tag);
  return lang ? words[lang]() : english;
}

/** The translations into the language of a tag, by their English text; none for a language without a catalogue. */
export function translationsFor(
  tag: string | undefined,
): { lang: Language; texts: Record<string, string> } | undefined {
  const lang = languageOf(tag);
  return lang && { lang, texts: { ...translations[lang]() } };
}
