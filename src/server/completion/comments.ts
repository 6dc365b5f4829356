import { CompletionItemKind } from 'vscode-languageserver';
import { say } from '../../texts/say.ts';
import type { Offer } from './offer.ts';
import type { Scene } from './scene.ts';
import { codes } from './values.ts';

/** In a comment: the way to silence findings, and behind `journey-ignore` the codes, those of the next line first. */
export function* silences(scene: Scene, comment: string): Generator<Offer> {
  if (/^\/\/\s*$/.test(comment)) {
    const detail = say('silences findings of the next line');
    const text = 'journey-ignore $1: $2';
    yield { label: 'journey-ignore', kind: CompletionItemKind.Keyword, text, snippet: true, detail, goesOn: true };
  }
  const [, listed] = /^\/\/\s*journey-ignore\s+((?:[\w-]+\s+)*)$/.exec(comment) ?? [];
  if (listed === undefined) return;
  const { file, cursor, services } = scene;
  const line = file.line(cursor.offset);
  const here = services.server
    .Findings()
    .of(file.uri)
    .filter(({ place }) => file.line(place.offset) === line + 1)
    .map(({ rule }) => rule.code);
  const taken = listed.split(/\s+/);
  for (const offer of codes(here)) if (!taken.includes(offer.label)) yield offer;
}
