/** A number with words behind it, and whom it holds for: `-1 annoyed [Léa]`. */
export interface Scored {
  value?: number;
  text?: string;
  persona?: string;
}

/** As it stands in a cell. */
export function writeScored({ value, text, persona }: Scored): string {
  const words = text !== undefined && value === undefined && /^[+\-\u2212]?\d/.test(text) ? `: ${text}` : text;
  return forPersona([value, words].filter((part) => part !== undefined && part !== '').join(' '), persona);
}

/** What stands in a cell; `isPersona` tells which words in brackets at the end are somebody. */
export function readScored(cell: string, isPersona: (label: string) => boolean): Scored {
  const { text, persona } = readForPersona(cell, isPersona);
  const [, number, rest = ''] = /^([+\-\u2212]?\d+(?:[.,]\d+)?)?[\s:,-]*(.*)$/s.exec(text) ?? [];
  return {
    ...(number !== undefined && { value: Number(number.replace('\u2212', '-').replace(',', '.')) }),
    ...(rest !== '' && { text: rest }),
    ...(persona !== undefined && { persona }),
  };
}

/** A text with the label of whom it holds for. */
export function forPersona(text: string, persona: string | undefined): string {
  return persona === undefined ? text : `${text} [${persona}]`;
}

export function readForPersona(
  cell: string,
  isPersona: (label: string) => boolean,
): { text: string; persona?: string } {
  const open = cell.endsWith(']') ? cell.lastIndexOf(' [') : -1;
  const persona = open < 0 ? '' : cell.slice(open + 2, -1);
  return persona !== '' && isPersona(persona) ? { text: cell.slice(0, open).trim(), persona } : { text: cell };
}
