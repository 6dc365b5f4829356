import type { ComparedView } from '../model/map-comparison.ts';
import type { ComparedState, FromPreview, ToPreview } from '../protocol/page-messages.ts';
import { type Heard, hearing } from './heard.ts';
import type { View } from './view.ts';

/** What is kept when the page is hidden, moved or loaded anew. `uri`, `journey` and `compared` are read by the extension as well. */
export interface PageState {
  uri?: string;
  journey?: string;
  compared?: ComparedState | undefined;
  zoom?: Zoom;
  view?: View;
  left?: number;
  top?: number;
}

/** A factor; as wide as the panel; or that, but never too small to be read, which is how a map opens. */
export type Zoom = number | 'fit' | 'readable';

/** The editor around the page. */
export interface Host {
  post(message: FromPreview): void;
  /** Hears what comes from the editor, until the given function is called. */
  listen(listener: (message: Heard) => void): () => void;
  load(): PageState;
  /** Keeps these, beside what is kept already. */
  save(state: PageState): void;
  /** What can be shown of a comparison. */
  comparedViews: readonly ComparedView[];
  /** Pictures can be saved as PDF. */
  pdf: boolean;
  /** Prints the page; absent where it cannot print itself, but the editor helps. */
  print?(): void;
}

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** Connects to VS Code. May be called once in the life of a page. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  const load = () => (api.getState() ?? {}) as PageState;
  const listeners = new Set<(message: Heard) => void>();
  const hear = hearing(() => api.postMessage({ type: 'ready' }));
  addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
    const message = hear(data);
    if (message) for (const listener of [...listeners]) listener(message);
  });
  return {
    post: (message) => api.postMessage(message),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    comparedViews: ['before', 'both', 'after'],
    pdf: document.body.dataset.pdf === 'true',
    load,
    save: (state) => api.setState({ ...load(), ...state }),
  };
}
