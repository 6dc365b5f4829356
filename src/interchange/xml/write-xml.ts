/** An element to be written. */
export interface XmlNode {
  name: string;
  attributes?: Readonly<Record<string, string | undefined>>;
  children?: readonly (XmlNode | string)[];
}

/** XML with its declaration, each element on a line of its own where it holds no text. */
export function writeXml(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, '')}\n`;
}

function element({ name, attributes = {}, children = [] }: XmlNode, indent: string): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value)}"`],
  );
  const open = `${indent}<${name}${given.join('')}`;
  if (children.length === 0) return `${open}/>`;
  if (children.some((child) => typeof child === 'string'))
    return `${open}>${children.map((child) => (typeof child === 'string' ? escapeXml(child) : element(child, ''))).join('')}</${name}>`;
  return `${open}>\n${children.map((child) => element(child as XmlNode, `${indent}  `)).join('\n')}\n${indent}</${name}>`;
}

/** A text for XML. What XML cannot hold is replaced. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(illegal, '\uFFFD')
    .replace(/[&<>"'\r\n\t]/g, (character) => codes[character] ?? character);
}
const illegal = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
const codes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};
