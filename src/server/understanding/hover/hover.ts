import type { LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { around } from '../../../model/at-place.ts';
import type { SourceFile } from '../../../model/source-file.ts';
import type { Place, Statement } from '../../../model/statement.ts';
import { codes } from '../../../rules/codes.ts';
import { silencesOf } from '../../../rules/silence.ts';
import { say } from '../../../texts/say.ts';
import { hybridOf, touchpointOf } from '../../hierarchies/address.ts';
import { rulePage } from '../../rule-page.ts';
import type { ServerSharedServices } from '../../services.ts';
import { inheritedFrom } from '../definition.ts';
import type { WrittenName } from '../names.ts';
import { meantBy, nameAt } from '../names.ts';
import { spotAt } from '../spot.ts';
import { blockSheet } from './block-sheet.ts';
import { documentationOf } from './documentation.ts';
import { helpOf } from './help.ts';
import { importSheet } from './import-sheet.ts';
import { hybridSheet, issueSheet, kpiSheet, objectiveSheet } from './relation-sheets.ts';
import type { Sheet } from './sheet.ts';
import { render } from './sheet.ts';
import { touchpointSheet } from './touchpoint-sheet.ts';

/** More meanings of an ambiguous name than this help nobody. */
const mostMeanings = 3;

/**
 * Says in words what stands under the mouse: a word of the language by its meaning, a name by a card of what it stands
 * for, and the findings there by their pages.
 */
export class Hovers implements HoverProvider {
  private readonly services: ServerSharedServices;

  constructor(services: ServerSharedServices) {
    this.services = services;
  }

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const { Model: model, Reader: reader } = this.services.server;
    const file = model.fileOf(document);
    const offset = file.offsetAt(position);
    const found = this.codeAt(file, offset) ?? this.meaningAt(file, offset);
    const sheets = [...(found?.sheets ?? []), ...this.findingsAt(file, offset)];
    if (sheets.length === 0) return undefined;
    return {
      contents: { kind: 'markdown', value: render(sheets, reader.words) },
      ...(found && { range: file.range(found.place) }),
    };
  }

  private meaningAt(file: SourceFile, offset: number): Found | undefined {
    const { words } = this.services.server.Reader;
    const spot = spotAt(file, offset);
    if (!spot?.piece) return undefined;
    const { piece, statement } = spot;
    const name = nameAt(spot);
    if (name) {
      const sheets = meantBy(name)
        .slice(0, mostMeanings)
        .map((declaration) => this.cardOf(declaration, name));
      return { place: name.place, sheets };
    }
    const isPath = statement.keyword === 'import' && piece.slot === 'text';
    const sheet = isPath ? importSheet(statement, words) : helpOf(piece, words);
    return sheet && { place: piece, sheets: [sheet] };
  }

  /** What a declaration is, seen from where its name is written. */
  private cardOf(declaration: Statement, name: WrittenName): Sheet {
    const { Reader: reader, Uses: uses } = this.services.server;
    const { words } = reader;
    const documentation = documented(declaration);
    return { ...card(), ...(documentation && { documentation }) };

    function card(): Sheet {
      const { kind, file } = declaration;
      if (kind === 'objective') return objectiveSheet(declaration, uses, words);
      if (kind === 'kpi') return kpiSheet(declaration, uses, words);
      if (kind === 'pain' || kind === 'opportunity') return issueSheet(declaration, name.statement, words);
      for (const seenFrom of [name.statement, declaration]) {
        const layer = around(seenFrom, 'journey');
        const journey = layer && file.workspace.journey(layer);
        const touchpoint = journey && touchpointOf(journey, declaration);
        if (journey && touchpoint) return touchpointSheet(touchpoint, journey, words);
        const hybrid = journey && hybridOf(journey, declaration);
        if (journey && hybrid) return hybridSheet(hybrid, journey, words);
        const stage = kind === 'stage' ? journey?.stages.find(({ layers }) => layers.includes(declaration)) : undefined;
        if (stage) return blockSheet(declaration, words, stage, journey);
      }
      return kind === 'journey'
        ? blockSheet(declaration, words, file.workspace.journey(declaration), file.workspace.journey(declaration))
        : blockSheet(declaration, words);
    }
  }

  /** The rule whose code stands in `rules` or in a comment that silences it. */
  private codeAt(file: SourceFile, offset: number): Found | undefined {
    const inComment = file.comments.some(
      (comment) => comment.offset <= offset && offset <= comment.offset + comment.text.length,
    );
    const silence = inComment ? silencesOf(file).find(({ place }) => touches(place, offset)) : undefined;
    if (silence) return { place: silence.place, sheets: this.pagesOf([silence.code]) };
    const spot = spotAt(file, offset);
    const { key, keyword } = spot?.statement ?? {};
    if (spot?.piece?.slot !== 'key' || keyword !== 'severity' || key === undefined) return undefined;
    return { place: spot.piece, sheets: this.pagesOf([key]) };
  }

  private findingsAt(file: SourceFile, offset: number): Sheet[] {
    const found = this.services.server
      .Findings()
      .of(file.uri)
      .filter(({ place }) => touches(place, offset));
    return this.pagesOf(new Set(found.map(({ rule }) => rule.code)));
  }

  private pagesOf(found: Iterable<string>): Sheet[] {
    const { Client: client, Reader: reader } = this.services.server;
    const links = [...found]
      .filter((code) => codes.has(code))
      .map((code) => ({
        text: reader.words(say('About the rule ‘{code}’', { code })),
        href: rulePage(code, client),
      }));
    return links.length > 0 ? [{ links }] : [];
  }
}

interface Found {
  place: Place;
  sheets: readonly Sheet[];
}

/** The documentation of the nearest block that has one: a variant may leave it to its base. */
function documented(declaration: Statement): string | undefined {
  const seen = new Set<Statement>();
  for (let one: Statement | undefined = declaration; one && !seen.has(one); one = inheritedFrom(one)) {
    const found = documentationOf(one);
    if (found) return found;
    seen.add(one);
  }
  return undefined;
}

function touches({ offset: start, end }: Place, offset: number): boolean {
  return start <= offset && offset <= end;
}
