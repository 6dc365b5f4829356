import type { Client } from './client.ts';

/** The command of an editor that opens the page of a rule: its argument is the code. */
export const explainCommand = 'journey.explainRule';

const pages = 'https://github.com/journey-as-code/journey-as-code/blob/main/src/rules';

/** Where the page of a rule can be read: in the editor, if it can open one, else on the web. */
export function rulePage(code: string, client: Client): string {
  if (!client.runs(explainCommand)) return `${pages}/${code}.md`;
  return `command:${explainCommand}?${encodeURIComponent(JSON.stringify([code]))}`;
}
