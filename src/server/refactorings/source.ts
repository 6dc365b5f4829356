import { nameInUri } from '../../texts/name-in-uri.ts';
import { say } from '../../texts/say.ts';
import type { ActionSource } from '../code-actions/action.ts';
import { Refusal } from '../refusal.ts';
import type { ServerSharedServices } from '../services.ts';
import type { Change, Suggestion } from './refactoring.ts';
import { refactorings } from './table.ts';

/** Offers every refactoring; what it changes is worked out once it is chosen. */
export const refactoringSource: ActionSource = {
  name: 'refactoring',
  kinds: [...new Set(refactorings.map(({ kind }) => kind))],
  *offers({ file, place, services }) {
    // what cannot be read could be torn apart
    if (!file.complete) return;
    const about = { uri: file.uri, offset: `${place.offset}`, end: `${place.end}`, version: versionOf(file) };
    for (const { name, kind, suggest } of refactorings)
      for (const { title, key = '', creates } of suggest(place))
        if (!creates || services.server.Client.createsFiles)
          yield { title, kind, data: { ...about, refactoring: name, key } };
  },
  change: changeOf,
};

function changeOf(data: Readonly<Record<string, string>>, { server }: ServerSharedServices): Change | Refusal {
  const change =
    find(data, server.Model)?.change() ?? new Refusal(say('The text has changed meanwhile: please choose again.'));
  if (change instanceof Refusal) return change;
  const broken = change.edits.find(({ place }) => !place.file.complete)?.place.file;
  if (!broken) return change;
  const path = nameInUri(broken.uri);
  return new Refusal(say('{path} cannot be read whole: put it right first.', { path }));
}

/** The suggestion that was made, as long as the text is the same. */
function find(
  data: Readonly<Record<string, string>>,
  model: ServerSharedServices['server']['Model'],
): Suggestion | undefined {
  const { uri = '', offset, end, version, refactoring, key = '' } = data;
  const file = model.file(uri);
  if (!file?.complete || versionOf(file) !== version) return undefined;
  const { suggest } = refactorings.find(({ name }) => name === refactoring) ?? {};
  const place = { file, offset: Number(offset), end: Number(end) };
  return [...(suggest?.(place) ?? [])].find((one) => (one.key ?? '') === key);
}

function versionOf({ document }: { document: { textDocument: { version: number } } }): string {
  return `${document.textDocument.version}`;
}
