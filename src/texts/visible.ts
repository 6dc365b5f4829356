/** Text in which every character that would act on a terminal, or hide, can be seen instead. */
export function visible(text: string): string {
  return text.replace(hidden, pictureOf);
}

/** Controls, formats and line ends; not the joiner inside an emoji. */
const hidden = /(?!\u200d\p{Extended_Pictographic})[\p{Cc}\p{Cf}\u2028\u2029]/gu;

function pictureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
