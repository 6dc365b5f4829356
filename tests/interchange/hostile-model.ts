import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapSchema, type Schema } from '../../scripts/map-schema/schema.ts';
import type { MapModel } from '../../src/model/map-model.ts';

const source = readFileSync(join(import.meta.dirname, '../../src/model/map-model.ts'), 'utf8');
const schema = mapSchema(source);
const definitions = schema.definitions as Record<string, Schema>;

/** The paths of all fields of the map model that hold free text: `cards[].does[].text`. */
export function textFields(): string[] {
  const found: string[] = [];
  fill(schema, '', (path) => {
    found.push(path);
    return path;
  });
  return found;
}

/** A map in which every field is filled, and every text is what is given. */
export function modelOf(text: (path: string) => string): MapModel {
  return fill(schema, '', text) as MapModel;
}

function fill(part: Schema, path: string, text: (path: string) => string): unknown {
  if (typeof part.$ref === 'string')
    return fill(definitions[part.$ref.slice('#/definitions/'.length)] ?? {}, path, text);
  if ('const' in part) return part.const;
  if (Array.isArray(part.enum)) return part.enum[0];
  if (part.anyOf) return fill(part.anyOf[0] ?? {}, path, text);
  if (part.type === 'string') return text(path);
  if (part.type === 'number') return /valence|feels/.test(path) ? -1 : 3;
  if (part.type === 'boolean') return false;
  if (part.type === 'array') return [fill(part.items ?? {}, `${path}[]`, text)];
  const members = Object.entries(part.properties ?? {}).map(([key, inner]) => [
    key,
    fill(inner, path ? `${path}.${key}` : key, text),
  ]);
  return Object.fromEntries(members);
}
