import type { Kind } from '../../language/vocabulary.ts';

/** What tokens can be. All but `unit` and `tag` are known to every editor; package.json tells VS Code of the others. */
export const tokenTypes = [
  'keyword',
  'modifier',
  'string',
  'number',
  'operator',
  'unit',
  'tag',
  'enumMember',
  'property',
  'namespace',
  'class',
  'function',
  'method',
  'type',
  'struct',
  'enum',
  'interface',
  'variable',
  'event',
] as const;
export type TokenType = (typeof tokenTypes)[number];

/**
 * `declaration`: gives a name, or the keyword and label before and behind it. `inherited`: a name of the base in a
 * variant. `deprecated`: what is resolved, replaced or taken back. `flow`: a keyword that says how the journey goes on.
 */
export const tokenModifiers = ['declaration', 'inherited', 'deprecated', 'flow'] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

/** How the names of each kind are coloured: what people look for first stands out, likes look alike. */
export const typesOfNames: Readonly<Record<Kind, TokenType>> = {
  touchpoint: 'function',
  hybrid: 'method',
  stage: 'namespace',
  journey: 'class',
  channel: 'type',
  persona: 'struct',
  brand: 'struct',
  competitor: 'struct',
  team: 'struct',
  tool: 'struct',
  message: 'variable',
  kpi: 'property',
  theme: 'enum',
  objective: 'interface',
  pain: 'event',
  opportunity: 'event',
};
