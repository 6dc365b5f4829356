const phases: Readonly<Record<string, readonly string[]>> = {
  before: [
    'before',
    'before purchase',
    'avant',
    "avant l'achat",
    'avant l’achat',
    'înainte',
    'inainte',
    'înainte de cumpărare',
  ],
  during: [
    'during',
    'during purchase',
    'pendant',
    "pendant l'achat",
    'pendant l’achat',
    'în timpul',
    'in timpul',
    'în timpul cumpărării',
  ],
  after: [
    'after',
    'after purchase',
    'après',
    'apres',
    "après l'achat",
    'après l’achat',
    'după',
    'dupa',
    'după cumpărare',
  ],
};

/** The phase that a word stands for. */
export function phaseOf(text: string): string | undefined {
  const wanted = text.normalize('NFC').toLowerCase();
  return Object.keys(phases).find((phase) => phases[phase]?.includes(wanted));
}
