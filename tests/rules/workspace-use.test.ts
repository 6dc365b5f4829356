import { expect, test } from 'vitest';
import { Checker } from '../../src/rules/check.ts';
import { groupB } from '../../src/rules/group-b.ts';
import type { TestWorkspace } from '../support/workspace.ts';
import { loadWorkspace, pathOf, today, uriOf } from '../support/workspace.ts';

const channels = `channel web "Website" { medium digital }
channel shop "Shop" { medium physical }
`;
const journey = `import "./channels.journey"

persona ana "Ana, busy parent"
journey week "A week" {
  persona ana
  stage buy "Buy" {
    touchpoint home "Home page" { on web }
    touchpoint till "At the till" { on shop }
  }
}
`;

test('a channel is unused only once a journey sees its file', async () => {
  const alone = await loadWorkspace({ 'channels.journey': channels });
  expect(found(alone)).toEqual([]);

  const imported = await loadWorkspace({
    'channels.journey': channels,
    'week.journey': journey.replace('on shop', ''),
  });
  expect(found(imported)).toEqual(['channels.journey: channel-unused shop']);

  const aside = await loadWorkspace({
    'channels.journey': channels,
    'week.journey': journey.replace(/import.*\n|on \w+/g, ''),
  });
  expect(found(aside)).toEqual([]);
});

test('a library that hands a file on lets the journey see it', async () => {
  const workspace = await loadWorkspace({
    'channels.journey': channels,
    'shared.journey': 'import "./channels.journey"\n',
    'week.journey': journey.replace('./channels', './shared').replace('on shop', ''),
  });
  expect(found(workspace)).toEqual(['channels.journey: channel-unused shop']);
});

test('an import by name shows nothing but that name', async () => {
  const workspace = await loadWorkspace({
    'channels.journey': channels,
    'week.journey': journey.replace('import', 'import web from').replace('on shop', ''),
  });
  expect(found(workspace)).toEqual([]);
});

test('files that come by import count as use, and are not reported themselves', async () => {
  const texts = {
    'channels.journey': channels,
    'week.journey': `${journey}persona leo "Leo, her son"\n`,
    'next.journey':
      'import "./week.journey"\njourney next "Next" variant-of week {\n  stage buy { touchpoint chat "Chat" { on web } }\n}\n',
  };
  const named = await loadWorkspace(texts, ['next.journey', 'channels.journey']);
  expect(found(named)).toEqual([]);
  expect(found(await loadWorkspace(texts))).toEqual(['week.journey: persona-unused leo']);
});

test('an edit makes and unmakes findings of other files', async () => {
  const workspace = await loadWorkspace({ 'channels.journey': channels, 'week.journey': journey });
  const editor = watch(workspace);
  expect(editor.shown()).toEqual([]);

  await editor.edit('week.journey', journey.replace('on shop', 'on web'));
  expect(editor.shown()).toEqual(['channels.journey: channel-unused shop']);

  await editor.edit(
    'other.journey',
    'import "./channels.journey"\njourney day "A day" {\n  stage go "Go" { touchpoint visit "Visit" { on shop } }\n}\n',
  );
  expect(editor.shown()).toEqual([]);

  await editor.edit('channels.journey', channels.replace('shop', 'store'));
  expect(editor.shown()).toEqual(['channels.journey: channel-unused store', 'other.journey: unknown-reference shop']);

  await editor.edit('channels.journey', undefined);
  expect(editor.shown()).toEqual([
    'other.journey: import-not-found "./channels.journey"',
    'other.journey: unknown-reference shop',
    'week.journey: import-not-found "./channels.journey"',
    'week.journey: unknown-reference web',
    'week.journey: unknown-reference web',
  ]);

  await editor.edit('channels.journey', channels);
  expect(editor.shown()).toEqual([]);

  await editor.edit('other.journey', undefined);
  expect(editor.shown()).toEqual(['channels.journey: channel-unused shop']);
});

test('an edit makes and unmakes cycles, duplicates and ambiguous names elsewhere', async () => {
  const more = 'channel web "Web shop" { medium digital }\n';
  const workspace = await loadWorkspace({
    'channels.journey': channels,
    'more.journey': '',
    'week.journey': journey.replace('import', 'import "./more.journey"\nimport'),
  });
  const editor = watch(workspace);
  expect(editor.shown()).toEqual(['week.journey: import-unused import "./more.journey"']);

  await editor.edit('more.journey', more);
  expect(editor.shown()).toEqual(['week.journey: ambiguous-name web']);

  await editor.edit('more.journey', `import "./week.journey"\njourney day "A day" { persona ana }\n${more}`);
  expect(editor.shown()).toEqual([
    'more.journey: import-cycle "./week.journey"',
    'more.journey: duplicate-name web',
    'week.journey: import-cycle "./more.journey"',
    'week.journey: ambiguous-name web',
  ]);

  await editor.edit('more.journey', 'rules { gap 3 }\n');
  expect(editor.shown()).toEqual([]);
});

/** A checker that lives as long as an editor, told of what changes only. */
function watch(workspace: TestWorkspace) {
  const options = { profile: 'standard', today } as const;
  const checker = new Checker(options);
  const { Imports } = workspace.services.shared.journey;
  checker.update(workspace.model.all());
  return {
    edit: async (path: string, text: string | undefined) => {
      const changed = [uriOf(path).toString()];
      const before = Imports.dependents(changed);
      await workspace.change(path, text);
      const affected = [...before, ...Imports.dependents(changed)];
      const files = [...new Set(affected)].map((uri) => workspace.model.file(uri));
      checker.update(
        files.filter((file) => file !== undefined),
        text === undefined ? changed : [],
      );
    },
    shown: () => {
      const fresh = new Checker(options);
      fresh.update(workspace.model.all());
      expect(english(checker)).toEqual(english(fresh));
      return english(checker);
    },
  };
}

function english(checker: Checker): string[] {
  return lines(new Map([...checker.findings()].map(([uri, list]) => [pathOf(uri), list])));
}

function found(workspace: TestWorkspace): string[] {
  return lines(workspace.findings());
}

function lines(findings: ReturnType<TestWorkspace['findings']>): string[] {
  return [...findings].flatMap(([path, list]) =>
    list
      .filter(({ rule }) => groupB.includes(rule))
      .map(({ rule, place: { file, offset, end } }) => `${path}: ${rule.code} ${file.text.slice(offset, end)}`),
  );
}
