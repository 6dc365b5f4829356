import { expect, test } from 'vitest';
import type { Settled } from '../../src/language/documents.ts';
import type { SourceFile } from '../../src/model/source-file.ts';
import { Checker } from '../../src/rules/check.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { loadWorkspace, pathOf, today } from '../support/workspace.ts';

const many = 60;

/** Sixty journeys: the first is the base of the second and the third; all import the channels. */
function texts(): Record<string, string> {
  const journey = (i: number, head: string) => `${head}import "./channels.journey"
journey j${i} "Journey ${i}"${head === '' ? '' : ' variant-of j0'} {
  stage buy "Buy" { touchpoint home "Home page" { on web }  touchpoint till "At the till" { on shop } }
}
`;
  const files = Array.from({ length: many }, (_, i) => {
    const head = i === 1 || i === 2 ? 'import "./j0.journey"\n' : '';
    return [`j${i}.journey`, journey(i, head)];
  });
  return {
    ...Object.fromEntries(files),
    'channels.journey': 'channel web "Website" { medium digital }\nchannel shop "Shop" { medium physical }\n',
  };
}

/** A workspace that is checked after each change as in the editor, and what was looked at meanwhile. */
async function observed() {
  const looked = { files: [] as string[], journeys: [] as string[], workspace: 0 };
  const rule: Rule = {
    code: 'observer',
    severity: 'hint',
    profile: 'standard',
    checkFile: ({ uri }) => {
      looked.files.push(pathOf(uri));
      return [];
    },
    checkJourney: ({ declaration }) => {
      looked.journeys.push(declaration.name ?? '');
      return [];
    },
    checkWorkspace: (use) => {
      looked.workspace++;
      expect(use).toBeDefined();
      return [];
    },
  };
  const workspace = await loadWorkspace(texts());
  const checker = new Checker({ profile: 'standard', today }, [rule]);
  const check = ({ linked, gone }: Settled) => {
    checker.update(
      linked.map((document) => workspace.model.fileOf(document)),
      gone,
    );
    checker.findings();
  };
  const everything: readonly SourceFile[] = workspace.model.all();
  checker.update(everything);
  checker.findings();
  workspace.services.shared.workspace.DocumentBuilder.onSettled(check);
  const clear = () => Object.assign(looked, { files: [], journeys: [], workspace: 0 });
  return { workspace, looked, clear };
}

test('at first everything is looked at once', async () => {
  const { looked } = await observed();
  expect(looked.files).toHaveLength(many + 1);
  expect(new Set(looked.journeys).size).toBe(many);
  expect(looked.workspace).toBe(1);
});

test('an edit in a journey looks at no file that does not see it', async () => {
  const { workspace, looked, clear } = await observed();
  clear();
  await workspace.change('j9.journey', `${texts()['j9.journey']}// soon\n`);
  expect(looked).toEqual({ files: ['j9.journey'], journeys: ['j9'], workspace: 1 });
});

test('an edit in a base looks at its variants as well, and at nothing else', async () => {
  const { workspace, looked, clear } = await observed();
  clear();
  await workspace.change('j0.journey', `${texts()['j0.journey']}// soon\n`);
  expect(looked.files.sort()).toEqual(['j0.journey', 'j1.journey', 'j2.journey']);
  expect(new Set(looked.journeys)).toEqual(new Set(['j0', 'j1', 'j2']));
  expect(looked.workspace).toBe(1);
});

test('an edit in a shared file looks at all that import it', async () => {
  const { workspace, looked, clear } = await observed();
  clear();
  await workspace.change('channels.journey', `${texts()['channels.journey']}// soon\n`);
  expect(looked.files).toHaveLength(many + 1);
});

test('a file that goes away is looked at no more, nor are those that did not see it', async () => {
  const { workspace, looked, clear } = await observed();
  clear();
  await workspace.change('j9.journey', undefined);
  expect(looked).toEqual({ files: [], journeys: [], workspace: 1 });
});
