import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may ask: whoever knows the token, from this machine, by its own name. */
export interface Guard {
  token: string;
  port: number;
}

/** What becomes of a request: where it leads behind the token, or why it is refused. */
export type Admission = { way: string; query: URLSearchParams } | { refused: 400 | 403 | 405 };

/**
 * Looks at a request. The name of the host is checked, as another site may lead its own name to this machine; so is the
 * site that asks, where the browser says so. Answers to wrong tokens take as long as to right ones.
 */
export function admit({ method, url = '', headers }: IncomingMessage, { token, port }: Guard): Admission {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  if (!hosts.includes(headers.host?.toLowerCase() ?? '')) return { refused: 403 };
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host?.toLowerCase()}`) return { refused: 403 };
  if (method !== 'GET') return { refused: 405 };
  const at = url.indexOf('?');
  const [, given = '', ...rest] = (at === -1 ? url : url.slice(0, at)).split('/');
  if (!isSame(given, token)) return { refused: 403 };
  return { way: rest.join('/'), query: new URLSearchParams(at === -1 ? '' : url.slice(at + 1)) };
}

function isSame(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
