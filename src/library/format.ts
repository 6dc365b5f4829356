import { canonicalText } from '../model/canonical-form.ts';
import { load } from './load.ts';
import type { Files, FormatOptions, FormattedFile } from './types.ts';

/** Files in their canonical form, in the order of paths. Nothing but layout changes; with `organize`, order too. */
export async function format(files: Files, { organize = false }: FormatOptions = {}): Promise<FormattedFile[]> {
  // the order of imports may say something about the files that are imported
  const { named } = await load(files, { alone: !organize });
  return named.map(({ path, file }) => {
    const text = canonicalText(file, { organise: organize });
    return { path, text, changed: text !== file.text, complete: file.complete };
  });
}
