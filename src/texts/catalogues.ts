import french from '../../l10n/bundle.l10n.fr.json' with { type: 'json' };
import romanian from '../../l10n/bundle.l10n.ro.json' with { type: 'json' };
import type { Language } from './languages.ts';
import { languageOf } from './languages.ts';
import type { Catalogue, Words } from './say.ts';
import { english, wordsOf } from './say.ts';

const catalogues: Readonly<Record<Language, Catalogue>> = {
  fr: new Map<string, string>(Object.entries(french)),
  ro: new Map<string, string>(Object.entries(romanian)),
};

/** The words of a language tag such as `fr-CA`: those of its language where there are any, else English. */
export function wordsFor(tag: string | undefined): Words {
  const lang = languageOf(tag);
  return lang ? wordsOf(catalogues[lang], lang) : english;
}

/** The translations into the language of a tag, by their English text; none for a language without a catalogue. */
export function translationsFor(
  tag: string | undefined,
): { lang: Language; texts: Record<string, string> } | undefined {
  const lang = languageOf(tag);
  return lang && { lang, texts: Object.fromEntries(catalogues[lang]) };
}
