import type { Range } from '../../model/map-model.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { Checker } from '../../rules/check.ts';
import type { Finding, Fix, Severity } from '../../rules/rule.ts';
import type { Say, Words } from '../../texts/say.ts';
import type { LoadedFiles } from '../input/load.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { pageOf } from './rule-page.ts';

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
  /** The message before it was put into words. */
  said: Say;
  range: Range;
  /** The page of the rule. */
  url: string;
  fixes: { title: string; fix: Fix }[];
  /** Stays the same when lines move; unique in its file. */
  fingerprint: string;
}
export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
  hints: number;
}

/** Checks what was named. What imported files use is known to the rules. */
export function checkFiles(
  { named, imageExists }: LoadedFiles,
  { profile, today, words }: { profile: 'standard' | 'strict'; today: string; words: Words },
): CheckResult {
  const checker = new Checker({ profile, today, imageExists });
  checker.update(named.map(({ file }) => file));
  const found = checker.findings();
  return resultOf(
    named.map(({ path, file }) => {
      const findings = found.get(file.uri) ?? [];
      const fingerprints = fingerprintsOf(findings);
      return {
        path,
        source: file,
        findings: findings.map((finding, i) => ({
          ...checkedFinding(finding, file, words),
          fingerprint: fingerprints[i] ?? '',
        })),
      };
    }),
  );
}

/** A result with some of its findings. */
export function only(
  { files }: CheckResult,
  keep: (finding: CheckedFinding, file: CheckedFile) => boolean,
): CheckResult {
  return resultOf(files.map((file) => ({ ...file, findings: file.findings.filter((one) => keep(one, file)) })));
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
): Omit<CheckedFinding, 'fingerprint'> {
  return {
    code: rule.code,
    severity,
    message: words(say),
    said: say,
    range: file.range(place),
    url: pageOf(rule.code),
    fixes: [...(rule.fixes?.({ place, data }) ?? [])].map((fix) => ({ title: words(fix.title), fix })),
  };
}
