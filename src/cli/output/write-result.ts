import { resolve } from 'node:path';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import type { Io } from '../io.ts';
import { writeFileAtomically } from './write-file.ts';

/** Writes a result to the file that was asked for, or to standard output. */
export async function writeResult(content: string | Uint8Array, file: string | undefined, io: Io): Promise<void> {
  if (toFile(file)) writeFileAtomically(resolve(io.cwd, file), content);
  else if (typeof content !== 'string' && io.stdout.isTerminal) throw noText();
  else await io.stdout.write(content);
}

/** `-` stands for standard output. */
export function toFile(file: string | undefined): file is string {
  return file !== undefined && file !== '-';
}

function noText(): Fault {
  return new Fault(say('The result is no text, so it is not shown in a terminal; name a file with -o FILE.'));
}
