// Writes schemas/map.schema.json, the schema of `journey render --format json`, from the types of the map model.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './hosts/folders.ts';
import { run } from './hosts/run.ts';
import { mapSchema } from './map-schema/schema.ts';

const path = join(root, 'schemas/map.schema.json');
const source = await readFile(join(root, 'src/model/map-model.ts'), 'utf8');
await writeFile(path, `${JSON.stringify(mapSchema(source), undefined, 2)}\n`);
await run(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', path], { cwd: root });
