import { CompletionItemKind } from 'vscode-languageserver';
import type { Offer } from './offer.ts';
import type { Scene } from './scene.ts';
import { given } from './scene.ts';

/** What the messages of a touchpoint promise: so that it can say how the promise is kept here. */
export function* promiseKeys(scene: Scene): Generator<Offer> {
  for (const { ref } of given(scene, 'says'))
    for (const { key, raw } of promisesOf(ref?.target))
      yield { label: key, kind: CompletionItemKind.Field, ...(raw !== undefined && { detail: raw }) };
}

function promisesOf(message: Scene['owner']): { key: string; raw: string | undefined }[] {
  return (message?.facts('promise') ?? []).flatMap((promise) =>
    promise.key === undefined ? [] : { key: promise.key, raw: promise.text ?? promise.raw('quantity') },
  );
}
