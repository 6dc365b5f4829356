import { commands, type Disposable, l10n, type QuickPickItem, Uri, window } from 'vscode';
import { gitFor } from './compare-git.ts';
import { compareWithBase } from './compare-with-base.ts';
import type { MapPanels } from './map-panels.ts';
import type { MapRequests } from './map-requests.ts';
import { nameOf } from './told.ts';

/** The commands that compare the map of a file. */
export function registerCompareCommands(panels: MapPanels, { requestMap }: MapRequests): Disposable[] {
  const command = (name: string, compare: (document: Uri, journey?: string) => unknown) =>
    commands.registerCommand(name, (given?: unknown, journey?: unknown) => {
      const document = documentOf(given, panels);
      if (document) return compare(document, typeof journey === 'string' ? journey : undefined);
      void window.showInformationMessage(l10n.t('Open a .journey file first: the map is drawn from it.'));
      return undefined;
    });
  return [
    command('journey.compareWithBase', (document, journey) => compareWithBase(document, journey, panels, requestMap)),
    command('journey.compareWithHead', (document) =>
      panels.compare(document, { kind: 'revision', ref: 'HEAD', name: 'HEAD' }),
    ),
    command('journey.compareWithRevision', async (document) => {
      const ref = await pickRevision(document);
      if (ref !== undefined) panels.compare(document, { kind: 'revision', ref, name: ref });
    }),
    command('journey.compareWithFile', async (document) => {
      const [file] = (await window.showOpenDialog(fileDialog(document))) ?? [];
      if (file) panels.compare(document, { kind: 'file', uri: file.toString(), name: nameOf(file) });
    }),
  ];
}

/**
 * The document that is meant: a menu hands over a file or a change of one, a lens a URI as text; else it is that of the
 * map or the editor that is active.
 */
function documentOf(given: unknown, panels: MapPanels): Uri | undefined {
  if (typeof given === 'string') return Uri.parse(given);
  if (given instanceof Uri && given.path.endsWith('.journey')) return given;
  const resource = (given as { resourceUri?: unknown } | undefined)?.resourceUri;
  if (resource instanceof Uri) return resource.path.endsWith('.journey') ? resource : undefined;
  const editor = window.activeTextEditor?.document;
  return panels.active?.uri ?? (editor?.languageId === 'journey' ? editor.uri : undefined);
}

function fileDialog(document: Uri) {
  return {
    title: l10n.t('Compare map with a file'),
    openLabel: l10n.t('Compare'),
    defaultUri: Uri.joinPath(document, '..'),
    filters: { [l10n.t('Journeys')]: ['journey'] },
  };
}

/** A branch, a tag, or whatever else Git knows by the words that were typed. */
async function pickRevision(document: Uri): Promise<string | undefined> {
  const git = await gitFor(document);
  if ('problem' in git) {
    void window.showInformationMessage(git.problem);
    return undefined;
  }
  const refs = await git.repository.getRefs({ sort: 'committerdate' });
  const named = refs.flatMap(({ name, commit }): QuickPickItem[] =>
    name === undefined ? [] : [{ label: name, description: commit?.slice(0, 8) ?? '' }],
  );
  const typed = await pickOrType([{ label: 'HEAD', description: l10n.t('The last commit') }, ...named], {
    title: l10n.t('Compare map with a branch or revision'),
    placeholder: l10n.t('Choose a branch or a tag, or type a revision'),
  });
  if (typed === undefined) return undefined;
  const known = await git.repository.getCommit(typed).then(
    () => true,
    () => false,
  );
  if (known) return typed;
  void window.showInformationMessage(l10n.t('There is no revision ‘{name}’ in this repository.', { name: typed }));
  return undefined;
}

/** A choice from a list, or what was typed where the list holds nothing like it. */
function pickOrType(
  items: readonly QuickPickItem[],
  { title, placeholder }: { title: string; placeholder: string },
): Promise<string | undefined> {
  const pick = window.createQuickPick();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.items = items;
  pick.onDidChangeValue((value) => {
    const typed = value.trim();
    const isListed = items.some(({ label }) => label.includes(typed));
    pick.items = typed === '' || isListed ? items : [{ label: typed, alwaysShow: true }, ...items];
  });
  return new Promise((done) => {
    pick.onDidAccept(() => {
      done(pick.selectedItems[0]?.label ?? (pick.value.trim() || undefined));
      pick.hide();
    });
    pick.onDidHide(() => {
      done(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
