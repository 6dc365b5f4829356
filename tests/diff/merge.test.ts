import { describe, expect, test } from 'vitest';
import { diffJourneys } from '../../src/diff/diff.ts';
import { mergedMap } from '../../src/diff/merge.ts';
import { markedSide } from '../../src/diff/merge-side.ts';
import { layoutMap } from '../../src/map/layout/map-layout.ts';
import { renderSvg } from '../../src/map/render-svg.tsx';
import { withoutRemoved } from '../../src/map/without-removed.ts';
import type { MapModel } from '../../src/model/map-model.ts';
import { english } from '../../src/texts/say.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';

const before = `channel web "Website" { medium digital }
channel shop "Shop" { medium physical }
channel phone "Phone" { medium analog }
journey now "Now" {
  stage look "Look" {
    phase before
    touchpoint home "Home" { on web  feels +1  leads-to call }
    touchpoint call "Call" { on phone  feels -1  leads-to pay }
    touchpoint list "List" { on web }
  }
  stage wait "Wait" { phase before  touchpoint queue "Queue" { on shop  feels -2 } }
  stage buy "Buy" { phase during  touchpoint pay "Pay" { on shop  feels 0 } }
  hybrid talk "Talk" { online home  offline pay }
}
`;
const after = before
  .replace('    touchpoint call "Call" { on phone  feels -1  leads-to pay }\n', '')
  .replace('  stage wait "Wait" { phase before  touchpoint queue "Queue" { on shop  feels -2 } }\n', '')
  .replace('  hybrid talk "Talk" { online home  offline pay }\n', '')
  .replace('leads-to call', 'leads-to pay')
  .replace('feels 0', 'feels +2');

describe('what is gone stands where it stood', () => {
  test('cards behind the one that they followed, with their stage, row, links and hybrids', async () => {
    const { map } = await both(before, after);
    expect(map.stages.map(({ id }) => id)).toEqual(['look', 'wait', 'buy']);
    expect(map.cards.map(({ id }) => id)).toEqual(['home', 'call', 'list', 'queue', 'pay']);
    expect(map.lanes.map(({ id }) => id)).toEqual(['web', 'phone', 'shop']);
    expect(map.hybrids.map(({ id }) => id)).toEqual(['talk']);
    expect(map.phases).toMatchObject([
      { id: 'before', stages: ['look', 'wait'] },
      { id: 'during', stages: ['buy'] },
    ]);
    const written = map.links.filter(({ kind }) => kind === 'leads-to');
    expect(written.map(({ from, to, change }) => [from, to, change])).toEqual([
      ['home', 'pay', 'added'],
      ['home', 'call', 'removed'],
      ['call', 'pay', 'removed'],
    ]);
  });

  test('all changes are listed along the path, with the place where each is written', async () => {
    const { map } = await both(before, after);
    expect(map.diff?.map(({ kind, target, change }) => `${change} ${kind} ${target}`)).toEqual([
      'removed stage wait',
      'changed touchpoint home',
      'removed touchpoint call',
      'removed touchpoint queue',
      'changed touchpoint pay',
      'removed hybrid talk',
      'removed channel phone',
    ]);
    const call = map.diff?.find(({ target }) => target === 'call');
    expect(call?.source?.file).toBe('file:///before.journey');
    const pay = map.diff?.find(({ target }) => target === 'pay');
    expect(pay).toMatchObject({
      source: { file: 'file:///after.journey' },
      facts: [{ key: 'feels', before: '0', after: '+2' }],
    });
  });

  test('both curves, each of its side; the same feelings need one', async () => {
    const { map } = await both(before, after);
    expect(map.curve.map(({ side, points }) => [side, points.map(({ card }) => card)])).toEqual([
      ['after', ['home', 'pay']],
      ['before', ['home', 'call', 'queue', 'pay']],
    ]);
    const same = await both(before, before.replace('"Home"', '"Home page"'));
    expect(same.map.curve.map(({ side }) => side)).toEqual([undefined]);
  });
});

test('what is called differently now is one thing, and stands where it is now', async () => {
  const { map } = await both(before, before.replaceAll('pay', 'checkout').replace('"Pay"', '"Checkout"'));
  expect(map.cards.map(({ id }) => id)).toEqual(['home', 'call', 'list', 'queue', 'checkout']);
  expect(map.hybrids).toHaveLength(1);
  expect(map.links.every(({ change }) => change === undefined)).toBe(true);
  expect(map.diff?.filter(({ kind }) => kind === 'touchpoint')).toMatchObject([
    { target: 'checkout', change: 'renamed' },
  ]);
});

test('what went to another stage stands there alone', async () => {
  const line = '    touchpoint list "List" { on web }\n';
  const moved = before.replace(line, '').replace('touchpoint queue', `${line.trim()}\n    touchpoint queue`);
  const { map } = await both(before, moved);
  expect(map.cards.filter(({ id }) => id === 'list')).toMatchObject([{ stage: 'wait' }]);
  expect(map.diff).toMatchObject([{ target: 'list', change: 'moved' }]);
});

test('a KPI whose figures were others keeps them; its lane shows both and what happened', async () => {
  const kpis = `kpi orders "Orders" { target >= 3 %  current 2 % }
kpi calls "Calls" { target <= 5 % }
kpi gone "Gone" { target >= 1 % }
`;
  const changed = kpis
    .replace('>= 3', '>= 4')
    .replace(/kpi gone.*\n/, '')
    .replace('"Calls" {', '"Calls" { kind quantitative ');
  const journey = (used: string) =>
    `journey now "Now" {\n  stage buy "Buy" { measures orders  measures calls  ${used} touchpoint pay "Pay" } }\n`;
  const { map } = await both(kpis + journey('measures gone '), changed + journey(''));
  const figure = (value: number) => ({ value, unit: '%' });
  expect(map.kpis.map(({ id, before }) => [id, before])).toEqual([
    ['orders', { target: { comparator: '>=', value: figure(3) }, current: { value: figure(2) } }],
    ['calls', undefined],
    ['gone', undefined],
  ]);
  const lane = layoutMap(map, { lanes: ['kpis'], words: english }).lanes.find(({ id }) => id === 'kpis');
  expect(lane?.kpis.map(({ id, change, former }) => [id, change?.kind, former?.lines.join('')])).toEqual([
    ['orders', 'changed', 'before: 2\u00a0% → 3\u00a0%'],
    ['calls', 'changed', undefined],
  ]);
});

describe('a map with itself', () => {
  const texts = exampleTexts();
  test.each(Object.keys(texts).filter((path) => !path.includes('shared/')))('%s', async (path) => {
    const { model, file, map } = await loadWorkspace(texts);
    for (const declaration of file(path).journeys) {
      const journey = model.journey(declaration);
      const one = map(path, journey.id);
      const merged = mergedMap(one, one, diffJourneys(journey, journey));
      expect(merged).toEqual({ ...one, diff: [] });
    }
  });
});

async function both(one: string, other: string): Promise<{ map: MapModel }> {
  const { model, file, map } = await loadWorkspace({ 'before.journey': one, 'after.journey': other });
  const [was, is] = ['before.journey', 'after.journey'].map((path) => {
    const [declaration] = file(path).journeys;
    if (!declaration) throw new Error(`${path} has no journey`);
    return model.journey(declaration);
  });
  if (!was || !is) throw new Error('two files have two journeys');
  const around = (path: string) => [{ path: 'a.journey', file: file(path) }];
  const files = { before: around('before.journey'), after: around('after.journey') };
  return { map: mergedMap(map('before.journey'), map('after.journey'), diffJourneys(was, is, files)) };
}

describe('what is gone beside the path', () => {
  const purposes = `kpi csat "Satisfaction" { scale csat  target >= 4 }
kpi orders "Orders" { target >= 100 }
theme service "Service" {
  objective calm "Calm customers" { measured-by csat }
  objective fast "Fast answers" { measured-by csat }
}
theme growth "Growth" { objective more "More orders" { measured-by orders } }
message hello "Hello"
channel web "Website" { medium digital }
`;
  const path = `journey now "Now" {
  stage look "Look" {
    touchpoint home "Home" { on web  measures csat  serves service.fast  says hello }
    touchpoint call "Call" { on web  measures orders  serves growth.more }
  }
}
`;

  test('KPIs, themes, objectives and messages stay, listed as removed', async () => {
    const less = (purposes + path)
      .replace('kpi orders "Orders" { target >= 100 }\n', '')
      .replace('theme growth "Growth" { objective more "More orders" { measured-by orders } }\n', '')
      .replace('  objective calm "Calm customers" { measured-by csat }\n', '')
      .replace('message hello "Hello"\n', '')
      .replace('  says hello', '')
      .replace('  measures orders  serves growth.more', '');
    const { map } = await both(purposes + path, less);
    expect(map.kpis.map(({ id }) => id)).toEqual(['csat', 'orders']);
    expect(map.themes.map(({ id, objectives }) => [id, objectives.map((one) => one.id)])).toEqual([
      ['service', ['service.calm', 'service.fast']],
      ['growth', ['growth.more']],
    ]);
    expect(map.messages.map(({ id }) => id)).toEqual(['hello']);
    const gone = (map.diff ?? []).flatMap(({ change, kind, target }) =>
      change === 'removed' ? `${kind} ${target}` : [],
    );
    expect(gone.sort()).toEqual(['kpi orders', 'message hello', 'objective service.calm', 'theme growth']);
    const now = withoutRemoved(map);
    expect(now.kpis.map(({ id }) => id)).toEqual(['csat']);
    expect(now.themes.map(({ id, objectives }) => [id, objectives.length])).toEqual([['service', 1]]);
    expect(now.messages).toEqual([]);
    expect(renderSvg(map)).toMatch(/data-theme="growth" data-change="removed"/);
  });

  test('what is called differently now is one thing, and what is gone names it as it is called', async () => {
    const gone = '    touchpoint gone "Gone" { on web  measures csat  serves service.fast }\n';
    const before = purposes + path.replace('    touchpoint call', `${gone}    touchpoint call`);
    const names = { csat: 'happy', service: 'care', fast: 'quick', hello: 'hi', home: 'start' };
    const renamed = Object.entries(names).reduce(
      (text, [was, is]) => text.replaceAll(new RegExp(`(?<=[ .])${was}\\b`, 'g'), is),
      before.replace('scale csat', 'scale nps'),
    );
    const { map } = await both(before, renamed.replace(/ {4}touchpoint gone.*\n/, ''));
    expect(map.kpis.map(({ id }) => id)).toEqual(['happy', 'orders']);
    expect(map.themes.map(({ id, objectives }) => [id, objectives.map((one) => one.id)])).toEqual([
      ['care', ['care.calm', 'care.quick']],
      ['growth', ['growth.more']],
    ]);
    expect(map.messages).toMatchObject([{ id: 'hi', cards: ['start'] }]);
    expect(map.cards.find(({ id }) => id === 'gone')).toMatchObject({
      measures: ['happy'],
      objectives: ['care.quick'],
    });
    const former = markedSide(map, 'before', map.diff ?? []);
    expect(former.diff?.find(({ kind }) => kind === 'objective')?.target).toBe('care.fast');
  });
});
