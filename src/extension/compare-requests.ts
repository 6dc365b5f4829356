import { type Disposable, l10n, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type Against,
  type AnalyticsParams,
  type AnalyticsResult,
  analyticsRequest,
  type CompareParams,
  compareRequest,
  type GivenText,
  type MapParams,
  type MapResult,
  mapRequest,
} from '../protocol/messages.ts';
import type { ComparedState, CompareTarget } from '../protocol/page-messages.ts';
import { formerPlace, gitFor } from './compare-git.ts';
import type { MapRequests } from './map-requests.ts';
import { nameOf, reasonOf } from './told.ts';

/** Asks the language server for maps, and reads the texts that it is to compare with. */
export class CompareRequests implements MapRequests, Disposable {
  private readonly client: BaseLanguageClient;
  /** Texts of revisions, until something happens in their repository. */
  private readonly known = new Map<string, Promise<GivenText>>();
  private readonly watched = new Map<unknown, Disposable>();
  private readonly onChange: () => void;

  /** @param onChange Called when revisions may be others now. */
  constructor(client: BaseLanguageClient, onChange: () => void) {
    this.client = client;
    this.onChange = onChange;
  }

  dispose(): void {
    for (const listener of this.watched.values()) listener.dispose();
  }

  readonly requestMap = (params: MapParams): Promise<MapResult> => this.client.sendRequest(mapRequest, params);

  readonly requestAnalytics = (params: AnalyticsParams): Promise<AnalyticsResult> =>
    this.client.sendRequest(analyticsRequest, params);

  readonly requestComparison = async (
    params: MapParams,
    { target, swapped, show }: ComparedState,
  ): Promise<MapResult> => {
    const ask = (against: Against) =>
      this.client.sendRequest<MapResult>(compareRequest, { ...params, against, swapped, show } satisfies CompareParams);
    try {
      if (target.kind === 'revision') return await this.compareRevision(Uri.parse(params.uri), target, ask);
      return await ask(target.kind === 'file' ? await againstFile(target) : target);
    } catch (error) {
      if (!(error instanceof CompareProblem)) throw error;
      return { ...(await this.requestMap(params)), problem: error.message };
    }
  };

  /** Hands in the file as it was, then all that it imports as it was, until nothing of today is read any more. */
  private async compareRevision(
    uri: Uri,
    { ref, name }: CompareTarget & { kind: 'revision' },
    ask: (against: Against) => Promise<MapResult>,
  ): Promise<MapResult> {
    const git = await gitFor(uri);
    if ('problem' in git) throw new CompareProblem(git.problem);
    const { api, repository } = git;
    if (!this.watched.has(repository))
      this.watched.set(
        repository,
        repository.state.onDidChange(() => {
          this.known.clear();
          this.onChange();
        }),
      );
    const read = (file: Uri): Promise<GivenText> => {
      const key = `${ref} ${file}`;
      const shown = api.toGitUri(file, ref).toString();
      const text =
        this.known.get(key) ??
        repository.show(ref, file.fsPath).then(
          (content) => ({ uri: file.toString(), text: content, shown }),
          // there was no such file
          () => ({ uri: file.toString() }),
        );
      this.known.set(key, text);
      return text;
    };
    // under the name that it had, next to the files that it imported then
    const own = await read(uri);
    const former = own.text === undefined ? await formerPlace(repository, ref, uri) : undefined;
    const texts = [former ? await read(former) : own];
    if (texts[0]?.text === undefined)
      throw new CompareProblem(l10n.t('‘{name}’ was not there in {revision}.', { name: nameOf(uri), revision: name }));
    const place = (former ?? uri).toString();
    const handed = new Set([place]);
    for (;;) {
      const result = await ask({ kind: 'texts', name, uri: place, texts });
      const more = (result.comparison?.reads ?? [])
        .map((each) => Uri.parse(each))
        .filter((each) => !handed.has(each.toString()) && api.getRepository(each) === repository);
      if (more.length === 0) return result;
      for (const each of more) handed.add(each.toString());
      texts.push(...(await Promise.all(more.map(read))));
    }
  }
}

async function againstFile({ uri, name }: CompareTarget & { kind: 'file' }): Promise<Against> {
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
    return { kind: 'texts', name, uri, texts: [{ uri, text }] };
  } catch (error) {
    const reason = reasonOf(error);
    throw new CompareProblem(l10n.t('‘{name}’ cannot be read: {reason}', { name, reason }));
  }
}

/** Why there is nothing to compare with, in a sentence. */
class CompareProblem extends Error {}
