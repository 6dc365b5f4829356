/** A text as it is compared where case and accents make no difference. */
export function simplified(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
