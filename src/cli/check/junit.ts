import { legalXml } from '../../map/xml.ts';
import { visible } from '../../texts/visible.ts';
import type { CheckFormat } from './formats.ts';
import type { CheckedFile, CheckedFinding } from './result.ts';

/**
 * Test results for build servers: a suite for each file, a case for each finding. What makes the command fail is a
 * failed test; milder findings are told in the output of a test that went well.
 */
export const junit: CheckFormat = ({ files }, { failsOn }) => {
  const suites = files.map((file) => suite(file, failsOn));
  const [tests, failures] = [sum(suites.map((one) => one.tests)), sum(suites.map((one) => one.failures))];
  const counts = `tests="${tests}" failures="${failures}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="journey check" ${counts}>`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n');
};

interface Suite {
  tests: number;
  failures: number;
  xml: string;
}

function suite({ path, findings }: CheckedFile, failsOn: (severity: CheckedFinding['severity']) => boolean): Suite {
  const failures = findings.filter(({ severity }) => failsOn(severity)).length;
  const tests = Math.max(1, findings.length);
  const cases =
    findings.length === 0
      ? [`    <testcase name="check" classname="${attribute(path)}" time="0"/>`]
      : findings.map((finding) => testcase(path, finding, failsOn(finding.severity)));
  const counts = `tests="${tests}" failures="${failures}" errors="0" skipped="0" time="0"`;
  return {
    tests,
    failures,
    xml: [`  <testsuite name="${attribute(path)}" ${counts}>`, ...cases, '  </testsuite>'].join('\n'),
  };
}

function testcase(path: string, { code, severity, message, range, url }: CheckedFinding, failed: boolean): string {
  const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`;
  const told = content(`${place}\n${severity}: ${visible(message)}\n${url}`);
  const inside = failed
    ? `<failure type="${severity}" message="${attribute(message)}">${told}</failure>`
    : `<system-out>${told}</system-out>`;
  const name = `${code} ${range.start.line + 1}:${range.start.character + 1}`;
  return [
    `    <testcase name="${attribute(name)}" classname="${attribute(path)}" time="0">`,
    `      ${inside}`,
    '    </testcase>',
  ].join('\n');
}

function attribute(text: string): string {
  return content(visible(text)).replaceAll('"', '&quot;');
}

function content(text: string): string {
  return legalXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
