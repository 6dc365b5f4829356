import { FileProblem, maximumSize } from '../../language/documents.ts';
import { textOf } from '../../language/node.ts';
import { say } from '../../texts/say.ts';

/** All of standard input as text; what is too large is left unread. */
export async function readStdin(stdin: AsyncIterable<Uint8Array>): Promise<string | FileProblem> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maximumSize) {
      return new FileProblem(
        say('This text is larger than {size} MiB, so it was not read.', { size: maximumSize / 1024 / 1024 }),
      );
    }
  }
  try {
    return textOf(Buffer.concat(chunks));
  } catch (problem) {
    if (problem instanceof FileProblem) return problem;
    throw problem;
  }
}
