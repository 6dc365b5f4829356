// What every step of the action needs of the machine that it runs on.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const { env } = process;

/** A value that the step is given; empty when there is none. */
export function given(name: string): string {
  return env[`JOURNEY_${name}`]?.trim() ?? '';
}

/** The paths that are looked at. A name that begins with a dash is a path, too. */
export function paths(): string[] {
  const lines = given('PATHS').split(/\r?\n/);
  return ['--', ...lines.map((line) => line.trim()).filter((line) => line !== '')];
}

/** Runs the journey program. What it tells goes to the log; its output is handed back. */
export function journey(args: readonly string[]): { code: number; output: string } {
  const { status, stdout, error } = spawnSync(process.execPath, [given('PROGRAM'), ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (error) throw error;
  return { code: status ?? 2, output: stdout };
}

/** Hands a value on to the steps behind this one. */
export function setOutput(name: string, value: string | number): void {
  // nothing that is handed on has several lines, and nothing may look as if it had
  appendFileSync(env.GITHUB_OUTPUT ?? '/dev/null', `${name}=${String(value).replace(/[\r\n]/g, ' ')}\n`);
}

/** Markdown for the page of the run. */
export function addSummary(markdown: string): void {
  if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, `${markdown}\n`);
}

/** A folder for what the action makes. */
export function folder(name: string): string {
  const path = join(env.RUNNER_TEMP ?? '.', 'journey', name);
  mkdirSync(path, { recursive: true });
  return path;
}

/** The pull request that the run is about. */
export function pullRequest(): { number: number; base: string } | undefined {
  if (!env.GITHUB_EVENT_PATH) return undefined;
  const { pull_request: found } = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
  return found && { number: found.number, base: String(found.base.sha) };
}

/** Shows a sentence beside a file, or on the page of the run. */
export function annotate(level: 'error' | 'notice' | 'warning', message: string, file?: string): void {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const place = file === undefined ? '' : ` file=${data(file).replaceAll(':', '%3A').replaceAll(',', '%2C')}`;
  console.log(`::${level}${place}::${data(message)}`);
}
