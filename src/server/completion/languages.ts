import { CompletionItemKind } from 'vscode-languageserver';
import type { SourceFile } from '../../model/source-file.ts';
import type { Offer } from './offer.ts';

/** Languages that many journeys are written in. */
const common =
  'en fr de es it pt pt-BR nl pl ro cs sk hu bg hr sr sl el sv da nb fi et lv lt uk ru tr ar he fa hi bn zh ja ko vi th id ms';

/** Language tags with the names of the languages, those that the file uses already first. */
export function* languages(file: SourceFile, reader: string): Generator<Offer> {
  const used = file.statements.flatMap((one) => [one.word, ...one.facts('label').map(({ key }) => key)]);
  const names = new Intl.DisplayNames([isTag(reader) ? reader : 'en'], { type: 'language', fallback: 'code' });
  const tags = [...used.filter((tag) => tag !== undefined && isTag(tag)), ...common.split(' ')] as string[];
  for (const label of new Set(tags)) yield { label, kind: CompletionItemKind.Value, detail: names.of(label) ?? label };
}

function isTag(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(tag);
}
