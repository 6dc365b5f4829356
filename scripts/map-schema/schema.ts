import { parseSync } from 'oxc-parser';
import { declarationKinds } from '../../src/language/vocabulary.ts';

/** A part of a JSON Schema. */
export interface Schema {
  [keyword: string]: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
}

type Node = { type: string; start: number; [slot: string]: unknown };

/** The schema of a map, with its findings and its numbers beside it, from the text of `map-model.ts`. */
export function mapSchema(source: string): Schema {
  const { program, comments, errors } = parseSync('map-model.ts', source);
  if (errors.length > 0) throw new Error(errors[0]?.message);
  const reader = new TypeReader(comments);
  const definitions: Record<string, Schema> = {};
  for (const statement of program.body as unknown as Node[]) {
    if (statement.type === 'ImportDeclaration') continue;
    const declaration = statement.declaration as Node | undefined;
    if (!declaration) throw new Error(`Only exported types are expected, not ${statement.type}`);
    definitions[nameOf(declaration)] = reader.declaration(declaration, definitions, statement.start);
  }
  // the word of a declaration, from the vocabulary
  if (/\bKind\b/.test(source)) definitions.Kind = { type: 'string', enum: [...declarationKinds] };
  const { MapModel, MapSummary: _, ...rest } = definitions;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Map of a journey, as `journey render --format json` writes it',
    ...MapModel,
    properties: {
      ...MapModel?.properties,
      findings: {
        type: 'array',
        items: { $ref: '#/definitions/MapFinding' },
        description: 'What the rules found about it.',
      },
      analytics: { type: 'object', description: 'The numbers of the journey.' },
    },
    definitions: rest,
  };
}

class TypeReader {
  private readonly comments: readonly { value: string; end: number }[];

  constructor(comments: readonly { value: string; end: number }[]) {
    this.comments = comments;
  }

  declaration(node: Node, known: Readonly<Record<string, Schema>>, start: number): Schema {
    const schema =
      node.type === 'TSInterfaceDeclaration'
        ? this.object((node.body as Node).body as Node[], this.inherited(node, known))
        : this.type(node.typeAnnotation as Node);
    return { ...this.description(start), ...schema };
  }

  private inherited(node: Node, known: Readonly<Record<string, Schema>>): Schema[] {
    return ((node.extends ?? []) as Node[]).map(
      ({ expression }) => known[nameOf({ id: expression } as never)] ?? fail('extends'),
    );
  }

  private object(members: readonly Node[], bases: readonly Schema[] = []): Schema {
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const base of bases) {
      Object.assign(properties, base.properties);
      required.push(...(base.required as string[]));
    }
    for (const member of members) {
      const name = (member.key as { name: string }).name;
      properties[name] = {
        ...this.type((member.typeAnnotation as Node).typeAnnotation as Node),
        ...this.description(member.start),
      };
      if (!member.optional) required.push(name);
    }
    return { type: 'object', properties, required, additionalProperties: false };
  }

  private type(node: Node): Schema {
    switch (node.type) {
      case 'TSStringKeyword':
        return { type: 'string' };
      case 'TSNumberKeyword':
        return { type: 'number' };
      case 'TSBooleanKeyword':
        return { type: 'boolean' };
      case 'TSNullKeyword':
        return { type: 'null' };
      case 'TSLiteralType':
        return { const: (node.literal as { value: unknown }).value };
      case 'TSArrayType':
        return { type: 'array', items: this.type(node.elementType as Node) };
      case 'TSTypeLiteral':
        return this.object(node.members as Node[]);
      case 'TSTypeReference':
        return { $ref: `#/definitions/${(node.typeName as { name: string }).name}` };
      case 'TSParenthesizedType':
        return this.type(node.typeAnnotation as Node);
      case 'TSUnionType':
        return union((node.types as Node[]).map((one) => this.type(one)));
      case 'TSIntersectionType':
        return this.intersection(node.types as Node[]);
      default:
        return fail(node.type);
    }
  }

  /** `Named & { … }`: closed objects cannot be combined, so the members of `Named` are written out. */
  private intersection(types: readonly Node[]): Schema {
    const literals = types.filter(({ type }) => type === 'TSTypeLiteral');
    const others = types.filter((one) => !literals.includes(one));
    if (others.some((one) => (one.typeName as { name?: string } | undefined)?.name !== 'Named'))
      return fail('intersection');
    const named: Schema = {
      properties: { id: { type: 'string' }, label: { type: 'string' } },
      required: ['id', 'label'],
    };
    return this.object(
      literals.flatMap(({ members }) => members as Node[]),
      [named],
    );
  }

  private description(start: number): Schema {
    const above = this.comments.findLast(({ end }) => end <= start);
    if (!above?.value.startsWith('*') || start - above.end > 6) return {};
    const text = above.value
      .slice(1)
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, '').trim())
      .join(' ')
      .trim();
    return { description: text };
  }
}

function union(schemas: readonly Schema[]): Schema {
  const isConst = schemas.every((schema) => 'const' in schema);
  return isConst ? { enum: schemas.map((schema) => schema.const) } : { anyOf: [...schemas] };
}

function nameOf(node: Node): string {
  return (node.id as { name: string }).name;
}

function fail(what: string): never {
  throw new Error(`The map model uses a type that the schema does not know yet: ${what}`);
}
