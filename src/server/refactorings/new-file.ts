import { UriUtils } from 'langium';
import { pathBetween } from '../../language/imports.ts';
import type { SourceFile } from '../../model/source-file.ts';

/** A file that is not there yet, beside another one: where it would be, and the path that leads there. */
export function fileBeside(file: SourceFile, name: string): { uri: string; path: string } {
  const { uri: beside } = file.document;
  for (let number = 1; ; number++) {
    const uri = UriUtils.joinPath(UriUtils.dirname(beside), `${name}${number === 1 ? '' : number}.journey`);
    if (!file.workspace.file(uri.toString())) return { uri: uri.toString(), path: pathBetween(beside, uri) };
  }
}
