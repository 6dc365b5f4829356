import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleTexts } from '../support/workspace.ts';
import { folder, journey } from './program.ts';

const shop = `channel web "Website" { medium digital  control owned }
journey shop "Shop" {
  stage look "Look around" { phase before  touchpoint home "Home page" { on web  feels +1 } }
  stage buy "Buy" { phase during  touchpoint pay "Pay" { on web  feels -1 } }
}
`;
const better = shop.replace('feels -1', 'feels +1').replace('touchpoint home "Home page" { on web  feels +1 }', '');

describe('svg', () => {
  test('one picture of both sides, the same every time: marks, what is gone, both curves', async () => {
    const cwd = folder({ 'a.journey': shop, 'b.journey': better });
    const draw = async () => (await journey(['diff', 'a.journey', 'b.journey', '--format', 'svg'], { cwd })).stdout;
    const picture = await draw();
    expect(picture).toMatch(/^<\?xml/);
    expect(picture).toMatch(/data-card="home"[\s\S]*?line-through/);
    expect(picture.match(/data-change="(\w+)"/g)).toEqual(['data-change="removed"', 'data-change="changed"']);
    expect(picture).toContain('>before</text>');
    expect(await draw()).toBe(picture);
    expect(picture).not.toContain(cwd);
  });

  test('a base and its variant in two files', async () => {
    const cwd = folder(exampleTexts('baskets'));
    const files = ['today', 'target'].map((name) => `baskets/basket-${name}.journey`);
    const { code, stdout, stderr } = await journey(['diff', ...files, '--format', 'svg'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('data-card="meet-producer"');
    expect(stdout).toContain('data-change="added"');
  });

  test('several journeys: each has a file of its own, or one is chosen', async () => {
    const club = 'journey club "Club" { stage a "A" { touchpoint join "Join" } }\n';
    const cwd = folder({ 'old/a.journey': shop + club, 'new/a.journey': better + club.replace('Join', 'Sign up') });
    const args = ['diff', 'old', 'new', '--format', 'svg'];
    const several = await journey(args, { cwd });
    expect(several.code).toBe(2);
    expect(several.stderr).toContain('They are ‘shop’, ‘club’.');
    const written = await journey([...args, '-o', 'map.svg'], { cwd });
    expect(written.stderr).toContain('‘club’ is drawn in ‘map-club.svg’.');
    expect(readFileSync(join(cwd, 'map-club.svg'), 'utf8')).toContain('Sign up');
    const one = await journey([...args, '--journey', 'club'], { cwd });
    expect(one.stdout).toContain('Sign up');
    const none = await journey([...args, '--journey', 'clup'], { cwd });
    expect(none.stderr).toContain('club');
  });

  test('where nothing has changed, a picture without marks; where nothing can be compared, a sentence', async () => {
    const cwd = folder({ 'a.journey': shop, 'b.journey': shop, 'c.journey': 'team care "Care"\n' });
    const same = await journey(['diff', 'a.journey', 'b.journey', '--format', 'svg'], { cwd });
    expect(same.stdout).not.toContain('data-change');
    const none = await journey(['diff', 'a.journey', 'c.journey', '--format', 'svg'], { cwd });
    expect(none).toMatchObject({ code: 2, stdout: '' });
    expect(none.stderr).toContain('No journey is on both sides');
  });
});

describe('html', () => {
  test('one page without any network: both maps, the map of both and the list', async () => {
    const cwd = folder({ 'a.journey': shop, 'b.journey': better });
    const { stdout, stderr } = await journey(['diff', 'a.journey', 'b.journey', '--format', 'html'], { cwd });
    expect(stderr).toBe('');
    expect(stdout).toContain("default-src 'none'");
    const content = JSON.parse(
      /<script type="application\/json" id="content">(.*?)<\/script>/s.exec(stdout)?.[1] ?? '',
    );
    const views = [content.result, ...content.more].map(({ picked, comparison }) => [picked, comparison.shows]);
    expect(views).toEqual([
      ['shop', 'both'],
      ['shop', 'before'],
      ['shop', 'after'],
    ]);
    // both journeys may bear the same name
    const { before, after } = content.result.comparison;
    expect([before.from, after.from]).toEqual(['a.journey', 'b.journey']);
    expect(content.result.comparison.figures).toContainEqual({ figure: 'touchpoints', before: 2, after: 1 });
    expect(content.result.model.diff).toMatchObject([{ target: 'home', change: 'removed' }, { target: 'pay' }]);
    expect(stdout).not.toContain(cwd);
  });

  test('hostile texts stay texts', async () => {
    const hostile = '</script><img src=x onerror=alert(1)>';
    const cwd = folder({ 'a.journey': shop, 'b.journey': shop.replace('"Pay"', `"${hostile}"`) });
    for (const format of ['svg', 'html']) {
      const { stdout } = await journey(['diff', 'a.journey', 'b.journey', '--format', format], { cwd });
      expect(stdout).toContain('onerror');
      expect(stdout).not.toContain('<img');
    }
  });
});
