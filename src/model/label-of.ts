import type { Statement } from './statement.ts';

/** The label of a declaration in a language, else the main one, else its name. */
export function labelOf(statement: Statement, lang: string | undefined): string {
  const translated =
    lang && statement.facts('label').find(({ key }) => key?.split('-')[0] === lang.split('-')[0])?.text;
  return translated || statement.label || statement.name || '';
}
