import { relative } from 'node:path';
import { URI } from 'vscode-uri';

/** The same data with every `file` of a source relative to the current folder instead of a URI. */
export function withRelativePaths<T>(data: T, cwd: string): T {
  return JSON.parse(JSON.stringify(data), (key, value) =>
    key === 'file' && typeof value === 'string' && value.startsWith('file:') ? relativePath(value, cwd) : value,
  );
}

function relativePath(uri: string, cwd: string): string {
  return relative(cwd, URI.parse(uri).fsPath).replaceAll('\\', '/');
}
