import type { Uri, ViewColumn } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { nameOf } from '../told.ts';
import type { Notes } from './notes.ts';

/** What the commands that import and export share. */
export interface Exchange {
  client: BaseLanguageClient;
  notes: Notes;
  /** The journey that somebody looks at, as text or as map; without a name the first of its document. */
  active: () => { uri: Uri; journey?: string | undefined } | undefined;
  /** Where the active map stands, which no text is to cover. */
  mapColumn: () => ViewColumn | undefined;
}

/** What a journey beside a file is called; what was found in a page is called after itself. */
export function nameBeside(source: Uri, journey: string | undefined): string {
  const name = nameOf(source);
  const isPage = /\.(?:md|markdown)$/i.test(name);
  return (isPage && journey) || name.replace(/(?<=.)\.[^.]*$/, '');
}
