import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { brokenTexts } from './references.ts';
import type { FileContext, Report, Rule } from './rule.ts';
import { inQuotes } from './words.ts';

/** A picture that cannot be shown. */
export const imageNotFound: Rule = {
  code: 'image-not-found',
  severity: 'warning',
  profile: 'always',
  *checkFile(file, context) {
    const broken = brokenTexts(file);
    for (const image of file.all()) {
      if (image.keyword !== 'image' || !image.text || broken(image.place('text'))) continue;
      const found = look(image, image.text, context);
      if (found) yield { place: image.place('text'), ...found };
    }
  },
  fixes({ place, data }) {
    const { meant } = data;
    if (typeof meant !== 'string') return [];
    const title = say('Change to {path}', { path: meant });
    return [{ title, edits: [{ place, text: inQuotes(meant) }] }];
  },
};

const endings = ['png', 'jpg', 'jpeg', 'webp', 'svg'];

function look({ file }: Statement, path: string, { imageExists }: FileContext): Omit<Report, 'place'> | undefined {
  const values = { path };
  if (/^[a-z][a-z\d+.-]*:|^\/|\\/i.test(path))
    return { say: say('Cannot find the picture {path}: write the path that leads there from this file.', values) };
  const { uri, inside } = file.workspace.follow(file, path);
  if (!inside) return { say: say('Cannot find the picture {path}: it lies outside the workspace.', values) };
  const sound = endings.includes(/\.([^./]*)$/.exec(path)?.[1]?.toLowerCase() ?? '');
  if (sound && (!imageExists || imageExists(uri))) return undefined;
  const meant = otherEndings(path).find((other) => imageExists?.(file.workspace.follow(file, other).uri));
  const data = meant === undefined ? {} : { data: { meant } };
  return sound
    ? { say: say('Cannot find the picture {path}.', values), ...data }
    : { say: say('Cannot show {path}: a picture is a PNG, JPEG, WebP or SVG file.', values), ...data };
}

/** The same name as another kind of picture. */
function otherEndings(path: string): string[] {
  const stem = path.replace(/\.[^./]*$/, '');
  return endings.map((ending) => `${stem}.${ending}`);
}
