import { resolve } from 'node:path';
import type { Io } from '../io.ts';
import { writeFileAtomically } from './write-file.ts';

/** Writes a result to the file that was asked for, or to standard output. */
export async function writeResult(text: string, file: string | undefined, io: Io): Promise<void> {
  if (toFile(file)) writeFileAtomically(resolve(io.cwd, file), text);
  else await io.stdout.write(text);
}

/** `-` stands for standard output. */
export function toFile(file: string | undefined): file is string {
  return file !== undefined && file !== '-';
}
