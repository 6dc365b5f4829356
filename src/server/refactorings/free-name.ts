import type { Kind } from '../../language/vocabulary.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Statement } from '../../model/statement.ts';
import { takenInFiles, takenInJourney } from '../rename/taken.ts';

/** A name for a new declaration of a file that meets no other one: `web`, `web2`, `web3` …. */
export function freeInFiles(file: SourceFile, kind: Kind, wanted: string): string {
  return free(wanted, (name) => takenInFiles(file, kind, name) !== undefined);
}

/** A name for something new in a journey, which its base and its variants do not use yet. */
export function freeInJourney(journey: Statement, kind: Kind, wanted: string): string {
  return free(wanted, (name) => takenInJourney(journey, kind, name) !== undefined);
}

function free(wanted: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  let number = 2;
  while (isTaken(`${wanted}${number}`)) number++;
  return `${wanted}${number}`;
}
