import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeComment {
  id: number;
  body: string;
  user: { type: string };
}

/** As much of GitHub as keeps the comments of a pull request. */
export async function fakeGitHub({ readOnly = false } = {}) {
  const comments: FakeComment[] = [];
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += chunk;
    requests.push(`${method} ${url.split('?')[0]}`);
    const answer = (code: number, content: unknown) =>
      response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(content));
    if (headers.authorization !== 'Bearer secret') return answer(401, {});
    const page = Number(new URL(url, 'http://x').searchParams.get('page') ?? 1);
    if (method === 'GET') return answer(200, comments.slice((page - 1) * 100, page * 100));
    if (readOnly) return answer(403, {});
    const { body } = JSON.parse(text);
    if (method === 'POST') {
      comments.push({ id: comments.length + 1, body, user: { type: 'Bot' } });
      return answer(201, comments.at(-1));
    }
    const found = comments.find(({ id }) => url.endsWith(`/issues/comments/${id}`));
    if (method !== 'PATCH' || !found) return answer(404, {});
    found.body = body;
    return answer(200, found);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const writes = () => requests.filter((one) => !one.startsWith('GET'));
  return { api: `http://127.0.0.1:${port}`, comments, writes, close: () => server.close() };
}
