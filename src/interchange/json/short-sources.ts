import type { Source } from '../../model/map-model.ts';
import { decoded } from '../../texts/name-in-uri.ts';

/**
 * The same data with the files of sources relative to the folder of a document: what is taken away says nothing about
 * the machine it comes from.
 */
export function withShortSources<T>(data: T, uri: string): T {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  return JSON.parse(JSON.stringify(data), (key, value: unknown) => {
    if (key === 'source' && isSource(value)) return { ...value, file: shortened(value.file, folder) };
    // those of the sides of a comparison, and of what it has read
    if (key === 'uri' && typeof value === 'string') return shortened(value, folder);
    return key === 'reads' && Array.isArray(value) ? value.map((one) => shortened(String(one), folder)) : value;
  });
}

function isSource(value: unknown): value is Source {
  return typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'string';
}

/** `file:///a/b/c.journey` from `file:///a/d/` is `../b/c.journey`; what has another root keeps its name only. */
function shortened(file: string, folder: string): string {
  if (!file.includes(':')) return file;
  const [to, from] = [file.split('/'), folder.split('/').slice(0, -1)];
  let same = 0;
  while (same < from.length && to[same] === from[same]) same++;
  // scheme and authority
  if (same < 3) return decoded(to.at(-1) ?? '');
  return decoded([...from.slice(same).map(() => '..'), ...to.slice(same)].join('/'));
}
