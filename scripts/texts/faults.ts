/** The languages into which everything is translated, each with how many forms a counted noun has: of 0 to 999. */
export const languages: ReadonlyMap<string, number> = new Map(['fr', 'ro'].map((lang) => [lang, formsOf(lang)]));

/**
 * What is wrong with the catalogue of a language, in sentences: texts without a translation, translations of texts that
 * nobody says, placeholders that differ, a wrong number of forms, and signs that the language writes otherwise.
 */
export function faultsOf(lang: string, said: ReadonlyMap<string, string>, catalogue: ReadonlyMap<string, string>) {
  const missing = [...said].flatMap(([text, place]) =>
    catalogue.has(text) ? [] : [`${lang}: nobody has translated “${text}” (${place}).`],
  );
  const others = [...catalogue].flatMap(([text, translation]) =>
    said.has(text)
      ? faultsIn(text, translation, lang).map((fault) => `${lang}: “${text}” ${fault}`)
      : [unused(lang, text)],
  );
  return [...missing, ...others];
}

function unused(lang: string, text: string): string {
  return `${lang}: nobody says “${text}”.`;
}

function faultsIn(text: string, translation: string, lang: string): string[] {
  const forms = translation.split(' | ');
  const wanted = text.includes(' | ') ? (languages.get(lang) ?? 2) : 1;
  const needed = placeholders(text);
  const faults = forms.flatMap((form) => {
    const found = placeholders(form);
    // a form may say the number in words
    const lost = [...needed].filter((one) => !found.has(one) && !(one === 'count' && wanted > 1));
    const made = [...found].filter((one) => !needed.has(one));
    return [
      ...lost.map((one) => `has lost {${one}}: “${form}”.`),
      ...made.map((one) => `does not know {${one}}: “${form}”.`),
    ];
  });
  if (forms.length !== wanted) faults.push(`needs ${wanted} forms, and has ${forms.length}: “${translation}”.`);
  if (translation.trim() === '' || translation !== translation.trim()) faults.push('has an empty end.');
  const strange = strangers.get(lang)?.exec(translation.replace(/`[^`]*`/g, ''));
  if (strange) faults.push(`is not written as ${lang} is: ‘${strange[0]}’ in “${translation}”.`);
  return faults;
}

/** Signs of other languages: quotation marks, letters, and blanks that let a line break where none may. */
const strangers: ReadonlyMap<string, RegExp> = new Map([
  // a blank before high punctuation does not break; “ and ” are what a text may contain
  ['fr', /'|‘|„|(?<![\u00a0\s:])[;?!](?!\w)|(?<=\p{L}|[)}»]):(?=\s|$)| [;:?!»]|«(?!\u00a0)|(?<!\u00a0)»/u],
  ['ro', /[şţŞŢ«»‘’]|„(?![^”]*”)| [:;?!]/u],
]);

function placeholders(text: string): Set<string> {
  return new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
}

function formsOf(lang: string): number {
  const rules = new Intl.PluralRules(lang);
  return new Set(Array.from({ length: 1000 }, (_, number) => rules.select(number))).size;
}
