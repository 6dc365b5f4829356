import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

export interface Token {
  text: string;
  /** All scopes but the root, outermost first, without the `.journey` at their end. */
  scopes: string[];
}

/** Colours texts with VS Code's own tokenizer. Tokens of blanks are left out. */
export async function loadTokenizer(): Promise<(text: string) => Token[][]> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => {
      const file = new URL('../../syntaxes/journey.tmLanguage.json', import.meta.url);
      return textmate.parseRawGrammar(await readFile(file, 'utf8'), 'journey.json');
    },
  });
  const grammar = await registry.loadGrammar('source.journey');
  if (!grammar) throw new Error('syntaxes/journey.tmLanguage.json cannot be read.');
  return (text) => {
    let stack = textmate.INITIAL;
    return text.split(/\r?\n/).map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      return tokens
        .map((token) => ({
          text: line.slice(token.startIndex, token.endIndex).trim(),
          scopes: token.scopes.slice(1).map((scope) => scope.replace(/\.journey$/, '')),
        }))
        .filter((token) => token.text !== '');
    });
  };
}
