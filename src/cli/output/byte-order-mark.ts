import { closeSync, openSync, readSync } from 'node:fs';

const mark = [0xef, 0xbb, 0xbf];

/** The byte order mark with which a file starts, as text; reading a file takes it away. */
export function markOfFile(path: string): string {
  const bytes = new Uint8Array(mark.length);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes);
  } finally {
    closeSync(file);
  }
  return markOf(bytes);
}

/** Input that remembers whether it starts with a byte order mark. */
export class MarkedInput implements AsyncIterable<Uint8Array> {
  private readonly input: AsyncIterable<Uint8Array>;
  private readonly start: number[] = [];

  constructor(input: AsyncIterable<Uint8Array>) {
    this.input = input;
  }

  get mark(): string {
    return markOf(this.start);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.input) {
      this.start.push(...chunk.subarray(0, mark.length - this.start.length));
      yield chunk;
    }
  }
}

function markOf(bytes: ArrayLike<number>): string {
  return mark.every((byte, i) => bytes[i] === byte) ? '\uFEFF' : '';
}
