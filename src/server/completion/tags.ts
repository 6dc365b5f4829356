import { CompletionItemKind } from 'vscode-languageserver';
import type { Offer } from './offer.ts';
import type { Scene } from './scene.ts';

/** The tags that the file uses elsewhere, where a statement may start. */
export function* tags({ file, cursor }: Scene): Generator<Offer> {
  if (cursor.statement?.isWhole === false) return;
  for (const { tag } of file.all()) if (tag !== undefined) yield { label: `#${tag}`, kind: CompletionItemKind.Keyword };
}
