import { expect, test } from 'vitest';
import { textsAfter } from '../support/apply-edits.ts';
import { serve } from '../support/server.ts';
import { exampleTexts, loadWorkspace, uriOf } from '../support/workspace.ts';

/** The texts of the files that change before files or folders of a workspace move, by the paths that they have until then. */
async function moved(files: Record<string, string>, ...moves: [from: string, to: string][]) {
  const at = (path: string) => `work/space/${path}`;
  const server = await serve(Object.fromEntries(Object.entries(files).map(([path, text]) => [at(path), text])));
  server.services.journey.Imports.roots = [uriOf('work/space')];
  const edit = await server.services.lsp.FileOperationHandler?.willRenameFiles?.({
    files: moves.map(([from, to]) => ({ oldUri: `${uriOf(at(from))}`, newUri: `${uriOf(at(to))}` })),
  });
  const texts = Object.entries(textsAfter(server, edit));
  return Object.fromEntries(texts.map(([path, text]) => [path.slice(at('').length), text]));
}

const files = {
  'shop.journey':
    'import "./shared/channels.journey"\r\nimport ana from "shared/people.journey" // no path\r\nbrand b\r\n',
  'target.journey': 'import "./shop.journey"\nbrand c { image "pictures/shop front.png" "Ours"  image "./é/a.svg" }\n',
  'shared/channels.journey': 'import "./people.journey"\nimport "../shop.journey"\n',
  'shared/people.journey': 'team t { image "../pictures/t.png"  image "https://x.org/t.png"  url "./t.png" }\n',
};

test('a file that is moved takes its imports along, and those that lead to it follow', async () => {
  expect(await moved(files, ['shared/channels.journey', 'channels/all.journey'])).toEqual({
    'shop.journey': files['shop.journey'].replace('./shared/channels.journey', './channels/all.journey'),
    'shared/channels.journey': 'import "../shared/people.journey"\nimport "../shop.journey"\n',
  });
});

test('a file that is renamed keeps its own paths', async () => {
  expect(await moved(files, ['shop.journey', '店 2.journey'])).toEqual({
    'target.journey': files['target.journey'].replace('./shop.journey', './店 2.journey'),
    'shared/channels.journey': files['shared/channels.journey'].replace('../shop.journey', '../店 2.journey'),
  });
});

test('pictures follow: those of a file that moves, and those that move', async () => {
  expect(await moved(files, ['target.journey', 'later/target.journey'])).toEqual({
    'target.journey':
      'import "../shop.journey"\nbrand c { image "../pictures/shop front.png" "Ours"  image "../é/a.svg" }\n',
  });
  expect(await moved(files, ['pictures', 'assets/pictures'])).toEqual({
    'target.journey': files['target.journey'].replace('pictures/', 'assets/pictures/'),
    'shared/people.journey': files['shared/people.journey'].replace('../pictures/', '../assets/pictures/'),
  });
  expect(await moved(files, ['é/a.svg', 'é/b.svg'])).toEqual({
    'target.journey': files['target.journey'].replace('./é/a.svg', './é/b.svg'),
  });
});

test('a folder moves with all its files: what stays together keeps its paths', async () => {
  expect(await moved(files, ['shared', 'lib/shared'])).toEqual({
    'shop.journey': files['shop.journey'].replace('./shared/', './lib/shared/'),
    'shared/channels.journey': files['shared/channels.journey'].replace('../shop', '../../shop'),
    'shared/people.journey': files['shared/people.journey'].replace('../pictures', '../../pictures'),
  });
});

test('several moves at once are one move', async () => {
  const all = await moved(
    files,
    ['shop.journey', 'all/shop.journey'],
    ['target.journey', 'all/target.journey'],
    ['shared', 'all/shared'],
    ['shared/people.journey', 'people.journey'],
  );
  expect(all).toEqual({
    'target.journey': files['target.journey'].replace('"pictures', '"../pictures').replace('./é', '../é'),
    'shared/channels.journey': files['shared/channels.journey'].replace('./people', '../../people'),
    'shared/people.journey': files['shared/people.journey'].replace('../pictures', './pictures'),
  });
});

test('what leads outside of the workspace, and what nothing leads to, stays untouched', async () => {
  const outside = {
    'a.journey': 'import "../../else.journey"\nbrand b { image "../x.png" }\n',
    'b.journey': 'brand c\n',
  };
  expect(await moved(outside, ['a.journey', 'deep/er/a.journey'])).toEqual({});
  expect(await moved(outside, ['b.journey', 'c.journey'])).toEqual({});
  expect(await moved(outside, ['b', 'c'])).toEqual({});
});

test('a broken text is followed as far as it can be read', async () => {
  const broken = {
    'a.journey': 'import "./b.journey\nimport x from "./b.journey"\nwhat { is\n',
    'b.journey': 'brand b\n',
  };
  expect(await moved(broken, ['b.journey', 'c.journey'])).toEqual({
    'a.journey': 'import "./c.journey"\nimport x from "./c.journey"\nwhat { is\n',
  });
});

test('the examples have the same findings after they were moved', async () => {
  const texts = exampleTexts('baskets');
  const before = await loadWorkspace(texts);
  const changed = await moved(
    texts,
    ['baskets/shared', 'common'],
    ['baskets/basket-today.journey', 'now/today.journey'],
  );
  const path = (old: string) => old.replace('baskets/shared/', 'common/').replace('baskets/basket-today', 'now/today');
  const after = await loadWorkspace(
    Object.fromEntries(Object.entries({ ...texts, ...changed }).map(([old, text]) => [path(old), text])),
  );
  const codes = (workspace: typeof before) =>
    [...workspace.findings()].map(([file, found]) => [path(file), found.map(({ rule }) => rule.code)]).sort();
  expect(codes(after)).toEqual(codes(before));
});

test('editors are told to ask before journeys, pictures and folders move', async () => {
  const server = await serve({});
  const { willRename } = server.services.lsp.FileOperationHandler?.fileOperationOptions ?? {};
  expect(willRename?.filters.map(({ pattern }) => `${pattern.matches} ${pattern.glob}`)).toEqual([
    'file **/*.journey',
    'file **/*.{png,jpg,jpeg,webp,svg}',
    'folder **/*',
  ]);
});
