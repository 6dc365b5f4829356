import type { ComponentChild, VNode } from 'preact';
import { Component, Fragment, options } from 'preact';
import { legalXml } from './xml.ts';

/** What is handed down to components, by key of its context. */
type Context = Readonly<Record<string, unknown>>;

/** A component at work, as Preact's hooks and contexts see it. */
interface Working {
  props: object;
  context: Context;
  getChildContext?: () => Context;
}

/**
 * A picture as text: what `preact-render-to-string` gives, byte for byte, of elements whose attributes are written as SVG
 * has them, without effects and states. It knows no HTML, so it need not ask of each attribute what it is called there.
 */
export function svgText(node: ComponentChild, context: Context = {}): string {
  if (typeof node === 'string') return escaped(node);
  if (typeof node === 'number' || typeof node === 'bigint') return `${node}`;
  if (typeof node !== 'object' || node === null) return '';
  if (Array.isArray(node)) return textOf(node, context);
  const { type, props } = node as VNode<{ children?: ComponentChild }>;
  if (type === Fragment) return svgText(props.children, context);
  if (typeof type === 'function') return painted(node as VNode, type as Paint, context);
  const inside = props.children === undefined ? '' : svgText(props.children, context);
  return `<${type}${attributes(props)}>${inside}</${type}>`;
}

function textOf(nodes: readonly ComponentChild[], context: Context): string {
  let text = '';
  for (const node of nodes) text += svgText(node, context);
  return text;
}

/** A component as Preact calls it: a function of its properties, or a class. */
type Paint = ((this: Working, props: object, context: Context) => ComponentChild) &
  (new (
    props: object,
    context: Context,
  ) => Component);

function painted(node: VNode, type: Paint, context: Context): string {
  const { props } = node;
  if (type.prototype instanceof Component) {
    const component = new type(props, context);
    return svgText(component.render(props, component.state, context), context);
  }
  const component: Working = { props, context };
  // the names by which Preact tells hooks whose they are
  const { __r: begin } = options as { __r?: (node: object) => void };
  begin?.(Object.assign(node, { __c: component }));
  const painted = type.call(component, props, context);
  const inside = component.getChildContext;
  return svgText(painted, inside ? { ...context, ...inside() } : context);
}

function attributes(props: object): string {
  let text = '';
  for (const name in props) {
    const value: unknown = props[name as keyof object];
    if (value === undefined || value === null || value === false || name === 'children') continue;
    if (value === true || value === '') text += ` ${name}`;
    else text += ` ${name}="${typeof value === 'number' ? value : escaped(String(value))}"`;
  }
  return text;
}

/** A text in XML. Most hold nothing of what is looked for here; halves of characters are among it, in whole ones too. */
function escaped(text: string): string {
  if (!special.test(text)) return text;
  return legalXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

// biome-ignore lint/complexity/useRegexLiterals: a literal would hold control characters
const special = new RegExp('["&<\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uD800-\\uDFFF\\uFFFE\\uFFFF]');
