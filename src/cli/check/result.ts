import type { Range } from '../../model/map-model.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { Checker } from '../../rules/check.ts';
import type { Finding, Fix, Severity } from '../../rules/rule.ts';
import type { Words } from '../../texts/say.ts';
import type { LoadedFiles } from '../input/load.ts';

/** What was found in the files that were named; every output format is made of it. */
export interface CheckResult {
  files: CheckedFile[];
  summary: Summary;
}
export interface CheckedFile {
  /** Relative to the current folder, with slashes. */
  path: string;
  source: SourceFile;
  findings: CheckedFinding[];
}
export interface CheckedFinding {
  code: string;
  severity: Severity;
  message: string;
  range: Range;
  /** The page of the rule. */
  url: string;
  fixes: { title: string; fix: Fix }[];
}
export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
  hints: number;
}

/** Where the page of a rule can be read. */
const pages = 'https://github.com/journey-as-code/journey-as-code/blob/main/src/rules';

/** Checks what was named. What imported files use is known to the rules. */
export function checkFiles(
  { named, imageExists }: LoadedFiles,
  { profile, today, words }: { profile: 'standard' | 'strict'; today: string; words: Words },
): CheckResult {
  const checker = new Checker({ profile, today, imageExists });
  checker.update(named.map(({ file }) => file));
  const found = checker.findings();
  return resultOf(
    named.map(({ path, file }) => ({
      path,
      source: file,
      findings: (found.get(file.uri) ?? []).map((finding) => checkedFinding(finding, file, words)),
    })),
  );
}

/** A result with some of its findings. */
export function only(result: CheckResult, severity: Severity): CheckResult {
  return resultOf(
    result.files.map((file) => ({ ...file, findings: file.findings.filter((one) => one.severity === severity) })),
  );
}

function resultOf(files: CheckedFile[]): CheckResult {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  const { error: errors, warning: warnings, info: infos, hint: hints } = counts;
  return { files, summary: { files: files.length, errors, warnings, infos, hints } };
}

function checkedFinding(
  { rule, severity, place, say, data = {} }: Finding,
  file: SourceFile,
  words: Words,
): CheckedFinding {
  return {
    code: rule.code,
    severity,
    message: words(say),
    range: file.range(place),
    url: `${pages}/${rule.code}.md`,
    fixes: [...(rule.fixes?.({ place, data }) ?? [])].map((fix) => ({ title: words(fix.title), fix })),
  };
}
