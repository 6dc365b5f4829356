/** An element without its prefix. Texts stand between the elements as they are. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
  /** From 1. */
  line: number;
}

/** Why a text cannot be read. */
export type XmlProblem = 'malformed' | 'doctype' | 'too-large';

const deepest = 200;
const tag =
  /<(?:!--[\s\S]*?-->|\?[\s\S]*?\?>|!\[CDATA\[([\s\S]*?)\]\]>|(\/?)([^\s<>/="'!?]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>)/y;
const attribute = /\s+([^\s=<>/"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/**
 * Reads XML without what could harm: a document type is refused, so there are no entities but the five of XML, and nothing
 * is ever fetched. `most` is the highest number of elements.
 */
export function readXml(text: string, most: number): XmlElement | XmlProblem {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  let count = 0;
  let root: XmlElement | undefined;
  const open: XmlElement[] = [];
  while (at < text.length) {
    const start = text.indexOf('<', at);
    const words = text.slice(at, start < 0 ? text.length : start);
    const top = open.at(-1);
    if (top && words !== '') top.children.push(decode(words));
    else if (!top && words.trim() !== '') return 'malformed';
    line += lines(words);
    if (start < 0) break;
    tag.lastIndex = start;
    const found = tag.exec(text);
    if (!found) return /^<!DOCTYPE/i.test(text.slice(start, start + 9)) ? 'doctype' : 'malformed';
    const [whole, data, slash, name = '', rest = ''] = found;
    at = start + whole.length;
    if (data !== undefined) {
      if (!top) return 'malformed';
      top.children.push(data);
    } else if (slash === '/') {
      if (open.pop()?.name !== local(name) || rest.trim() !== '') return 'malformed';
    } else if (name !== '') {
      const isEmpty = rest.endsWith('/');
      const attributes = attributesOf(isEmpty ? rest.slice(0, -1) : rest);
      if (!attributes || (!top && root)) return 'malformed';
      const element: XmlElement = { name: local(name), attributes, children: [], line };
      if (++count > most || open.length >= deepest) return 'too-large';
      if (top) top.children.push(element);
      else root = element;
      if (!isEmpty) open.push(element);
    }
    line += lines(whole);
  }
  return root && open.length === 0 ? root : 'malformed';
}

/** The elements inside of one, all or those of a name. */
export function elements(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child) => typeof child !== 'string' && (name === undefined || child.name === name),
  ) as XmlElement[];
}

/** All text inside of an element. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

function attributesOf(text: string): Map<string, string> | undefined {
  const found = new Map<string, string>();
  let at = 0;
  while (text.slice(at).trim() !== '') {
    attribute.lastIndex = at;
    const [whole, name = '', double, single] = attribute.exec(text) ?? [];
    if (whole === undefined || found.has(name)) return undefined;
    found.set(name, decode(double ?? single ?? ''));
    at += whole.length;
  }
  return found;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]+));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] as string) : whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : '\uFFFD';
    },
  );
}

function lines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
