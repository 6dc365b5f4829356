import { beforeEach, expect, test, vi } from 'vitest';
import type { CompareParams, MapResult } from '../../src/protocol/messages.ts';
import type { ComparedState } from '../../src/protocol/page-messages.ts';
import { Comparisons } from '../../src/server/compare.ts';
import { serve } from '../support/server.ts';
import { today, uriOf } from '../support/workspace.ts';

/** What Git holds, and what VS Code's Git extension says of it. */
const git = vi.hoisted(() => ({
  enabled: true,
  files: {} as Record<string, string>,
  /** Files that have another name now. */
  renamed: {} as Record<string, string>,
  asked: [] as string[],
  changed: [] as (() => void)[],
}));

vi.mock('vscode', async () => {
  const { URI } = await import('vscode-uri');
  const repository = {
    state: { onDidChange: (listener: () => void) => ({ dispose: git.changed.push(listener) }) },
    show: async (ref: string, path: string) => {
      git.asked.push(`${ref} ${path}`);
      const text = git.files[path];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
    diffWith: async () =>
      Object.entries(git.renamed).map(([was, is]) => ({ originalUri: URI.file(was), renameUri: URI.file(is) })),
  };
  const api = {
    getRepository: ({ path }: { path: string }) => (path.startsWith('/elsewhere') ? null : repository),
    toGitUri: (uri: { path: string }, ref: string) => URI.parse(`git:${uri.path}?${ref}`),
  };
  const { fill } = await import('../support/fill.ts');
  return {
    Uri: URI,
    l10n: { t: fill },
    extensions: {
      getExtension: () => ({ isActive: true, exports: { enabled: git.enabled, getAPI: () => api } }),
    },
    workspace: {
      fs: {
        readFile: async ({ path }: { path: string }) => {
          if (path !== '/other.journey') throw new Error('it is gone');
          return new TextEncoder().encode(shop.replace('feels -1', 'feels +2'));
        },
      },
    },
  };
});

const shop = `import "./channels.journey"
journey shop "Shop" { stage buy "Buy" { touchpoint pay "Pay" { on web  feels -1 } } }
`;
const head: ComparedState = { target: { kind: 'revision', ref: 'HEAD', name: 'HEAD' }, swapped: false, show: 'both' };

beforeEach(() => {
  Object.assign(git, { enabled: true, files: {}, renamed: {}, asked: [], changed: [] });
});

test('the file as it was is compared together with what it imported then, each read once', async () => {
  git.files = { '/shop.journey': shop, '/channels.journey': 'channel web "Website" { medium digital }\n' };
  const { requests, params } = await connected();
  const { model, comparison } = await requests.requestComparison(params, head);
  expect(model?.diff?.map(({ kind, target, change }) => `${change} ${kind} ${target}`)).toEqual([
    'changed touchpoint pay',
    'changed channel web',
  ]);
  expect(comparison?.before.from).toBe('HEAD');
  await requests.requestComparison(params, head);
  expect(git.asked).toEqual(['HEAD /shop.journey', 'HEAD /channels.journey']);
});

test('after a commit they are read again, and the maps are asked for again', async () => {
  git.files = { '/shop.journey': shop };
  const { requests, params, onChange } = await connected();
  await requests.requestComparison(params, head);
  for (const listener of git.changed) listener();
  expect(onChange).toHaveBeenCalledTimes(1);
  git.files = { '/shop.journey': shop.replace('feels -1', 'feels -2') };
  const { model } = await requests.requestComparison(params, head);
  expect(model?.diff?.[0]?.facts[0]).toMatchObject({ before: '-2', after: '+1' });
});

test('a file that had another name and place then', async () => {
  git.files = { '/old/basket.journey': shop, '/old/channels.journey': 'channel web "Website" { medium analog }\n' };
  git.renamed = { '/old/basket.journey': '/shop.journey', '/other.journey': '/more.journey' };
  const { requests, params } = await connected();
  const { model, problem } = await requests.requestComparison(params, head);
  expect(problem).toBeUndefined();
  expect(model?.diff?.map(({ kind, target, change }) => `${change} ${kind} ${target}`)).toEqual([
    'changed touchpoint pay',
    'changed channel web',
  ]);
  expect(git.asked).toEqual(['HEAD /shop.journey', 'HEAD /old/basket.journey', 'HEAD /old/channels.journey']);
});

test.each([
  ['the file is new', {}, '‘shop.journey’ was not there in HEAD.'],
  ['Git is switched off', { enabled: false }, 'Git is not available in this window, so there is no other version.'],
])('%s: a sentence, and the map alone', async (_, state, sentence) => {
  Object.assign(git, state);
  const { requests, params } = await connected();
  const { problem, model, comparison } = await requests.requestComparison(params, head);
  expect(problem).toBe(sentence);
  expect(model).toBeUndefined();
  expect(comparison).toBeUndefined();
});

test('another file', async () => {
  const { requests, params } = await connected();
  const target = { kind: 'file' as const, uri: 'file:///other.journey', name: 'other.journey' };
  const { model } = await requests.requestComparison(params, { ...head, target });
  expect(model?.diff).toMatchObject([{ target: 'pay', facts: [{ before: '+2', after: '+1' }] }]);
  const gone = await requests.requestComparison(params, {
    ...head,
    target: { ...target, uri: 'file:///gone.journey' },
  });
  expect(gone.problem).toBe('‘other.journey’ cannot be read: it is gone');
});

/** The requests of the extension, answered by the language server. */
async function connected() {
  const { CompareRequests } = await import('../../src/extension/compare-requests.ts');
  const { services } = await serve({
    'channels.journey': 'channel web "Web shop" { medium digital }\n',
    'shop.journey': shop.replace('feels -1', 'feels +1'),
  });
  const comparisons = new Comparisons(services, () => ({ profile: 'standard', today }));
  const alone: MapResult = { journeys: [], findings: [], places: [] };
  const client = {
    sendRequest: async (method: string, params: CompareParams) =>
      method === 'journey/compare' ? comparisons.compare(params) : alone,
  };
  const onChange = vi.fn();
  const requests = new CompareRequests(client as never, onChange);
  return { requests, params: { uri: uriOf('shop.journey').toString() }, onChange };
}
