import { commands, Disposable, type ExtensionContext, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';

/** Pages of rules are documents `journey-rule:/<code>.md`, so that the preview of Markdown can show them anywhere. */
const scheme = 'journey-rule';

interface IndexedRule {
  code: string;
  severity: string;
  profile: string;
  finds: string;
}

/** `Explain a Rule`: the page of a rule, of the one whose code is given or of one that is picked. */
export function registerRulePages({ extensionUri }: ExtensionContext): Disposable {
  const folder = Uri.joinPath(extensionUri, 'dist/rules');
  const read = async (name: string) =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, name)));
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: ({ path }) => read(path) }),
    commands.registerCommand('journey.explainRule', async (given: unknown) => {
      const rules: IndexedRule[] = JSON.parse(await read('index.json'));
      const code = rules.some((rule) => rule.code === given) ? String(given) : await pick(rules);
      if (code !== undefined) await show(Uri.from({ scheme, path: `/${code}.md` }));
    }),
  );
}

async function pick(rules: readonly IndexedRule[]): Promise<string | undefined> {
  const items = rules.map(
    ({ code, severity, finds }): QuickPickItem => ({ label: code, description: severity, detail: finds }),
  );
  const placeHolder = l10n.t('Which rule?');
  const picked = await window.showQuickPick(items, { placeHolder, matchOnDetail: true });
  return picked?.label;
}

/** As a page beside the text; as its text where there is no preview of Markdown. */
async function show(page: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreviewToSide', page);
  } catch {
    await window.showTextDocument(page, { preview: true });
  }
}
