/**
 * What is said to people. Every sentence of the project is written once, in English, as the literal first argument of
 * `say`: it is the key under which the catalogues of other languages hold their text.
 */

/** A sentence with `{placeholders}`, not yet in anybody's language. Plain JSON. */
export interface Say {
  text: string;
  /** What stands for the placeholders: names as they are, numbers and other sayings in the language of the reader. */
  values?: Values;
}
export type Values = Readonly<Record<string, string | number | Say>>;

/** The sentences of one language, by their English text. */
export type Catalogue = ReadonlyMap<string, string>;

/** Puts sayings into the words of one language. */
export type Words = (say: Say) => string;

/**
 * A saying. Where the number `{count}` decides over the grammar, the text gives its forms one after the other, divided
 * by ` | `, in the order of the plural categories of its language: `one touchpoint | {count} touchpoints`.
 */
export function say(text: string, values?: Values): Say {
  return values ? { text, values } : { text };
}

/** What is the same in every language, or was put into words elsewhere. */
export function asIs(text: string): Say {
  return { text: '{text}', values: { text } };
}

/** A number with the decimal sign of the reader, from one that is written with a point: `2.1`. */
export function numeral(written: string): Say {
  const [whole = '', part] = written.split('.');
  return part === undefined ? asIs(written) : say('{whole}.{part}', { whole, part });
}

/** Words of a language whose catalogue is handed in; without one, English. */
export function wordsOf(catalogue?: Catalogue, lang = 'en'): Words {
  const plurals = new Intl.PluralRules(lang);
  const categories = plurals.resolvedOptions().pluralCategories;
  const order = (['zero', 'one', 'two', 'few', 'many', 'other'] as const).filter((one) => categories.includes(one));
  const formFor = (count: number, forms: readonly string[]) => {
    const at = order.indexOf(plurals.select(count));
    return forms[Math.min(Math.max(at, 0), forms.length - 1)] ?? '';
  };
  const words: Words = ({ text, values = {} }) => {
    const known = catalogue?.get(text) ?? text;
    const form = known.includes(' | ') ? formFor(Number(values.count), known.split(' | ')) : known;
    if (!form.includes('{')) return form;
    return form.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) return placeholder;
      if (typeof value === 'number') return words(numeral(String(value)));
      return typeof value === 'object' ? words(value) : value;
    });
  };
  return words;
}

/** The words of the project itself. */
export const english: Words = wordsOf();
