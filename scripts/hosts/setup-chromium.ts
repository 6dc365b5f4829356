import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { has, run } from './run.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * A Chromium to look at the workbench with: the one named by `CHROMIUM`, one on the PATH, or Debian's, installed now.
 * @returns its path.
 * @throws a sentence saying what to install where that is not possible.
 */
export async function setUpChromium(): Promise<string> {
  const found = process.env.CHROMIUM ?? (await findChromium());
  if (found) return found;
  const prefix = process.getuid?.() === 0 ? [] : (await has('sudo', ['-n', 'true'])) ? ['sudo', '-n'] : undefined;
  if (!prefix || !(await has('apt-get')))
    throw new Error(
      'These checks look at VS Code through Chromium. Install it (on Debian: sudo apt-get install chromium) or name one in CHROMIUM.',
    );
  console.log('Installing Chromium with apt-get (once) …');
  const apt = async (...args: string[]) => {
    const [command = '', ...rest] = [...prefix, 'apt-get', '-q', '-y', '-o', 'DPkg::Lock::Timeout=300', ...args];
    await run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  await apt('update');
  await apt('install', '--no-install-recommends', 'chromium');
  const installed = await findChromium();
  if (!installed) throw new Error('apt-get installed Chromium, but it is not on the PATH.');
  return installed;
}

/** The first Chromium on the PATH, if any. */
export async function findChromium(): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of names) {
      const file = join(folder, name);
      if (
        await access(file, constants.X_OK).then(
          () => true,
          () => false,
        )
      )
        return file;
    }
  return undefined;
}
