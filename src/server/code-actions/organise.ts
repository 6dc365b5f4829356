import { CodeActionKind } from 'vscode-languageserver';
import { organisingChanges } from '../../model/canonical-form.ts';
import { say } from '../../texts/say.ts';
import type { ActionSource } from './action.ts';

/** What an editor is told to do on save to have the facts of every block in order. */
export const organizeFactsKind = `${CodeActionKind.Source}.organizeFacts`;

/** Puts the facts of all blocks of a file, or its imports alone, into their canonical order. */
export const organise: ActionSource = {
  name: 'organise',
  kinds: [organizeFactsKind, CodeActionKind.SourceOrganizeImports],
  *offers({ file: { uri } }) {
    yield { title: say('Organise facts'), kind: organizeFactsKind, data: { uri, facts: 'all' } };
    yield { title: say('Organise imports'), kind: CodeActionKind.SourceOrganizeImports, data: { uri, facts: 'none' } };
  },
  edits({ uri, facts }, { server }) {
    const file = uri === undefined ? undefined : server.Model.file(uri);
    if (!file) return [];
    return organisingChanges(file, { facts: facts === 'all' }).map(({ offset, end, text }) => ({
      place: file.at(offset, end - offset),
      text,
    }));
  },
};
