import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { launchChromium } from '../../scripts/hosts/chromium.ts';
import { root } from '../../scripts/hosts/folders.ts';

/** Where the bundled suite, the copy of the examples and the pictures of failures go. */
export const out = join(root, 'out/vscode');
/** The packed extension, unpacked. */
export const extension = join(root, 'out/extension');
export const vsix = join(root, 'out/journey-as-code.vsix');

/** Bundles the suite for every host. @returns its path without `.js`, as the hosts want it. */
export async function bundleSuite(): Promise<string> {
  const suite = join(out, 'suite');
  await esbuild.build({
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    entryPoints: [join(root, 'tests/vscode/suite/index.ts')],
    outfile: `${suite}.js`,
    logLevel: 'warning',
  });
  await writeFile(join(out, 'package.json'), '{ "type": "commonjs" }\n');
  return suite;
}

const twoJourneys = `journey first "First visit" {
  stage arrive "Arrive" { touchpoint door "At the door" { feels +1 } }
}

journey second "Second visit" {
  stage return "Return" { touchpoint counter "At the counter" { feels +2 } }
}
`;

/** A fresh copy of the examples, with a file of two journeys. */
export async function copyExamples(): Promise<string> {
  const folder = join(out, 'workspace');
  await rm(folder, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await cp(join(root, 'examples'), folder, { recursive: true });
  await writeFile(join(folder, 'two.journey'), twoJourneys);
  return folder;
}

/**
 * Opens a workbench that runs the suite, and waits for its end.
 * @throws when a test fails or the end does not come; `picture` then shows the workbench.
 */
export async function runSuiteAt(address: string, picture: string, thirdPartyStorage = false): Promise<void> {
  const { page, close } = await launchChromium({ thirdPartyStorage });
  try {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const ended = new Promise<unknown>((resolve) => {
      setTimeout(() => resolve('no end after ten minutes'), 600_000).unref();
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
      // the workbench logs its own affairs here as well
      if (/^(not )?ok - |^# /.test(String(args[0]))) console.log(...args);
    });
    await page.goto(address);
    const code = await ended;
    if (code === 0) return;
    await page.screenshot({ path: join(out, picture) });
    throw new Error(`The suite failed (${code}). Its window: out/vscode/${picture}`);
  } finally {
    await close();
  }
}
