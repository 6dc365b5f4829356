// Runs all that needs a real VS Code: node tests/vscode/main.ts [suite] [web] [workbench], after `npm run package`.
import { runInCodeServer } from './run-code-server.ts';
import { runInVscodeWeb } from './run-vscode-web.ts';
import { checkWorkbench } from './workbench.ts';

const parts = {
  suite: ['The suite in code-server', runInCodeServer],
  web: ['The suite in VS Code for the web', runInVscodeWeb],
  workbench: ['The workbench as a person sees it', checkWorkbench],
} as const;
const wanted = process.argv.slice(2);

for (const [name, [title, run]] of Object.entries(parts)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const start = performance.now();
  console.log(`\n${title}`);
  await run();
  console.log(`${title}: passed in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
