/** The languages that have a catalogue beside English. */
export const languages = ['fr', 'ro'] as const;
export type Language = (typeof languages)[number];

/** The language of a tag such as `fr-CA` or a locale such as `ro_RO.UTF-8`, where it has a catalogue. */
export function languageOf(tag: string | undefined): Language | undefined {
  const lang = tag?.toLowerCase().split(/[-_.]/)[0];
  return languages.find((one) => one === lang);
}
