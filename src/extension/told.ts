import type { Uri } from 'vscode';

/** What a file or folder is called in a sentence: the last part of its path. */
export function nameOf({ path }: Pick<Uri, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Why something did not work, as the editor says it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
