import type { XmlElement } from '../xml/read-xml.ts';
import { elements, textIn } from '../xml/read-xml.ts';

/** What an attribute or an element inside of one says. */
export function given(element: XmlElement, key: string): string | undefined {
  const child = elements(element).find(({ name }) => name.toLowerCase() === key);
  const text = (element.attributes.get(key) ?? (child && textIn(child)))?.trim();
  return text === '' ? undefined : text;
}
