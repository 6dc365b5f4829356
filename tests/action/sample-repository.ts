import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, plainEnv } from '../cli/program.ts';

/** A repository with the history of a team: a branch `main`, and a branch `change` that is checked out. */
export interface SampleRepository {
  path: string;
  /** The commit of `main`. */
  base: string;
  git(...args: string[]): string;
  /** Writes files, takes away those that are undefined, and commits. */
  commit(message: string, files: Record<string, string | undefined>): void;
}

const shared = `channel web "Website" { medium digital  control owned }
channel till "Till" { medium physical  control owned }

kpi csat "Satisfaction" { scale csat  target >= 4 }
`;
export const shop = `import "./shared.journey"

journey shop "Shop" {
  stage look "Look around" {
    touchpoint home "Home page" { on web  feels +1 }
    touchpoint help "Help" { on web  feels 0 }
  }
  stage buy "Buy" {
    touchpoint pay "Pay" { on till  feels -1 "annoyed" }
  }
}
`;

/** Changes that each are one change of meaning, and one that is none. */
export const edits = {
  raised: (text: string) => text.replace('feels -1 "annoyed"', 'feels +1 "glad"'),
  moved: (text: string) =>
    text
      .replace('    touchpoint help "Help" { on web  feels 0 }\n', '')
      .replace('  stage buy "Buy" {\n', '  stage buy "Buy" {\n    touchpoint help "Help" { on web  feels 0 }\n'),
  renamed: (text: string) => text.replace('touchpoint home', 'touchpoint start'),
  laidOut: (text: string) =>
    text.replace('{ on till  feels -1 "annoyed" }', '{\n      on till\n      feels -1 "annoyed"\n    }'),
} as const;

export function sampleRepository(): SampleRepository {
  const path = folder({});
  const env = plainEnv({ GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: path, encoding: 'utf8', env }).trim();
  const commit: SampleRepository['commit'] = (message, files) => {
    for (const [name, text] of Object.entries(files))
      if (text === undefined) rmSync(join(path, name));
      else writeFileSync(join(path, name), text);
    git('add', '--all');
    git('-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', 'commit', '--quiet', '--message', message);
  };
  git('init', '--quiet', '--initial-branch=main');
  commit('Journeys', { 'shared.journey': shared, 'shop.journey': shop });
  const base = git('rev-parse', 'HEAD');
  git('checkout', '--quiet', '-b', 'change');
  return { path, base, git, commit };
}
