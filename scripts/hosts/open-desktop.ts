import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './folders.ts';
import { run } from './run.ts';

/**
 * Opens a folder in desktop VS Code with the extension loaded. It gets a profile of its own, so that nothing of the user's
 * is touched and the map can open by itself.
 */
export async function openDesktop({ folder, file }: { folder: string; file: string }): Promise<void> {
  const profile = join(tmpdir(), 'journey-as-code-vscode');
  await mkdir(join(profile, 'User'), { recursive: true });
  const settings = {
    'journey.map.openAutomatically': true,
    'security.workspace.trust.enabled': false,
    'workbench.startupEditor': 'none',
  };
  await writeFile(join(profile, 'User/settings.json'), JSON.stringify(settings, null, 2));
  const extension = `--extensionDevelopmentPath=${join(root, 'out/extension')}`;
  await run('code', ['--user-data-dir', profile, extension, '--new-window', folder, file], { show: true });
  console.log('VS Code is open with aurora.journey and its map.');
}
