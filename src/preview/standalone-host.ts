import type { EmbeddedFont } from '../map/fonts.ts';
import type { PageContent, PageParts, PageResult } from '../map/one-file-page.ts';
import type { FromPreview } from '../protocol/page-messages.ts';
import { languageOf } from '../texts/languages.ts';
import { english, say, type Words, wordsOf } from '../texts/say.ts';
import type { Heard } from './heard.ts';
import type { Host, PageState } from './host.ts';
import { follower } from './standalone-live.ts';
import { tabMemory } from './standalone-memory.ts';

/** What is around the page where there is no editor: it holds its map itself. */
export function createHost(content: PageContent, fonts: readonly EmbeddedFont[]): Host {
  const listeners = new Set<(message: Heard) => void>();
  const words = wordsIn(content);
  const memory = tabMemory<PageState & { picked?: string }>('page');
  // in a turn of its own, as from an editor
  const send = (message: Heard) =>
    queueMicrotask(() => {
      for (const listener of [...listeners]) listener(message);
    });
  const given = [content.result, ...(content.more ?? [])];
  let current: PageResult = content.result;
  const show = ({ result, title }: Pick<PageContent, 'result' | 'title'>) => {
    current = result;
    document.title = title;
    send({ type: 'map', uri: result.model?.journey.source.file ?? '', title, result });
  };
  const pick = content.live
    ? follower({
        show,
        tell: send,
        gone: words(say('‘journey serve’ does not answer; this is its last map.')),
      })
    : undefined;
  const receive = (message: FromPreview) => {
    if (message.type === 'ready') {
      if (content.view !== undefined) send({ type: 'view', view: content.view });
      show(content);
      // not before the page listens: what arrives earlier would be lost
      pick?.(memory.load().picked);
    } else if (message.type === 'words') {
      const texts = Object.hasOwn(content.catalogues, message.lang) ? content.catalogues[message.lang] : undefined;
      send({ type: 'words', lang: message.lang, texts: { ...texts } });
    } else if (message.type === 'parts') {
      send({ type: 'parts', parts: ownParts(fonts) });
    } else if (message.type === 'analytics') {
      send({ type: 'analytics' });
    } else if (message.type === 'save') {
      download(message.name, message.content);
    } else if (message.type === 'pick') {
      memory.save({ picked: message.journey });
      pick?.(message.journey);
      const other = given.find((one) => nameOf(one) === message.journey);
      if (!pick && other) show({ result: other, title: content.title });
    } else if (message.type === 'compareAs') {
      const other = given.find((one) => nameOf(one) === nameOf(current) && one.comparison?.shows === message.show);
      if (other) show({ result: other, title: content.title });
    } else if (message.type === 'open' && message.focus) {
      const { file, range } = message.source;
      send({ type: 'notice', sentence: words(say('{file}, line {line}', { file, line: range.start.line + 1 })) });
    }
  };
  return {
    post: receive,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    comparedViews: (['before', 'both', 'after'] as const).filter((view) =>
      given.some(({ comparison }) => comparison?.shows === view),
    ),
    // browsers print into PDF
    pdf: false,
    load: memory.load,
    save: memory.save,
    print: () => print(),
  };
}

/** What a result is chosen by. */
function nameOf({ picked, model }: PageResult): string | undefined {
  return picked ?? model?.journey.id;
}

function wordsIn({ lang, catalogues }: PageContent): Words {
  const known = languageOf(lang);
  const texts = known && catalogues[known];
  return texts ? wordsOf(new Map(Object.entries(texts)), known) : english;
}

/** What this page is made of, so that it can make others. */
function ownParts(fonts: readonly EmbeddedFont[]): PageParts {
  const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
  const hash = (kind: string) => policy.match(new RegExp(`${kind}-src '(sha256-[^']+)'`))?.[1] ?? '';
  return {
    script: document.getElementById('program')?.textContent ?? '',
    style: document.querySelector('head > style')?.textContent ?? '',
    hashes: { script: hash('script'), style: hash('style') },
    fonts,
  };
}

function download(name: string, content: string | Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content as BlobPart]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
