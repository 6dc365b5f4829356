import { type CodeLens, commands, env, type TextDocument, Uri, window, workspace } from 'vscode';
import { equal, eventually, type Test } from './runner.ts';
import { closeAll, openExample } from './workspace.ts';

const diagram = 'journey\n  title Lunch\n  section Eat\n    Soup: 5: Ana\n    Bread: 3: Ana\n';

const visit = `journey visit "First visit" {
  stage arrive "Arrive" {
    // the way in
    touchpoint door "At the door" { feels +1 }
  }
}
`;

/** Where formats stand in the list of exports: from its start, or from its end, because not every host has all of them. */
const [picture, page, table] = [0, -7, -5];

/** Journeys from other tools and for other tools. Dialogs are answered with what they propose. */
export const exchangeTests: Test[] = [
  {
    name: 'files that are selected become journeys beside them; nothing is written over',
    run: async () => {
      const files = [await write('in/noon.mmd', diagram), await write('in/meal.csv', 'Stage,Touchpoint\nEat,Soup\n')];
      await commands.executeCommand('journey.import', files[0], files);
      equal((await read('in/noon.journey')).includes('journey lunch "Lunch"'), true);
      equal((await read('in/meal.journey')).includes('touchpoint soup "Soup"'), true);
      await write('in/noon.journey', '// mine\n');
      await commands.executeCommand('journey.import', files[0], files);
      equal(await read('in/noon.journey'), '// mine\n');
      equal((await read('in/noon-2.journey')).includes('journey lunch "Lunch"'), true);
    },
  },
  {
    name: 'import asks where the journey goes and opens it',
    run: async () => {
      const source = await write('in/one.mmd', diagram);
      await answered(() => commands.executeCommand('journey.import', source), 'in/one.journey');
      await eventually('the journey', () => window.activeTextEditor?.document.uri.path.endsWith('/in/one.journey'));
      await closeAll();
    },
  },
  {
    name: 'a sheet is exported, edited and imported onto its journey as an edit',
    run: async () => {
      const uri = await write('visit.journey', visit);
      await answered(() => commands.executeCommand('journey.exportMap', uri), 'visit.csv', table);
      const sheet = await read('visit.csv');
      const edited = await write('visit.csv', sheet.replace('At the door', 'At the gate'));
      const { document } = await openExample('visit.journey');
      const after = visit.replace('"At the door"', '"At the gate"');
      await insist(
        () => commands.executeCommand('journey.import', edited),
        async () => choose(1),
        () => document.getText() !== visit,
      );
      equal(document.getText(), after);
      await closeAll();
    },
  },
  {
    name: 'a map is exported as picture and as page',
    run: async () => {
      const uri = await write('look.journey', visit);
      await answered(() => commands.executeCommand('journey.exportMap', uri), 'visit.svg', picture);
      equal((await read('visit.svg')).includes('<svg'), true);
      await answered(() => commands.executeCommand('journey.exportMap', uri), 'visit.html', page);
      equal((await read('visit.html')).startsWith('<!DOCTYPE html>'), true);
      await closeAll();
    },
  },
  {
    name: 'the clipboard is pasted as a journey: into an empty file, else into a new one',
    run: async () => {
      await env.clipboard.writeText('Stage\tTouchpoint\nEat\tSoup\n');
      await commands.executeCommand('journey.paste');
      const first = await untitled('touchpoint soup "Soup"');
      await closeAll();
      const empty = await workspace.openTextDocument({ language: 'journey' });
      await window.showTextDocument(empty);
      await env.clipboard.writeText(`Look:\n\n\`\`\`mermaid\n${diagram}\`\`\`\n`);
      await commands.executeCommand('journey.paste');
      equal(empty.getText().includes('journey lunch "Lunch"'), true);
      const before = workspace.textDocuments.length;
      await commands.executeCommand('journey.paste');
      const second = await untitled('journey lunch "Lunch"', empty);
      equal([first === second, workspace.textDocuments.length > before], [false, true]);
      await closeAll();
    },
  },
  {
    name: 'diagrams in Mermaid and Markdown files offer to be converted',
    run: async () => {
      const meals = `# Meals\n\n\`\`\`mermaid\npie\n\`\`\`\n\n\`\`\`mermaid\n${diagram}\`\`\`\n`;
      const found: [string, string, number][] = [
        [diagram, 'out/day.mmd', 0],
        [meals, 'out/page.md', 6],
      ];
      for (const [text, path, line] of found) {
        const uri = await write(path, text);
        await window.showTextDocument(uri);
        const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);
        const lens = lenses.find(({ command }) => command?.command === 'journey.convert');
        equal([lens?.command?.title, lens?.range.start.line], ['Convert to .journey', line]);
        const { command = '', arguments: given = [] } = lens?.command ?? {};
        const target = path === 'out/page.md' ? 'out/lunch.journey' : 'out/day.journey';
        await answered(() => commands.executeCommand(command, ...given), target);
        equal((await read(target)).includes('journey lunch "Lunch"'), true);
        await closeAll();
      }
    },
  },
  {
    name: 'the preview of Markdown shows the map below a link that stands alone',
    run: async () => {
      const uri = await write('page.md', '# Us\n\n[Hello](hello.journey)\n\nSee [it](hello.journey), please.\n');
      const document = await workspace.openTextDocument(uri);
      const html = async () => commands.executeCommand<string>('markdown.api.render', document);
      await html();
      let shown = '';
      for (let times = 0; times < 100 && !shown.includes('<img'); times++) {
        await pause(100);
        shown = await html();
      }
      equal(shown.match(/<img alt="First purchase"/g)?.length, 1);
      equal(shown.match(/<a [^>]*hello\.journey/g)?.length, 2);
    },
  },
];

function place(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return Uri.joinPath(folder.uri, path);
}

async function write(path: string, text: string): Promise<Uri> {
  const uri = place(path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(place(path)));
}

/** An untitled document with a text in it. */
function untitled(text: string, but?: TextDocument): Promise<TextDocument> {
  return eventually(`an untitled text with ${text}`, () =>
    workspace.textDocuments.find((one) => one !== but && one.isUntitled && one.getText().includes(text)),
  );
}

/** Takes an entry of the list that is open, in which the first one is marked: by its number, or counted from the end. */
async function choose(entry: number): Promise<void> {
  const step = entry < 0 ? 'workbench.action.quickOpenSelectPrevious' : 'workbench.action.quickOpenSelectNext';
  for (let i = 0; i < Math.abs(entry); i++) await commands.executeCommand(step);
  await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

/**
 * Runs a command that asks for an entry of a list, where one is named, and then for a place, until its file is there. Both
 * questions are asked in the window, and nobody tells when they are there.
 */
async function answered(run: () => Thenable<unknown>, path: string, entry?: number): Promise<void> {
  await workspace.getConfiguration('files').update('simpleDialog.enable', true, true);
  await insist(
    run,
    async (patience) => {
      if (entry !== undefined) await choose(entry);
      if (entry !== undefined) await pause(patience);
      await choose(0);
    },
    // a file that is only just made is still empty
    async () => ((await Promise.resolve(workspace.fs.stat(place(path))).catch(() => undefined))?.size ?? 0) > 0,
  );
}

/** Runs a command and answers it; once more, with more patience in milliseconds, where that has led to nothing. */
async function insist(
  run: () => Thenable<unknown>,
  answer: (patience: number) => Promise<void>,
  isDone: () => boolean | Promise<boolean>,
): Promise<void> {
  for (let times = 1; times <= 6; times++) {
    void run();
    await pause(700 * times);
    await answer(700 * times);
    for (let looks = 0; looks < 20 * times; looks++) {
      if (await isDone()) return;
      await pause(100);
    }
    await commands.executeCommand('workbench.action.closeQuickOpen');
  }
  throw new Error('the question could not be answered');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
