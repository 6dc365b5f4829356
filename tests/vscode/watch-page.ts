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
  const isOutside = (address: string) => {
    const { protocol, hostname } = new URL(address);
    return /^(https?|wss?):$/.test(protocol) && !/^(127\.0\.0\.1|(.+\.)?localhost)$/.test(hostname);
  };
  const isOwnFile = (address: string) => new URL(address).hostname.endsWith('.vscode-resource.vscode-cdn.net');
  // files of a webview have addresses on another host, but the workbench's own service worker answers them
  page.on('response', (response) => {
    if (isOutside(response.url()) && !response.fromServiceWorker()) seen.outside.push(response.url());
  });
  page.on('requestfailed', (request) => {
    // one that ends with its tab has not been answered by anybody
    const isEnded = request.failure()?.errorText === 'net::ERR_ABORTED' && isOwnFile(request.url());
    if (isOutside(request.url()) && !isEnded) seen.outside.push(request.url());
  });
  page.on('console', (message) => {
    seen.log.push(`${message.type()} ${message.text()}`);
    if (/content security policy/i.test(message.text())) seen.violations.push(message.text());
  });
  return seen;
}
