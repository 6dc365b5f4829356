import { isImportPath } from '../language/imports.ts';
import { nearest } from '../language/nearest.ts';
import type { ImportedFile } from '../model/source-file.ts';
import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';
import { brokenTexts } from './references.ts';
import type { Rule } from './rule.ts';
import { inQuotes } from './words.ts';

/** An import that leads to no file of the workspace. */
export const importNotFound: Rule = {
  code: 'import-not-found',
  severity: 'error',
  profile: 'always',
  *checkFile(file) {
    const broken = brokenTexts(file);
    for (const imported of file.imports) {
      if (imported.file || broken(imported.statement.place('text'))) continue;
      yield { place: imported.statement.place('text'), say: inWords(imported) };
    }
  },
  fixes({ place }) {
    const { file } = place;
    const path = file.imports.find(({ statement }) => statement.place('text').offset === place.offset)?.path;
    if (path === undefined) return [];
    const others = file.workspace.all().filter((other) => other !== file);
    const paths = others.map((other) => file.workspace.pathBetween(file, other));
    const meant = nearestPath(
      path,
      paths.filter((one) => file.workspace.follow(file, one).inside),
    );
    if (meant === undefined) return [];
    const title = say('Change to {path}', { path: meant });
    return [{ title, edits: [{ place, text: inQuotes(meant) }] }];
  },
};

function inWords({ path, uri }: ImportedFile): Say {
  const values = { path };
  if (uri !== undefined) return say('Cannot find {path}.', values);
  return isImportPath(path)
    ? say('Cannot find {path}: it lies outside the workspace.', values)
    : say('Cannot find ‘{path}’: an import is a path from this file that ends in .journey.', values);
}

/** The path that differs least: in its form, in a few letters, or in the folder. */
function nearestPath(path: string, paths: readonly string[]): string | undefined {
  const slashed = path.replaceAll('\\', '/').replace(/^file:\/\//, '');
  const relative = /^\.\.?\//.test(slashed) ? slashed : `./${slashed.replace(/^\//, '')}`;
  const whole = relative.endsWith('.journey') ? relative : `${relative}.journey`;
  if (paths.includes(whole)) return whole;
  const name = (one: string) => one.slice(one.lastIndexOf('/') + 1);
  return nearest(whole, paths) ?? paths.find((one) => name(one) === name(whole));
}
