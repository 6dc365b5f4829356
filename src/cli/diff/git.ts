import { spawn } from 'node:child_process';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import type { Io } from '../io.ts';

/** Where Git is asked. */
export type Place = Pick<Io, 'cwd' | 'env'>;

export interface GitAnswer {
  code: number;
  out: Buffer;
  error: string;
}

/** Runs Git without a shell; it takes no part in what the repository is configured to run. */
export function git(args: readonly string[], { cwd, env }: Place, input = ''): Promise<GitAnswer> {
  return new Promise((done, fail) => {
    const child = spawn('git', ['--no-optional-locks', '--literal-pathspecs', ...args], {
      cwd,
      env: { ...env, LC_ALL: 'C' },
      windowsHide: true,
    });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => errors.push(chunk));
    // what it does not read it need not be told
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'ENOENT'
          ? new Fault(say('Git is not installed, or not where programs are looked for.'), { help: helpOfDiff })
          : error,
      ),
    );
    child.on('close', (code) =>
      done({ code: code ?? 1, out: Buffer.concat(out), error: Buffer.concat(errors).toString().trim() }),
    );
  });
}

/** What Git answers in a line; undefined where it has no answer. */
export async function gitLine(args: readonly string[], place: Place): Promise<string | undefined> {
  const { code, out } = await git(args, place);
  return code === 0 ? out.toString().replace(/\r?\n$/, '') : undefined;
}

export const helpOfDiff = 'journey diff --help';
