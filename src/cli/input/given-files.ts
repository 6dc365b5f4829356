import { URI } from 'vscode-uri';
import { FileProblem } from '../../language/documents.ts';
import { NodeFiles } from '../../language/node.ts';
import { say } from '../../texts/say.ts';

/** Files whose texts are given, by absolute path; the others are those of this machine, or there are none. */
export class GivenFiles extends NodeFiles {
  private readonly texts: ReadonlyMap<string, string | FileProblem>;
  private readonly others: 'on disk' | 'none';

  constructor(texts: ReadonlyMap<string, string | FileProblem>, others: 'on disk' | 'none') {
    super();
    this.texts = new Map([...texts].map(([path, text]) => [`${URI.file(path)}`, text]));
    this.others = others;
  }

  override async readFile(uri: URI): Promise<string> {
    const text = this.texts.get(`${uri}`);
    if (text === undefined && this.others === 'on disk') return super.readFile(uri);
    if (text === undefined) throw new FileProblem(say('This file is gone.'));
    if (typeof text !== 'string') throw text;
    return text;
  }

  override async exists(uri: URI): Promise<boolean> {
    return this.texts.has(`${uri}`) || (this.others === 'on disk' && (await super.exists(uri)));
  }
}
