/** A text of somebody as a label: on one line, without what cannot be seen. */
export function labelOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();
}

/** The name that a label suggests: `Café à emporter` gives `cafe-a-emporter`; undefined where there is no letter. */
export function nameOf(label: string): string | undefined {
  const name = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^[^\p{L}]+|-+$/gu, '');
  return name === '' ? undefined : name.slice(0, 60).replace(/-+$/, '');
}
