import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, journey } from './program.ts';

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
const [matcher] = manifest.contributes.problemMatchers;
const [place, message] = matcher.pattern.map(({ regexp }: { regexp: string }) => new RegExp(regexp));

test.each(['en', 'fr', 'ro'])('the problem matcher of VS Code reads what journey check prints (%s)', async (lang) => {
  const cwd = folder({
    'shop.journey': 'channel web "Web"\njourney shop "Shop" {\n  stage buy "Buy" { phase durin }\n}\n',
  });
  const { stdout } = await journey(['check', '--lang', lang], { cwd });
  const lines = stdout.split('\n');
  const found = lines.flatMap((line, i) => {
    const match = place.exec(line);
    return match ? [[...match].slice(1, 6).concat(message.exec(lines[i + 1] ?? '')?.[1] ?? '')] : [];
  });
  const files = found.map(([file, line, , severity, code]) => [file, line, severity, code]);
  expect(files).toContainEqual(['shop.journey', '1', 'error', 'channel-without-medium']);
  expect(files).toContainEqual(['shop.journey', '3', 'error', 'unknown-value']);
  for (const one of found) expect(one.at(-1)).not.toBe('');
});
