import type { PageParts } from '../map/one-file-page.ts';
import type { MapFinding, MapModel } from '../model/map-model.ts';
import type { FromPreview } from '../protocol/page-messages.ts';
import type { Language } from '../texts/languages.ts';
import { languageOf } from '../texts/languages.ts';
import type { Heard } from './heard.ts';
import type { Host } from './host.ts';

/** What one-file pages are made of, fonts included; undefined where it cannot be read. */
export async function partsOf(host: Host): Promise<PageParts | undefined> {
  const { parts } = await answer(host, { type: 'parts' }, (message) => message.type === 'parts');
  return parts as PageParts | undefined;
}

/** The translations that a page in these languages needs. */
export async function cataloguesOf(
  host: Host,
  tags: readonly (string | undefined)[],
): Promise<Record<string, Record<string, string>>> {
  const languages = new Set(tags.map(languageOf).filter((lang): lang is Language => lang !== undefined));
  const known: [string, Record<string, string>][] = [];
  for (const lang of languages) {
    const { texts } = await answer(
      host,
      { type: 'words', lang },
      (message) => message.type === 'words' && message.lang === lang,
    );
    known.push([lang, texts]);
  }
  return Object.fromEntries(known);
}

/** The numbers of what is shown; undefined where nobody is there who counts. Throws when who is there cannot. */
export async function analyticsOf(host: Host, model: MapModel, findings: MapFinding[]): Promise<unknown> {
  const question = { type: 'analytics', model, findings } as const;
  const { analytics, problem } = await answer(host, question, ({ type }) => type === 'analytics');
  if (problem !== undefined) throw new Error(problem);
  return analytics;
}

function answer<Q extends 'parts' | 'words' | 'analytics'>(
  host: Host,
  question: Extract<FromPreview, { type: Q }>,
  isAnswer: (message: Heard) => boolean,
): Promise<Extract<Heard, { type: Q }>> {
  return new Promise((done) => {
    const stop = host.listen((message) => {
      if (!isAnswer(message)) return;
      stop();
      done(message as Extract<Heard, { type: Q }>);
    });
    host.post(question);
  });
}
