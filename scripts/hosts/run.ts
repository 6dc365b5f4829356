import { spawn } from 'node:child_process';

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Show the output as it comes; otherwise it is shown only in the error. */
  show?: boolean;
  /** Exit codes that are no failure; a program that finds something may say so by its code. */
  accept?: readonly number[];
}

/** Runs a program to its end. Rejects with its output when it fails. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { accept = [0] } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (accept.includes(code ?? -1)) resolve(output);
      else reject(new Error(`${[command, ...args].join(' ')} ended with ${code ?? signal}.\n${output}`.trimEnd()));
    });
  });
}

/** Whether a program answers at all, for example `has('code')`. */
export async function has(command: string, args: readonly string[] = ['--version']): Promise<boolean> {
  return run(command, args).then(
    () => true,
    () => false,
  );
}
