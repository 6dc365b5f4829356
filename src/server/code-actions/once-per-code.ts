import type { Finding } from '../../rules/rule.ts';

/** The first finding of each code. */
export function oncePerCode(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.toReversed().map((finding) => [finding.rule.code, finding])).values()].reverse();
}
