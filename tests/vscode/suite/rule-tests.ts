import { type CodeAction, commands, languages, type Uri, window, workspace } from 'vscode';
import { equal, eventually, type Test } from './runner.ts';
import { closeAll, findingCodes, openExample } from './workspace.ts';

export const ruleTests: Test[] = [
  {
    name: 'a finding links to the page of its rule, which opens in the editor',
    run: async () => {
      const { document } = await openExample('hello.journey');
      await eventually('findings', () => findingCodes(document.uri).includes('stage-empty'));
      const found = languages
        .getDiagnostics(document.uri)
        .find(({ code }) => JSON.stringify(code).includes('stage-empty'));
      const { target } = (found?.code ?? {}) as { target?: Uri };
      equal([target?.scheme, target?.path, target?.query], ['command', 'journey.explainRule', '["stage-empty"]']);
      await commands.executeCommand('journey.explainRule', 'stage-empty');
      const page = await eventually('the page', () =>
        workspace.textDocuments.find(({ uri }) => uri.toString() === 'journey-rule:/stage-empty.md'),
      );
      equal(page.lineAt(0).text, '# stage-empty');
      await eventually('its preview', () =>
        window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .find(({ input }) => (input as { viewType?: string } | undefined)?.viewType?.endsWith('markdown.preview')),
      );
      await closeAll();
    },
  },
  {
    name: 'a finding can be fixed, silenced, made less serious and explained',
    run: async () => {
      const { document } = await openExample('hello.journey');
      await eventually('findings', () => findingCodes(document.uri).includes('stage-empty'));
      const found = languages
        .getDiagnostics(document.uri)
        .find(({ code }) => JSON.stringify(code).includes('stage-empty'));
      const actions: CodeAction[] = await commands.executeCommand(
        'vscode.executeCodeActionProvider',
        document.uri,
        found?.range,
      );
      const titles = actions.map(({ title }) => title);
      for (const title of ['Silence ‘stage-empty’ here with a reason', 'Explain ‘stage-empty’'])
        if (!titles.includes(title)) throw new Error(`“${title}” is not among ${titles.join(', ')}`);
      await closeAll();
    },
  },
];
