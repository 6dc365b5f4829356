import { namePattern } from '../language/lexer.ts';

const longest = 60;

/** The name that a text suggests: `Café à emporter` gives `cafe-a-emporter`; undefined where it has no letter. */
export function nameOf(text: string): string | undefined {
  const name = text
    .toWellFormed()
    .slice(0, 4 * longest)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^[^\p{L}]+|-+$/gu, '');
  const short = name.length <= longest ? name : name.slice(0, longest).replace(/-[^-]*$/, '');
  return namePattern.test(short) ? short : undefined;
}

/** Gives out names, each once: `pay`, `pay-2`, `pay-3`. */
export class Names {
  private readonly taken: Set<string>;
  private readonly numbers = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.taken = new Set(taken);
  }

  /** A name for a text; one made of `otherwise` where the text has no letter. */
  give(text: string, otherwise: string): string {
    const wanted = nameOf(text) ?? otherwise;
    let name = wanted;
    let number = this.numbers.get(wanted) ?? 1;
    while (this.taken.has(name)) name = `${wanted}-${++number}`;
    this.numbers.set(wanted, number);
    this.taken.add(name);
    return name;
  }

  /** The name itself when it is legal and free, else one like it. */
  keep(name: string, otherwise: string): string {
    if (!namePattern.test(name) || this.taken.has(name)) return this.give(name, otherwise);
    this.taken.add(name);
    return name;
  }
}
