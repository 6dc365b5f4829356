import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import type { Guard } from './guard.ts';
import { admit } from './guard.ts';
import type { ServedMap } from './served-maps.ts';

export interface LiveServerOptions {
  /** Any free one when 0. */
  port: number;
  /** The page, which shows a map. */
  page: () => string;
  /** The map of a journey, or the sentence that tells why there is none. */
  map: (journey: string | undefined) => ServedMap | string;
}

export interface LiveServer {
  /** With its token. */
  address: string;
  /** Tells all pages that their maps may be different now. */
  changed(): void;
}

/** Serves a page on the loopback addresses of this machine, and nothing else. */
export async function startLiveServer({ port, page, map }: LiveServerOptions): Promise<LiveServer> {
  const token = randomBytes(24).toString('base64url');
  const guard: Guard = { token, port };
  const pages = new Map<ServerResponse, { journey: string | undefined; told?: string }>();
  const tell = (response: ServerResponse) => {
    const state = pages.get(response);
    if (!state) return;
    const found = map(state.journey);
    // a page stays with the journey that it shows
    if (typeof found !== 'string') state.journey ??= found.result.picked;
    const event = `event: ${typeof found === 'string' ? 'problem' : 'map'}\ndata: ${JSON.stringify(found)}\n\n`;
    if (event !== state.told) response.write(event);
    state.told = event;
  };
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const admission = admit(request, guard);
    if ('refused' in admission) refuse(response, admission.refused);
    else if (admission.way === '') {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(page());
    } else if (admission.way === 'events') {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write('retry: 1000\n\n');
      pages.set(response, { journey: admission.query.get('journey') ?? undefined });
      response.on('close', () => pages.delete(response));
      tell(response);
    } else refuse(response, 404);
  };
  const first = await listen(answer, '127.0.0.1', port);
  guard.port = (first.address() as AddressInfo).port;
  // a machine without IPv6, or with another program at this port there, is served by the other address
  await listen(answer, '::1', guard.port).catch(() => undefined);
  return {
    address: `http://127.0.0.1:${guard.port}/${token}/`,
    changed: () => {
      for (const response of pages.keys()) tell(response);
    },
  };
}

/** The policy of the page itself stands in the page. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

function refuse(response: ServerResponse, status: 400 | 403 | 404 | 405): void {
  const reasons = { 400: 'Bad request', 403: 'Forbidden', 404: 'Not found', 405: 'Only GET' };
  response
    .writeHead(status, {
      ...headers,
      'Content-Type': 'text/plain; charset=utf-8',
      ...(status === 405 && { Allow: 'GET' }),
    })
    .end(`${reasons[status]}\n`);
}

function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  host: string,
  port: number,
): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer({ maxHeaderSize: 16 * 1024 }, answer);
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => fail(notServed(port, code ?? message)));
    server.listen({ host, port, ipv6Only: true }, () => done(server));
  });
}

function notServed(port: number, code: string): Fault {
  if (code === 'EADDRINUSE')
    return new Fault(
      say('The port {port} is taken by another program; choose another one, or 0 for any.', { port: `${port}` }),
    );
  if (code === 'EACCES')
    return new Fault(say('You have no permission for the port {port}; choose one above 1023.', { port: `${port}` }));
  return new Fault(say('The map cannot be served at port {port}: {reason}.', { port: `${port}`, reason: code }));
}
