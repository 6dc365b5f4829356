import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const configName = 'journey.config.json';

/** The nearest configuration: in a folder or in one around it. */
export function findConfig(folder: string): string | undefined {
  const path = join(folder, configName);
  if (existsSync(path)) return path;
  const around = dirname(folder);
  return around === folder ? undefined : findConfig(around);
}
