import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** Sends a command of the Chrome DevTools Protocol; gives its result. */
export type Talk = <T = unknown>(method: string, params?: object, sessionId?: string) => Promise<T>;

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** Talks with a browser that was started with `--remote-debugging-pipe`: JSON, each message ended by a zero byte. */
export function talkOver(browser: ChildProcess): Talk {
  const [, , , commands, answers] = browser.stdio as unknown as [unknown, unknown, unknown, Writable, Readable];
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  let parts: Buffer[] = [];
  // a browser that ends is heard of elsewhere
  commands.on('error', () => {});
  answers.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let at = chunk.indexOf(0); at !== -1; at = chunk.indexOf(0, from)) {
      const answer: Answer = JSON.parse(Buffer.concat([...parts, chunk.subarray(from, at)]).toString());
      parts = [];
      from = at + 1;
      if (answer.id === undefined) continue;
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  });
  return <T>(method: string, params: object = {}, sessionId?: string) =>
    new Promise<T>((done, fail) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => {
        if (error) fail(new Error(`${method}: ${error.message}`));
        else done(result as T);
      });
      commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}
