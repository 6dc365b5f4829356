import type { Command } from './command.ts';

/** How each command is loaded, in the order of the help: a run needs one of them, and starts faster without the others. */
const loaders: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => (await import('./check.ts')).check],
  ['format', async () => (await import('./format.ts')).format],
  ['render', async () => (await import('./render.ts')).render],
  ['diff', async () => (await import('./diff.ts')).diff],
  ['stats', async () => (await import('./stats.ts')).stats],
  ['import', async () => (await import('./import.ts')).importFiles],
  ['serve', async () => (await import('./serve.ts')).serve],
  ['new', async () => (await import('./new.ts')).newFile],
  ['lsp', async () => (await import('./lsp.ts')).lsp],
]);

export const commandNames: readonly string[] = [...loaders.keys()];

/** The command of a name, where there is one. */
export async function loadCommand(name: string): Promise<Command | undefined> {
  return loaders.get(name)?.();
}

/** Every command, in the order of the help. */
export function loadCommands(): Promise<Command[]> {
  return Promise.all([...loaders.values()].map((load) => load()));
}
