import { type Event, extensions, l10n, type Uri } from 'vscode';
import { nameOf } from './told.ts';

/** As much of what VS Code's own Git extension offers to others as is used here. */
export interface GitApi {
  /** Repositories are looked for when a window opens. */
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<unknown>;
  getRepository(uri: Uri): GitRepository | null;
  toGitUri(uri: Uri, ref: string): Uri;
}
export interface GitRepository {
  readonly state: { readonly onDidChange: Event<void> };
  show(ref: string, path: string): Promise<string>;
  /** What is different between a revision and the files that Git knows on disk. */
  diffWith(ref: string): Promise<GitChange[]>;
  getRefs(query: { sort?: 'committerdate' }): Promise<{ name?: string; commit?: string; type: number }[]>;
  getCommit(ref: string): Promise<unknown>;
}

/** Of a renamed file `originalUri` is where it stood; else all are the same. */
export interface GitChange {
  readonly originalUri: Uri;
  readonly renameUri: Uri | undefined;
}

/** Where a file stood in a revision; undefined where Git knows no other place. */
export async function formerPlace(repository: GitRepository, ref: string, uri: Uri): Promise<Uri | undefined> {
  const changes = await repository.diffWith(ref).catch(() => []);
  const renamed = changes.find(({ renameUri }) => renameUri?.toString() === uri.toString());
  return renamed && renamed.originalUri.toString() !== uri.toString() ? renamed.originalUri : undefined;
}

/** Git around a file, or why there is none, in a sentence. */
export async function gitFor(uri: Uri): Promise<{ api: GitApi; repository: GitRepository } | { problem: string }> {
  const extension = extensions.getExtension<{ enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git');
  const exported = extension && (extension.isActive ? extension.exports : await extension.activate());
  if (!exported?.enabled)
    return { problem: l10n.t('Git is not available in this window, so there is no other version.') };
  const api = exported.getAPI(1);
  if (api.state === 'uninitialized') await initialized(api);
  const repository = api.getRepository(uri);
  const name = nameOf(uri);
  return repository ? { api, repository } : { problem: l10n.t('‘{name}’ is in no Git repository.', { name }) };
}

function initialized({ onDidChangeState }: GitApi): Promise<void> {
  return new Promise((done) => {
    const listener = onDidChangeState(() => {
      listener.dispose();
      done();
    });
  });
}
