// Writes schemas/settings.schema.json: the settings that the language server asks for, for editors other than VS Code.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './hosts/folders.ts';

/** Settings of the editor itself, which no server asks for. */
const ofVsCode = /^journey\.(map|trace|preview)\./;

const read = async (name: string) => JSON.parse(await readFile(join(root, name), 'utf8'));
const [manifest, texts] = await Promise.all([read('package.json'), read('package.nls.json')]);
const settings = Object.entries<Record<string, unknown>>(manifest.contributes.configuration.properties).filter(
  ([name]) => !ofVsCode.test(name),
);

/** Objects within objects, as servers are asked: `journey.lint.profile` is `{ lint: { profile } }`. */
const schema: Schema = { type: 'object', properties: {} };
for (const [name, { scope, order, ...setting }] of settings) put(schema, name.split('.').slice(1), setting);

const text = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Settings of the section “journey” of the language server for .journey files',
  ...(resolved(schema) as object),
};
await writeFile(join(root, 'schemas/settings.schema.json'), `${JSON.stringify(text, null, 2)}\n`);

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
}

function put(into: Schema, [first = '', ...rest]: string[], setting: Schema): void {
  into.properties ??= {};
  if (rest.length === 0) into.properties[first] = setting;
  else {
    into.properties[first] ??= { type: 'object', properties: {} };
    put(into.properties[first], rest, setting);
  }
}

/** The same value with the English texts in the place of their keys. */
function resolved(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/^%(.+)%$/, (key, name) => texts[name] ?? key);
  if (Array.isArray(value)) return value.map(resolved);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner)]));
}
