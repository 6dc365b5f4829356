import { pageOf } from '../cli/check/rule-page.ts';
import { Checker } from '../rules/check.ts';
import type { Finding as Found } from '../rules/rule.ts';
import { wordsFor } from '../texts/catalogues.ts';
import type { Words } from '../texts/say.ts';
import { load } from './load.ts';
import { today } from './today.ts';
import type { CheckOptions, CheckReport, Files, Finding, Fix } from './types.ts';

/**
 * Checks journey files, all of them together: everything that `journey check` finds. Never rejects for what an author
 * wrote; a text that cannot be read is a finding too.
 */
export async function check(files: Files, options: CheckOptions = {}): Promise<CheckReport> {
  const { named, pathOf } = await load(files);
  const { imageExists } = options;
  const checker = new Checker({
    profile: options.profile ?? 'standard',
    today: options.today ?? today(),
    ...(imageExists && { imageExists: (uri: string) => imageExists(pathOf(uri)) }),
  });
  checker.update(named.map(({ file }) => file));
  const found = checker.findings();
  const words = wordsFor(options.lang);
  const checked = named.map(({ path, file }) => ({
    path,
    findings: (found.get(file.uri) ?? []).map((one) => findingOf(one, words, pathOf)),
  }));
  const count = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of checked) for (const { severity } of findings) count[severity]++;
  return {
    files: checked,
    summary: {
      files: checked.length,
      errors: count.error,
      warnings: count.warning,
      infos: count.info,
      hints: count.hint,
    },
  };
}

function findingOf({ rule, severity, place, say, data = {} }: Found, words: Words, pathOf: PathOf): Finding {
  const fixes = [...(rule.fixes?.({ place, data }) ?? [])].filter(
    ({ edits }) => edits.length > 0 && edits.every(({ snippet }) => !snippet),
  );
  return {
    code: rule.code,
    severity,
    message: words(say),
    range: place.file.range(place),
    url: pageOf(rule.code),
    fixes: fixes.map(
      ({ title, safe = false, edits }): Fix => ({
        title: words(title),
        safe,
        edits: edits.map((edit) => ({
          path: pathOf(edit.place.file.uri),
          range: edit.place.file.range(edit.place),
          text: edit.text,
        })),
      }),
    ),
  };
}

type PathOf = (uri: string) => string;
