import french from '../../l10n/bundle.l10n.fr.json' with { type: 'json' };
import romanian from '../../l10n/bundle.l10n.ro.json' with { type: 'json' };
import type { Language } from './languages.ts';

/**
 * The translations into each language, by their English text. In a bundle another module stands for this one, which makes
 * the texts of a language when they are asked for: `scripts/late-translations.ts`.
 */
export const translations: Readonly<Record<Language, () => Readonly<Record<string, string>>>> = {
  fr: () => french,
  ro: () => romanian,
};
