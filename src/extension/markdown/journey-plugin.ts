import type { PictureParams, PictureResult } from '../../protocol/messages.ts';
import { decoded } from '../../texts/name-in-uri.ts';

/** What is drawn, but for its colours. */
export type Wanted = Omit<PictureParams, 'theme'>;

/** What the plugin asks the rest of the extension. */
export interface PluginHost {
  /**
   * The pictures of a text or a file, as far as they are known now; whoever has them later shows the page again. The
   * place stays the same while the text at that place is edited.
   */
  picturesOf(wanted: Wanted, place: string): PictureResult | undefined;
  /** The URI of a path that stands in a document; undefined where it leads nowhere. */
  resolve(path: string, document: string): string | undefined;
  /** A mistake with the number of its line, from 1, in words. */
  mistake(line: number, message: string): string;
  /** That a file holds no such journey, in words. */
  nothing(path: string): string;
}

/** As much of markdown-it as is used here. */
export interface MarkdownIt {
  core: { ruler: { push(name: string, rule: (state: Page) => void): void } };
  renderer: {
    rules: Record<string, RenderRule | undefined>;
    renderToken(tokens: Token[], index: number, options: unknown): string;
  };
  utils: { escapeHtml(text: string): string };
}
/** A page that is read and not yet shown. */
interface Page {
  tokens: Token[];
  Token: new (type: string, tag: string, nesting: 0) => Token;
}
interface Token {
  type: string;
  info: string;
  content: string;
  level: number;
  children: Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}
interface Self {
  renderAttrs(token: Token): string;
  renderToken(tokens: Token[], index: number, options: unknown): string;
}
type RenderRule = (tokens: Token[], index: number, options: unknown, env: Environment, self: Self) => string;
/** What the preview of the editor says about a page. */
type Environment = { currentDocument?: { toString(): string } } | undefined;

/**
 * Shows journeys in Markdown as their maps: the text of a fence named `journey`, pictures whose address is a `.journey`
 * file, `shop.journey#name` for one of its journeys, and below links to one that are a paragraph of their own. A fence
 * without a whole journey stays what it is, and so does a link in a text.
 */
export function withJourneys<T extends MarkdownIt>(markdown: T, host: PluginHost): T {
  const { rules } = markdown.renderer;
  const plain = (text: string) => markdown.utils.escapeHtml(text.toWellFormed());
  const { fence, image } = rules;
  rules.fence = (tokens, index, options, env, self) => {
    const code = () => fence?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
    const token = tokens[index];
    if (!token || !/^journey(?![\w-])/i.test(token.info.trim())) return code();
    const uri = `${documentOf(env) ?? 'untitled:page'}.journey`;
    const found = host.picturesOf({ uri, text: token.content }, `${uri} ${index}`);
    if (!found || found.pictures.length === 0) return code();
    const mistakes = mistakesOf(found, host, plain);
    return `<div${self.renderAttrs(token)}>${picturesOf(found, plain)}${mistakes}${mistakes && code()}</div>\n`;
  };
  const mapAt = (address: string, env: Environment) => {
    const document = documentOf(env);
    const [path = '', name] = address.split('#', 2);
    const uri = document !== undefined && isJourney(address) ? host.resolve(decoded(path), document) : undefined;
    return uri && host.picturesOf({ uri, ...(name && { journey: decoded(name) }) }, `${uri}#${name ?? ''}`);
  };
  rules.image = (tokens, index, options, env, self) => {
    const token = tokens[index];
    // the preview keeps there what was written, and changes the address into one of its own
    const address = token?.attrGet('data-src') ?? token?.attrGet('src') ?? '';
    const found = mapAt(address, env);
    if (!found) return image?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
    if (found.pictures.length === 0) return `<em>${plain(host.nothing(decoded(address.split('#', 1)[0] ?? '')))}</em>`;
    return picturesOf(found, plain);
  };
  markdown.core.ruler.push(belowLink, markLinks);
  rules[belowLink] = (tokens, index, _, env) => {
    const found = mapAt(tokens[index]?.attrGet('href') ?? '', env);
    return found && found.pictures.length > 0 ? `<br>${picturesOf(found, plain)}` : '';
  };
  return markdown;
}

const belowLink = 'journey_below_link';

/** Puts the place of a map behind each link to a journey that is a paragraph of its own, but for those in lists. */
function markLinks({ tokens, Token }: Page): void {
  for (const [i, { type, level, children }] of tokens.entries()) {
    const isParagraph = type === 'inline' && level === 1 && tokens[i - 1]?.type === 'paragraph_open';
    const filled = isParagraph
      ? (children ?? []).filter((one) => one.type !== 'text' || one.content.trim() !== '')
      : [];
    const [first] = filled;
    const end = filled.findIndex((one) => one.type === 'link_close');
    const isAlone = first?.type === 'link_open' && end === filled.length - 1;
    const address = (isAlone && first.attrGet('href')) || '';
    if (!isJourney(address) || filled.some((one) => one.type === 'image')) continue;
    const place = new Token(belowLink, '', 0);
    place.attrSet('href', address);
    children?.push(place);
  }
}

function isJourney(address: string): boolean {
  return /^[^#]*\.journey(?:#|$)/i.test(address);
}

function documentOf(env: Environment): string | undefined {
  return env?.currentDocument?.toString();
}

/** Pictures as data: what is in them can neither run, nor load, nor change the page around it. */
function picturesOf({ pictures }: PictureResult, plain: (text: string) => string): string {
  return pictures
    .map(({ label, svg }) => {
      const data = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.toWellFormed())}`;
      return `<img alt="${plain(label)}" title="${plain(label)}" style="max-width:100%" src="${plain(data)}">`;
    })
    .join('');
}

/** More would bury the page. */
const mostMistakes = 10;

function mistakesOf({ problems }: PictureResult, host: PluginHost, plain: (text: string) => string): string {
  if (problems.length === 0) return '';
  const lines = problems.slice(0, mostMistakes).map(({ line, message }) => plain(host.mistake(line + 1, message)));
  return `<blockquote>${lines.join('<br>')}${problems.length > mostMistakes ? '<br>…' : ''}</blockquote>`;
}
