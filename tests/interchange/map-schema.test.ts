import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { mapSchema } from '../../scripts/map-schema/schema.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';

const root = join(import.meta.dirname, '../..');
const published = JSON.parse(readFileSync(join(root, 'schemas/map.schema.json'), 'utf8'));
const source = readFileSync(join(root, 'src/model/map-model.ts'), 'utf8');
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(published);
const examples = exampleTexts();

test('the published schema is that of the types', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(mapSchema(source))));
});

test('a field that is added to the types is missing in the published schema', () => {
  const changed = source.replace('export interface Card {', 'export interface Card {\n  mood?: string;');
  expect(JSON.parse(JSON.stringify(mapSchema(changed)))).not.toEqual(published);
});

describe('maps', () => {
  test.each(Object.keys(examples).filter((path) => /^journey /m.test(examples[path] ?? '')))('%s', async (path) => {
    const { file, map } = await loadWorkspace(examples);
    for (const { name } of file(path).journeys) {
      const model = JSON.parse(JSON.stringify({ ...map(path, name), findings: [], analytics: {} }));
      expect(validate(model), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ ...model, lanes: [{ ...model.lanes[0], kind: 'river' }] })).toBe(false);
      expect(validate({ ...model, cards: [{ ...model.cards[0], mood: 'x' }] })).toBe(false);
    }
  });
});
