import {
  CodeLens,
  type CodeLensProvider,
  type Disposable,
  type DocumentSelector,
  l10n,
  languages,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { packBytes } from '../../protocol/bytes.ts';
import {
  type DiagramsParams,
  type DiagramsResult,
  diagramsRequest,
  type ImportParams,
  type ImportResult,
  importRequest,
} from '../../protocol/messages.ts';
import { nameOf } from '../told.ts';
import { type Exchange, nameBeside } from './exchange.ts';
import { exchangeCommand } from './exchange-command.ts';
import { linkInstead } from './link-instead.ts';
import { saveJourney } from './save-journey.ts';

const command = 'journey.convert';
/** No other extension has to know these files. */
const selector: DocumentSelector = [
  { language: 'markdown' },
  { language: 'mermaid' },
  { pattern: '**/*.{mmd,mermaid,MMD,MERMAID}' },
];

/** `Convert to .journey`: over the journey diagrams of Mermaid and Markdown files, and as a command. */
export function registerConvert(exchange: Exchange): Disposable[] {
  return [
    exchangeCommand(command, async (given, line) => {
      const document = await documentOf(given);
      if (document) await convert(document, typeof line === 'number' ? line : undefined, exchange);
      else void window.showInformationMessage(l10n.t('Open a Mermaid or Markdown file first.'));
    }),
    languages.registerCodeLensProvider(selector, new ConvertLenses(exchange)),
  ];
}

/** What a lens or a menu hands over, else the document of the active editor. */
async function documentOf(given: unknown): Promise<TextDocument | undefined> {
  const uri = typeof given === 'string' ? Uri.parse(given) : given;
  return uri instanceof Uri ? workspace.openTextDocument(uri) : window.activeTextEditor?.document;
}

class ConvertLenses implements CodeLensProvider {
  private readonly exchange: Exchange;

  constructor(exchange: Exchange) {
    this.exchange = exchange;
  }

  async provideCodeLenses(document: TextDocument): Promise<CodeLens[]> {
    const { uri } = document;
    if (!workspace.getConfiguration('journey', uri).get<string[]>('codeLens.enabled', []).includes('convert'))
      return [];
    if (uri.scheme !== 'untitled' && workspace.fs.isWritableFileSystem(uri.scheme) !== true) return [];
    const diagrams = await diagramsOf(document, this.exchange);
    return diagrams.map(({ start }) => {
      const title = l10n.t('Convert to .journey');
      return new CodeLens(new Range(start, 0, start, 0), { title, command, arguments: [uri.toString(), start] });
    });
  }
}

/** A text without these words is not worth a question. */
async function diagramsOf(document: TextDocument, { client }: Exchange): Promise<DiagramsResult['diagrams']> {
  const text = document.getText();
  const mayHold = /^[\s>]*journey\b/m.test(text) && (document.languageId !== 'markdown' || text.includes('mermaid'));
  if (!mayHold) return [];
  const params: DiagramsParams = { text };
  return (await client.sendRequest<DiagramsResult>(diagramsRequest, params)).diagrams;
}

/** Converts the diagram of a line; without one, that under the cursor, else all of the document. */
async function convert(document: TextDocument, line: number | undefined, exchange: Exchange): Promise<void> {
  const { uri } = document;
  const name = nameOf(uri);
  const diagrams = await diagramsOf(document, exchange);
  if (diagrams.length === 0) {
    const sentence = l10n.t('There is no Mermaid journey diagram in ‘{name}’.', { name });
    return exchange.notes.tell(sentence, { notes: [] }, uri, { problem: true });
  }
  const wanted = line ?? cursorIn(document);
  const chosen = diagrams.find(({ start, end }) => wanted !== undefined && start <= wanted && wanted <= end);
  const params: ImportParams = {
    name: /\.(?:mmd|mermaid|md|markdown)$/i.test(name) ? name : `${name}.mmd`,
    content: packBytes(new TextEncoder().encode(document.getText())),
    ...(chosen && { line: chosen.start }),
  };
  const { version } = document;
  const result = await exchange.client.sendRequest<ImportResult>(importRequest, params);
  const { text, journey, notes, problem } = result;
  if (text === undefined) return exchange.notes.tell(problem ?? '', notes, uri, { problem: true });
  const place = await saveJourney(text, uri, nameBeside(uri, journey));
  if (!place) return;
  const link = chosen && linkInstead(document, chosen, place, result.label ?? journey ?? '');
  const action = link && {
    title: l10n.t('Replace Diagram by Link'),
    run: async () => {
      const isSame = document.version === version && (await workspace.applyEdit(link));
      if (!isSame) void window.showWarningMessage(l10n.t('‘{name}’ was changed meanwhile.', { name }));
    },
  };
  exchange.notes.tell(l10n.t('The diagram is converted.'), notes, uri, action ? { action } : {});
}

function cursorIn({ uri }: TextDocument): number | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.uri.toString() === uri.toString() ? editor.selection.active.line : undefined;
}
