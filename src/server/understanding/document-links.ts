import type { LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { written } from '../../model/pieces.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Place, Statement } from '../../model/statement.ts';
import { codes } from '../../rules/codes.ts';
import { silencesOf } from '../../rules/silence.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { rulePage } from '../rule-page.ts';
import type { ServerSharedServices } from '../services.ts';

/** What can be opened from a file: imports and pictures inside the workspace, addresses, and the pages of rules. */
export class DocumentLinks implements DocumentLinkProvider {
  private readonly services: ServerSharedServices;

  constructor(services: ServerSharedServices) {
    this.services = services;
  }

  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    const { Client: client, Model: model, Reader: reader } = this.services.server;
    const file = model.fileOf(document);
    return linksOf(file, (code) => rulePage(code, client)).map(({ place, target, tooltip }) => ({
      range: file.range(place),
      target,
      tooltip: reader.words(tooltip),
    }));
  }
}

interface Link {
  place: Place;
  target: string;
  tooltip: Say;
}

function linksOf(file: SourceFile, pageOf: (code: string) => string): Link[] {
  const pageLink = (code: string, place: Place): Link[] =>
    codes.has(code) ? [{ place, target: pageOf(code), tooltip: say('Read about this rule') }] : [];
  const imports = file.imports.flatMap(({ statement, uri }): Link[] =>
    uri === undefined ? [] : [{ place: inQuotes(statement), target: uri, tooltip: say('Open this file') }],
  );
  const facts = file.all().flatMap((statement): Link[] => {
    const { keyword, text, key } = statement;
    if (keyword === 'url') return linkTo(statement, addressOf(text), say('Open this address'));
    if (keyword === 'image') return linkTo(statement, pictureOf(statement), say('Open this picture'));
    return keyword === 'severity' && key !== undefined ? pageLink(key, statement.place('key')) : [];
  });
  const silenced = silencesOf(file).flatMap(({ code, place }) => pageLink(code, place));
  return [...imports, ...facts, ...silenced].sort((a, b) => a.place.offset - b.place.offset);
}

function linkTo(statement: Statement, target: string | undefined, tooltip: Say): Link[] {
  return target === undefined ? [] : [{ place: inQuotes(statement), target, tooltip }];
}

/** An address that may be opened: of the web or of a mailbox, nothing else. */
function addressOf(text = ''): string | undefined {
  if (/[\s\p{Cc}]/u.test(text) || !/^(?:https?:\/\/|mailto:)./i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text).href;
}

/** A picture beside the file; none outside the workspace, and none by an address. */
function pictureOf({ file, text = '' }: Statement): string | undefined {
  if (!text || /^[a-z][a-z\d+.-]*:|^\/|[\\\0]/i.test(text)) return undefined;
  const { uri, inside } = file.workspace.follow(file, text);
  return inside ? uri : undefined;
}

/** The text of a statement without its quotes. */
function inQuotes(statement: Statement): Place {
  const place = statement.place('text');
  const text = written(place);
  const quotes = text.startsWith('"""') ? 3 : 1;
  const closing = text.length >= 2 * quotes && /["“”»]$/.test(text) ? quotes : 0;
  return { ...place, offset: place.offset + quotes, end: place.end - closing };
}
