import { relative } from 'node:path';
import { URI } from 'vscode-uri';

/** The same data with every `file` of a source relative to the current folder instead of a URI. */
export function withRelativePaths<T>(data: T, cwd: string): T {
  const known = new Map<string, string>();
  const pathOf = (uri: string) => {
    const path = known.get(uri) ?? relative(cwd, URI.parse(uri).fsPath).replaceAll('\\', '/');
    known.set(uri, path);
    return path;
  };
  const copied = (key: string, value: unknown): unknown => {
    if (typeof value === 'string') return key === 'file' && value.startsWith('file:') ? pathOf(value) : value;
    if (Array.isArray(value)) return value.map((one) => copied('', one));
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.entries(value).filter(([, part]) => part !== undefined);
    return Object.fromEntries(parts.map(([name, part]) => [name, copied(name, part)]));
  };
  return copied('', data) as T;
}
