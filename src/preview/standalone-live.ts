import type { PageContent } from '../map/one-file-page.ts';
import type { ToPreview } from '../protocol/messages.ts';

export interface LiveOptions {
  show: (content: Pick<PageContent, 'result' | 'title'>) => void;
  tell: (message: ToPreview) => void;
  /** Told while nobody answers. */
  gone: string;
}

/**
 * Follows a journey at the address that the page came from: whatever changes there is shown. Gives what chooses another
 * journey. A connection that breaks off is made again by the browser.
 */
export function follow(journey: string | undefined, { show, tell, gone }: LiveOptions): (journey: string) => void {
  let events: EventSource | undefined;
  const connect = (wanted: string | undefined) => {
    events?.close();
    events = new EventSource(wanted === undefined ? 'events' : `events?journey=${encodeURIComponent(wanted)}`);
    events.addEventListener('map', ({ data }) => show(JSON.parse(data)));
    events.addEventListener('problem', ({ data }) => tell({ type: 'problem', sentence: JSON.parse(data) }));
    events.addEventListener('error', () => tell({ type: 'problem', sentence: gone }));
  };
  connect(journey);
  return connect;
}
