// A picture of every journey.
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folder, journey, paths, setOutput } from './runner.ts';

interface Stats {
  journeys: { path: string; journey: { id: string } }[];
}

const target = folder('maps');
const { code, output } = journey(['stats', '--format', 'json', ...paths()]);
const { journeys }: Stats = code === 2 ? { journeys: [] } : JSON.parse(output);
const codes = journeys.map(({ path, journey: { id } }) => {
  const picture = join(target, ...placeOf(path), `${id}.svg`);
  mkdirSync(dirname(picture), { recursive: true });
  return journey(['render', '--journey', id, '-o', picture, '--', path]).code;
});
setOutput('folder', target);
setOutput('count', readdirSync(target).length);
setOutput('code', Math.max(code === 2 ? 2 : 0, ...codes));

/** The folders of a picture, always below the folder of all, in names that every system can store. */
function placeOf(path: string): string[] {
  const parts = path.replace(/\.journey$/, '').split(/[\\/]/);
  return parts.filter((part) => !/^\.*$/.test(part)).map((part) => part.replace(/[":<>|*?\r\n]/g, '-'));
}
