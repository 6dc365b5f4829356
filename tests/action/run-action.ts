import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { folder, journeyProgram, plainEnv } from '../cli/program.ts';

export const root = join(import.meta.dirname, '../..');

export interface Step {
  id?: string;
  uses?: string;
  run?: string;
  shell?: string;
  if?: string;
  env?: Record<string, string>;
  with?: Record<string, string | boolean>;
}
export interface Action {
  inputs: Record<string, { default: string }>;
  outputs: Record<string, { value: string }>;
  runs: { steps: Step[] };
}

export function readAction(): Action {
  return parse(readFileSync(join(root, 'action.yml'), 'utf8'));
}

/** What a run of the action did. */
export interface ActionRun {
  /** The exit code of the step that failed, else 0. */
  code: number;
  log: string;
  outputs: Record<string, string>;
  summary: string;
  /** What other actions were called with. */
  used: { uses: string; with: Record<string, string> }[];
}

/**
 * Runs the steps of `action.yml` as a runner of GitHub does, as far as the action makes use of it: all of them, or those
 * alone that a test is about, by their ids.
 */
export async function runAction(
  cwd: string,
  {
    inputs = {},
    event = {},
    api = 'http://127.0.0.1:9',
    only,
  }: { inputs?: Record<string, string>; event?: object; api?: string; only?: readonly string[] },
): Promise<ActionRun> {
  const action = readAction();
  const place = folder({ 'event.json': JSON.stringify(event), summary: '' });
  const values = new Map([
    ['github.token', 'secret'],
    ...Object.entries(action.inputs).map(([name, one]) => [`inputs.${name}`, one.default] as const),
  ]);
  for (const [name, value] of Object.entries({ program: await journeyProgram(), ...inputs }))
    values.set(`inputs.${name}`, value);
  const fill = (text: string): string =>
    text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => fill(values.get(name) ?? ''));
  const run: ActionRun = { code: 0, log: '', outputs: {}, summary: '', used: [] };
  for (const [i, step] of action.runs.steps.entries()) {
    if (only && !['program', ...only].includes(step.id ?? '')) continue;
    if (step.if !== undefined && !holds(step.if, (name) => fill(values.get(name) ?? ''))) continue;
    if (step.uses !== undefined) {
      const given = Object.entries(step.with ?? {}).map(([name, value]) => [name, fill(String(value))]);
      run.used.push({ uses: step.uses, with: Object.fromEntries(given) });
      continue;
    }
    const output = join(place, `output-${i}`);
    const env = plainEnv({
      ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value)])),
      GITHUB_ACTION_PATH: root,
      GITHUB_API_URL: api,
      GITHUB_EVENT_PATH: join(place, 'event.json'),
      GITHUB_OUTPUT: output,
      GITHUB_REPOSITORY: 'team/journeys',
      GITHUB_STEP_SUMMARY: join(place, 'summary'),
      RUNNER_TEMP: place,
    });
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? ''], { cwd, env });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (run.log += text));
    run.code = await new Promise<number>((done) => child.on('close', (code) => done(code ?? 1)));
    if (existsSync(output))
      for (const line of readFileSync(output, 'utf8').split('\n').filter(Boolean))
        values.set(`steps.${step.id}.outputs.${line.slice(0, line.indexOf('='))}`, line.slice(line.indexOf('=') + 1));
    if (run.code !== 0) break;
  }
  run.summary = readFileSync(join(place, 'summary'), 'utf8');
  run.outputs = Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, fill(value)]));
  return run;
}

/** The conditions of the action: comparisons with texts, with “and” between them. */
function holds(condition: string, value: (name: string) => string): boolean {
  return condition.split(' && ').every((part) => {
    const [, name = '', sign, text] = /^([\w.-]+) (==|!=) '(.*)'$/.exec(part) ?? [];
    if (sign === undefined) throw new Error(`The test does not know conditions such as ${part}`);
    return (value(name) === text) === (sign === '==');
  });
}
