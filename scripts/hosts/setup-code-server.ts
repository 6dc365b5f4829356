import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './folders.ts';
import { run } from './run.ts';

const version = '4.139.1';

/** Parts that neither the tests nor `npm start` use: they would be half of the download on disk. */
const unused = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
];

/**
 * VS Code in the browser (code-server) from the npm registry, without a compiler and without install scripts.
 * @returns the file that starts it with Node.
 */
export async function setUpCodeServer(): Promise<string> {
  const folder = await cached('code-server', version, async (half) => {
    console.log(`Fetching code-server ${version} (once, about half a gigabyte on disk) …`);
    await writeFile(
      join(half, 'package.json'),
      JSON.stringify({ private: true, dependencies: { 'code-server': version } }),
    );
    await install(half);
    const vscode = join(half, 'node_modules/code-server/lib/vscode');
    // what its postinstall script would do, without compiling the native modules
    await install(vscode, '--omit=dev');
    for (const part of unused) await rm(join(vscode, part), { recursive: true, force: true });
  });
  return join(folder, 'node_modules/code-server/out/node/entry.js');
}

async function install(cwd: string, ...more: string[]): Promise<void> {
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...more], {
    cwd,
    env: withoutNpmSettings(),
  });
}

/** `npm run` hands its own settings down as variables; they are about this project, not about another folder. */
function withoutNpmSettings(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) =>
        !/^npm_(config_(local_prefix|global_prefix|prefix|before|workspace|include|omit)|package_|lifecycle_)/i.test(
          key,
        ),
    ),
  );
}
