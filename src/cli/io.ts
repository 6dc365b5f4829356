import { wordsFor } from '../texts/catalogues.ts';
import { dayOf } from '../texts/dates.ts';
import { once } from '../texts/once.ts';
import type { Words } from '../texts/say.ts';
import { localeOf } from './locale.ts';

/** What a program may use of the world around it. Tests hand in their own. */
export interface Io {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  stdin: AsyncIterable<Uint8Array>;
  stdout: Output;
  stderr: Output;
  /** The language of whoever reads what is written. */
  words: Words;
  /** The local date, as `2026-09-01`. */
  today(): string;
}

export interface Output {
  isTerminal: boolean;
  /** Settles when the text is written, or when nobody reads any more. */
  write(text: string | Uint8Array): Promise<void>;
}

/** The world of this process. Its streams are opened when they are used: most runs need one of them, or none. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() },
    stdout: outputOf(() => process.stdout),
    stderr: outputOf(() => process.stderr),
    words: wordsFor(localeOf(process.env)),
    today: () => dayOf(new Date()),
  };
}

function outputOf(open: () => NodeJS.WriteStream): Output {
  let closed = false;
  const stream = once(() => {
    const opened = open();
    opened.on('error', (error: NodeJS.ErrnoException) => {
      // who closed the pipe has read enough
      if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
      closed = true;
    });
    return opened;
  });
  return {
    get isTerminal() {
      return stream().isTTY === true;
    },
    write: (text) =>
      new Promise((done) => {
        if (closed || text.length === 0) done();
        else stream().write(text, () => done());
      }),
  };
}
