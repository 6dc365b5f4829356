import type { PageContent } from '../map/one-file-page.ts';
import type { Heard } from './heard.ts';

export interface LiveOptions {
  show: (content: Pick<PageContent, 'result' | 'title'>) => void;
  tell: (message: Heard) => void;
  /** Told while nobody answers. */
  gone: string;
}

/**
 * What follows a journey at the address that the page came from, in place of the one before: whatever changes there is
 * shown. A connection that breaks off is made again by the browser.
 */
export function follower({ show, tell, gone }: LiveOptions): (journey: string | undefined) => void {
  let events: EventSource | undefined;
  return (wanted) => {
    events?.close();
    events = new EventSource(wanted === undefined ? 'events' : `events?journey=${encodeURIComponent(wanted)}`);
    events.addEventListener('map', ({ data }) => show(JSON.parse(data)));
    events.addEventListener('problem', ({ data }) => tell({ type: 'problem', sentence: JSON.parse(data) }));
    events.addEventListener('error', () => tell({ type: 'problem', sentence: gone }));
  };
}
