// One comment on the pull request, written once and kept up to date.
import { readFileSync } from 'node:fs';
import { addSummary, annotate, given, pullRequest } from './runner.ts';

/** The first line of the comment; nobody sees it. */
const mark = '<!-- journey-as-code -->';
const { GITHUB_API_URL: api = 'https://api.github.com', GITHUB_REPOSITORY: repository = '' } = process.env;

interface Comment {
  id: number;
  body?: string;
  user?: { type?: string };
}

const request = pullRequest();
if (request) {
  try {
    await tell(request.number);
  } catch (error) {
    // a pull request from a fork may not write; what changes stands on the page of the run
    annotate('notice', `The comment could not be written: ${error instanceof Error ? error.message : error}`);
    addSummary('The comment on the pull request could not be written.');
  }
}

async function tell(number: number): Promise<void> {
  const body = `${mark}\n${readFileSync(given('MARKDOWN'), 'utf8')}`;
  const before = await find(number);
  if (before?.body === body) return;
  if (before) await send('PATCH', `/issues/comments/${before.id}`, { body });
  else if (given('CHANGES') !== '0') await send('POST', `/issues/${number}/comments`, { body });
}

/** The comment of an earlier run. Only that of a program: a person may have written the same first line. */
async function find(number: number): Promise<Comment | undefined> {
  for (let page = 1; ; page++) {
    const comments = (await send('GET', `/issues/${number}/comments?per_page=100&page=${page}`)) as Comment[];
    const found = comments.find(({ body, user }) => user?.type === 'Bot' && body?.startsWith(mark));
    if (found || comments.length < 100) return found;
  }
}

async function send(method: string, path: string, content?: object): Promise<unknown> {
  const response = await fetch(`${api}/repos/${repository}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${given('TOKEN')}`,
      'content-type': 'application/json',
      'x-github-api-version': '2022-11-28',
    },
    ...(content && { body: JSON.stringify(content) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${response.statusText}`);
  return response.json();
}
