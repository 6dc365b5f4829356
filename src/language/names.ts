/** Characters that cannot be seen: bidirectional controls, zero-width characters, the soft hyphen. */
export const invisibleCharacters = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** A name as it is compared: NFC, without what cannot be seen. */
export function readName(text: string): string {
  return /^[\w-]*$/.test(text) ? text : text.replace(invisibleCharacters, '').normalize('NFC');
}
