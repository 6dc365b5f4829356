import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { say } from '../texts/say.ts';
import { PrintProblem } from './print-problem.ts';

export interface BrowserOptions {
  /** The program that was asked for. */
  path?: string | undefined;
  /** Where a relative path begins. Default: the folder of the process. */
  cwd?: string;
  env: Readonly<Record<string, string | undefined>>;
}

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
  'brave-browser',
  'brave',
  'vivaldi',
  'chrome-headless-shell',
];

/** The browser that was asked for, else one that is found in the usual places. Throws a `PrintProblem`. */
export function findBrowser({ path, cwd = '', env }: BrowserOptions): string {
  const asked = path ?? (env.JOURNEY_BROWSER || undefined);
  if (asked === undefined) {
    const found = candidates(env).find(isProgram);
    if (found) return found;
    throw new PrintProblem('none', say('PNG and PDF are drawn by a browser, and none was found.'));
  }
  const found = /[\\/]/.test(asked) ? [resolve(cwd, asked)] : onPath([asked], env);
  const program = found.find(isProgram);
  if (program) return program;
  throw new PrintProblem('not-there', say('There is no browser ‘{path}’ that can be started.', { path: asked }));
}

function candidates(env: BrowserOptions['env']): string[] {
  if (process.platform === 'darwin') return [...onMac(env), ...onPath(names, env)];
  if (process.platform === 'win32') return [...onWindows(env), ...onPath(names, env)];
  return [...onPath(names, env), ...onLinux];
}

const onLinux = [
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/opt/microsoft/msedge/msedge',
  '/opt/brave.com/brave/brave',
  '/snap/bin/chromium',
  '/var/lib/flatpak/exports/bin/com.google.Chrome',
  '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
];

function onMac({ HOME = '' }: BrowserOptions['env']): string[] {
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser', 'Vivaldi'];
  const folders = ['/Applications', join(HOME, 'Applications')];
  return folders.flatMap((folder) => apps.map((app) => join(folder, `${app}.app/Contents/MacOS/${app}`)));
}

function onWindows(env: BrowserOptions['env']): string[] {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((one) => one !== undefined);
  const programs = [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'BraveSoftware/Brave-Browser/Application/brave.exe',
    'Vivaldi/Application/vivaldi.exe',
  ];
  return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
}

function onPath(wanted: readonly string[], env: BrowserOptions['env']): string[] {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', ''] : [''];
  return wanted.flatMap((name) => endings.flatMap((ending) => folders.map((folder) => join(folder, name + ending))));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
