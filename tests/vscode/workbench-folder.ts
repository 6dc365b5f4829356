import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../scripts/hosts/run.ts';
import { copyExamples } from './run-suite.ts';

/** The examples in a Git repository of their own, with a change that is not committed, and a page with journeys in it. */
export async function makeFolder(): Promise<string> {
  const folder = await copyExamples();
  await writeFile(join(folder, 'page.md'), page);
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], {
      cwd: folder,
    });
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'What there was');
  const hello = join(folder, 'hello.journey');
  const text = await readFile(hello, 'utf8');
  const raised = text.replace('"At the till" {', '"At the till" { feels +1');
  if (raised === text) throw new Error('hello.journey has no “At the till” any more');
  await writeFile(hello, raised);
  return folder;
}

const page = `# Journeys

A small one:

\`\`\`journey
journey small "Small & <img src=x onerror=alert(1)>" {
  stage one "One" { touchpoint first "First" { feels +2 } }
}
\`\`\`

One of a file: ![Aurora](aurora.journey#scroll-to-circle)

And a broken one:

\`\`\`journey
journey broken "Broken" {
  stage one "One" { touchpoint only "Only" }
  touchpiont "<b>bold</b>"
}
\`\`\`
`;
