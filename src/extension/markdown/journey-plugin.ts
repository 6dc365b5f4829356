import type { PictureParams, PictureResult } from '../../protocol/messages.ts';

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
  renderer: {
    rules: Record<string, RenderRule | undefined>;
    renderToken(tokens: Token[], index: number, options: unknown): string;
  };
  utils: { escapeHtml(text: string): string };
}
interface Token {
  info: string;
  content: string;
  attrs: [string, string][] | null;
  attrGet(name: string): string | null;
}
interface Self {
  renderAttrs(token: Token): string;
  renderToken(tokens: Token[], index: number, options: unknown): string;
}
type RenderRule = (tokens: Token[], index: number, options: unknown, env: Environment, self: Self) => string;
/** What the preview of the editor says about a page. */
type Environment = { currentDocument?: { toString(): string } } | undefined;

/**
 * Shows journeys in Markdown as their maps: the text of a fence named `journey`, and pictures whose address is a
 * `.journey` file, `shop.journey#name` for one of its journeys. A fence without a whole journey stays what it is.
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
  rules.image = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const document = documentOf(env);
    // the preview keeps there what was written, and changes the address into one of its own
    const [path = '', name] = (token?.attrGet('data-src') ?? token?.attrGet('src') ?? '').split('#', 2);
    const uri = document !== undefined && /\.journey$/i.test(path) ? host.resolve(decoded(path), document) : undefined;
    const found = uri && host.picturesOf({ uri, ...(name && { journey: decoded(name) }) }, `${uri}#${name ?? ''}`);
    if (!found) return image?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
    if (found.pictures.length === 0) return `<em>${plain(host.nothing(decoded(path)))}</em>`;
    return picturesOf(found, plain);
  };
  return markdown;
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

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
