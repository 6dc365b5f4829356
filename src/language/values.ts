import type { CstNode, GrammarAST, ValueType } from 'langium';
import { DefaultValueConverter } from 'langium';
import { readName } from './names.ts';

/** Turns tokens into values: texts without quotes and escapes, blocks without indentation, names in NFC. */
export class JourneyValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, node: CstNode): ValueType {
    switch (rule.name) {
      case 'STRING':
        return readString(input);
      case 'TEXT_BLOCK':
        return readTextBlock(input);
      case 'NUMBER':
        return Number(input.replace(',', '.'));
      case 'WORD':
      case 'ID':
        return readName(input);
      case 'TAG':
        return readName(input.slice(1));
      case 'DATE':
      case 'Name':
      case 'Ref':
      case 'Text':
      case 'Unit':
        return input;
      default:
        return super.runConverter(rule, input, node);
    }
  }
}

/** The value of a string token, also of one that is not closed or stands between typographic quotes. */
export function readString(token: string): string {
  if (!token.startsWith('"')) return token.slice(1).replace(/[“”»"]$/, '');
  const inner = isClosed(token) ? token.slice(1, -1) : token.slice(1);
  return inner.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter === 't' ? '\t' : letter));
}

/** Whether a string token ends in its own closing quote. */
export function isClosed(token: string): boolean {
  return /^"[^"\\]*(?:\\.[^"\\]*)*"$/.test(token);
}

/** The value of a text block: common indentation, and the first and last line if blank, are taken away. */
export function readTextBlock(token: string): string {
  const inner = token.replace(/^"""/, '').replace(/"""$/, '');
  const lines = inner.split(/\r?\n/);
  if (lines.length === 1) return inner.trim();
  const [first = '', ...others] = lines;
  const indents = others.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = indents.reduce((least, next) => Math.min(least, next), Number.POSITIVE_INFINITY);
  const body = others.map((line) => line.slice(Math.min(indent, line.length)).trimEnd());
  const all = first.trim() === '' ? body : [first.trim(), ...body];
  while (all.at(-1)?.trim() === '') all.pop();
  return all.join('\n');
}
