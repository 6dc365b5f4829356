import type { Page } from 'playwright-core';

/** What a page did that a person does not see. */
export interface Seen {
  /** Addresses outside this machine that were asked for. */
  outside: string[];
  /** What the content security policy of the map forbade. */
  violations: string[];
  log: string[];
}

/** Writes down what a page and the frames in it ask for and complain about. */
export function watchPage(page: Page): Seen {
  const seen: Seen = { outside: [], violations: [], log: [] };
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const local = hostname === '127.0.0.1' || hostname === 'localhost' || hostname.endsWith('.localhost');
    if (/^(https?|wss?):$/.test(protocol) && !local) seen.outside.push(request.url());
  });
  page.on('console', (message) => {
    seen.log.push(`${message.type()} ${message.text()}`);
    if (/content security policy/i.test(message.text())) seen.violations.push(message.text());
  });
  return seen;
}
