import { Checker } from '../../rules/check.ts';
import type { Finding } from '../../rules/rule.ts';
import type { LoadedFiles } from './load.ts';

/** What the rules find in all files that were read, imported ones included. */
export function findAll({ model, imageExists }: LoadedFiles, today: string): Finding[] {
  const checker = new Checker({ profile: 'standard', today, imageExists });
  checker.update(model.all());
  return [...checker.findings().values()].flat();
}
