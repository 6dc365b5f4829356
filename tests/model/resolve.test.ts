import { describe, expect, test } from 'vitest';
import type { ResolvedBlock, ResolvedJourney } from '../../src/model/resolved.ts';
import type { Statement } from '../../src/model/statement.ts';
import { loadWorkspace } from '../support/workspace.ts';

/** The journeys of a text with everything they inherit, by name. */
async function journeys(text: string): Promise<Record<string, ResolvedJourney>> {
  const workspace = await loadWorkspace({ 'page.journey': text });
  const all = workspace.file('page.journey').journeys;
  return Object.fromEntries(all.map((journey) => [journey.name, workspace.model.journey(journey)]));
}

/** A variant of `base`; both given by what stands inside their braces. */
async function variant(base: string, changes: string): Promise<ResolvedJourney> {
  const all = await journeys(
    `${names}\njourney base "Base" {\n${base}\n}\njourney target "Target" variant-of base {\n${changes}\n}`,
  );
  return all.target as ResolvedJourney;
}
const names = `
  persona ana "Ana"
  persona leo "Leo"
  channel web "Website" { medium digital }
  channel app "App" { medium digital }`;

/** Stages with their touchpoints: `buy: home till`. */
function outline({ stages }: ResolvedJourney): string[] {
  return stages.map(({ id, touchpoints }) => [`${id}:`, ...touchpoints.map((one) => one.id)].join(' '));
}

/** The facts of a touchpoint, a stage, a hybrid or, without a name, the journey itself, as they are written. */
function facts(journey: ResolvedJourney, name?: string): string[] {
  const blocks: (ResolvedBlock | undefined)[] = [
    journey.touchpoint(name),
    journey.stage(name),
    journey.hybrids.find(({ id }) => id === name),
  ];
  const block = name === undefined ? journey : blocks.find((one) => one);
  return (block?.statements ?? []).map(written);
}

function written(fact: Statement): string {
  const { file, offset, end } = fact.extent();
  return file.text.slice(offset, end);
}

const shop = `
  stage choose "Choose" {
    touchpoint home "Home page"
    touchpoint search "Search"
  }
  stage buy "Buy" {
    touchpoint till "At the till"
  }`;

describe('what is not written again stays', () => {
  test('an empty variant is its base', async () => {
    const journey = await variant(`persona ana\nstate as-is\n${shop}`, '');
    expect(outline(journey)).toEqual(['choose: home search', 'buy: till']);
    expect(facts(journey)).toEqual(['persona ana', 'state as-is']);
    expect(journey.name).toBe('target');
    expect(journey.base?.name).toBe('base');
  });
  test('blocks merge by name and keep their label', async () => {
    const journey = await variant(shop, 'stage buy { touchpoint till { does "Pays by phone" } }');
    expect(outline(journey)).toEqual(['choose: home search', 'buy: till']);
    expect(journey.stage('buy')?.label()).toBe('Buy');
    expect(journey.touchpoint('till')?.label()).toBe('At the till');
    expect(facts(journey, 'till')).toEqual(['does "Pays by phone"']);
  });
  test('a label that is written again replaces the old one', async () => {
    const journey = await variant(shop, 'stage buy "Buy anywhere" { }');
    expect(journey.stage('buy')?.label()).toBe('Buy anywhere');
    expect(journey.base?.stage('buy')?.label()).toBe('Buy');
  });
  test('the base itself does not change', async () => {
    const journey = await variant(shop, 'drop stage choose\nstage buy { touchpoint app "App" }');
    expect(outline(journey)).toEqual(['buy: till app']);
    expect(outline(journey.base as ResolvedJourney)).toEqual(['choose: home search', 'buy: till']);
  });
});

describe('facts', () => {
  const till = (inside: string) => `stage buy { touchpoint till {\n${inside}\n} }`;
  const merged = async (base: string, changes: string) => facts(await variant(till(base), till(changes)), 'till');

  test('a single-valued fact replaces the inherited one, in its place', async () => {
    expect(await merged('initiator brand\ndoes "Pays"', 'initiator customer')).toEqual([
      'initiator customer',
      'does "Pays"',
    ]);
  });
  test('a repeatable fact is added', async () => {
    expect(await merged('does "Waits"\ndoes "Pays"', 'does "Smiles"')).toEqual([
      'does "Waits"',
      'does "Pays"',
      'does "Smiles"',
    ]);
    expect(await merged('on web', 'on app')).toEqual(['on web', 'on app']);
  });
  test('a feeling is single-valued for each persona', async () => {
    expect(await merged('feels 0\nfeels -1 for ana\nfeels -2 for leo', 'feels +1 for ana')).toEqual([
      'feels 0',
      'feels +1 for ana',
      'feels -2 for leo',
    ]);
  });
  test('a label replaces that of the same language', async () => {
    expect(await merged('label ro "Casa"\nlabel fr "Caisse"', 'label ro "La casă"')).toEqual([
      'label ro "La casă"',
      'label fr "Caisse"',
    ]);
  });
  test('a pain replaces that of the same name; one without a name is added', async () => {
    expect(
      await merged(
        'pain process "Slow" as slow\npain support "Alone"',
        'pain process "Slower" as slow\npain process "New"',
      ),
    ).toEqual(['pain process "Slower" as slow', 'pain support "Alone"', 'pain process "New"']);
  });
  test('a link replaces that of the same kind to the same target', async () => {
    const base =
      'stage buy {\n touchpoint till {\nleads-to a share 20 %\ntriggers a\n}\n touchpoint a "A"\n touchpoint b "B"\n}';
    const journey = await variant(base, till('leads-to a share 50 %\nleads-to b'));
    expect(facts(journey, 'till')).toEqual(['leads-to a share 50 %', 'triggers a', 'leads-to b']);
  });
  test('the journey and its stages have facts as well', async () => {
    const journey = await variant(
      'persona ana\ngoal "Coffee"\nstage buy { phase before }',
      'persona leo\ngoal "Tea"\nstage buy { phase during }',
    );
    expect(facts(journey)).toEqual(['persona ana', 'goal "Tea"', 'persona leo']);
    expect(facts(journey, 'buy')).toEqual(['phase during']);
  });
});

describe('drop', () => {
  test('takes back a touchpoint, from the journey or from its stage', async () => {
    expect(outline(await variant(shop, 'drop touchpoint home'))).toEqual(['choose: search', 'buy: till']);
    expect(outline(await variant(shop, 'stage choose { drop touchpoint home }'))).toEqual([
      'choose: search',
      'buy: till',
    ]);
  });
  test('takes back a stage with its touchpoints', async () => {
    const journey = await variant(shop, 'drop stage choose');
    expect(outline(journey)).toEqual(['buy: till']);
    expect(journey.touchpoint('home')).toBeUndefined();
  });
  test('leaves a touchpoint of a dropped stage that is written in another one', async () => {
    const base = shop.replace('touchpoint home "Home page"', 'touchpoint home "Home page" { does "Looks around" }');
    const journey = await variant(base, 'drop stage choose\nstage buy { touchpoint home { on app } }');
    expect(outline(journey)).toEqual(['buy: till home']);
    expect(facts(journey, 'home')).toEqual(['does "Looks around"', 'on app']);
  });
  test('takes back a hybrid', async () => {
    const base = `${shop}\nhybrid pair "Pair" { online home offline till }`;
    expect((await variant(base, '')).hybrids.map(({ id }) => id)).toEqual(['pair']);
    expect((await variant(base, 'drop hybrid pair')).hybrids).toEqual([]);
  });
  test('takes back a fact by its text, its target, its name, its word or its key', async () => {
    const base = `persona ana
      persona leo
      stage buy {
        touchpoint till {
          on web
          initiator brand
          does "Waits"
          does "Pays"
          pain process "Slow" as slow
          promise delivery 1 day
          leads-to a
          leads-to b
        }
        touchpoint a "A"
        touchpoint b "B"
      }`;
    const drops = `drop persona leo
      stage buy {
        touchpoint till {
          drop on web
          drop initiator brand
          drop does "Waits"
          drop pain slow
          drop promise delivery
          drop leads-to b
        }
      }`;
    const journey = await variant(base, drops);
    expect(facts(journey, 'till')).toEqual(['does "Pays"', 'leads-to a']);
    expect(facts(journey)).toEqual(['persona ana']);
    expect(journey.idleDrops).toEqual([]);
  });
  test('of nothing is noted', async () => {
    const changes = `drop touchpoint nobody
      drop persona leo
      stage choose {
        drop stage nowhere
        touchpoint home { drop does "Sleeps" }
        touchpoint chat { drop leads-to home }
      }`;
    const journey = await variant(shop, changes);
    expect(journey.idleDrops.map(written).sort()).toEqual([
      'drop does "Sleeps"',
      'drop leads-to home',
      'drop persona leo',
      'drop stage nowhere',
      'drop touchpoint nobody',
    ]);
  });
  test('of what goes anyway is no mistake', async () => {
    const journey = await variant(shop, 'drop stage choose\ndrop touchpoint home');
    expect(outline(journey)).toEqual(['buy: till']);
    expect(journey.idleDrops).toEqual([]);
  });
  test('by text and by name of the same pain is no mistake either', async () => {
    const base = 'stage buy { touchpoint till { pain process "Slow" as slow } }';
    const journey = await variant(base, 'stage buy { touchpoint till { drop pain slow  drop pain "Slow" } }');
    expect(facts(journey, 'till')).toEqual([]);
    expect(journey.idleDrops).toEqual([]);
  });
  test('makes room for something new of the same name', async () => {
    const base = 'stage buy "Buy" { touchpoint till "Till" { does "Pays" } }';
    const journey = await variant(
      base,
      'stage buy {\n drop touchpoint till\n touchpoint till "Robot" { does "Waves" }\n}',
    );
    expect(facts(journey, 'till')).toEqual(['does "Waves"']);
    expect(journey.touchpoint('till')?.label()).toBe('Robot');
  });
});

describe('what leads to something dropped goes with it', () => {
  const base = `
    stage choose "Choose" {
      touchpoint home "Home" {
        leads-to till
        triggers search
        until buy
      }
      touchpoint search "Search" { instead-of home }
    }
    stage buy "Buy" { touchpoint till "Till" }
    hybrid pair "Pair" {
      online home "sends people"
      offline till
    }`;
  test('links', async () => {
    expect(facts(await variant(base, 'drop touchpoint search'), 'home')).toEqual(['leads-to till', 'until buy']);
  });
  test('places beside others', async () => {
    expect(facts(await variant(base, 'drop touchpoint home'), 'search')).toEqual([]);
  });
  test('sides of a hybrid', async () => {
    expect(facts(await variant(base, 'drop touchpoint till'), 'pair')).toEqual(['online home "sends people"']);
  });
  test('links and `until` of a dropped stage', async () => {
    expect(facts(await variant(base, 'drop stage buy'), 'home')).toEqual(['triggers search']);
  });
});

describe('order', () => {
  const order = async (changes: string) =>
    outline(await variant('stage s { touchpoint a touchpoint b touchpoint c }', changes))[0];

  test('something new stands behind the one written before it', async () => {
    expect(await order('stage s { touchpoint a touchpoint x touchpoint y }')).toBe('s: a x y b c');
    expect(await order('stage s { touchpoint b touchpoint x touchpoint c touchpoint y }')).toBe('s: a b x c y');
  });
  test('with nothing known before it, before the next known one', async () => {
    expect(await order('stage s { touchpoint x touchpoint y touchpoint b }')).toBe('s: a x y b c');
  });
  test('with nothing known at all, at the end', async () => {
    expect(await order('stage s { touchpoint x touchpoint y }')).toBe('s: a b c x y');
  });
  test('known ones keep their order', async () => {
    expect(await order('stage s { touchpoint c touchpoint x touchpoint a }')).toBe('s: a b c x');
  });
  test('holds for stages and hybrids too', async () => {
    const base = 'stage a { } stage b { } hybrid p { } hybrid q { }';
    const journey = await variant(base, 'stage x { } stage b { } stage y { } hybrid p { } hybrid z { }');
    expect(outline(journey)).toEqual(['a:', 'x:', 'b:', 'y:']);
    expect(journey.hybrids.map(({ id }) => id)).toEqual(['p', 'z', 'q']);
  });
  test('a touchpoint written in another stage moves there, with its facts', async () => {
    const base = 'stage s { touchpoint a { does "Walks" } touchpoint b } stage t { touchpoint c touchpoint d }';
    const journey = await variant(base, 'stage t { touchpoint c touchpoint a { on app } }');
    expect(outline(journey)).toEqual(['s: b', 't: c a d']);
    expect(facts(journey, 'a')).toEqual(['does "Walks"', 'on app']);
    expect(journey.touchpoint('a')?.stage).toBe('t');
  });
});

describe('replaces', () => {
  const base = `
    stage choose { touchpoint home { leads-to call  triggers mail } }
    stage help {
      touchpoint mail
      touchpoint call {
        does "Waits"
        pain support "Nobody answers" as nobody
        leads-to mail
      }
      touchpoint visit
    }
    hybrid pair { online home offline call }`;
  const changes = 'stage help { touchpoint chat "Chat" { replaces call  does "Types" } }';

  test('takes the place', async () => {
    expect(outline(await variant(base, changes))).toEqual(['choose: home', 'help: mail chat visit']);
  });
  test('takes the pains, and nothing else of it', async () => {
    expect(facts(await variant(base, changes), 'chat')).toEqual([
      'pain support "Nobody answers" as nobody',
      'replaces call',
      'does "Types"',
    ]);
  });
  test('takes the incoming links and its side of a hybrid', async () => {
    const journey = await variant(base, changes);
    expect(facts(journey, 'home')).toEqual(['leads-to call', 'triggers mail']);
    const targets = journey
      .touchpoint('home')
      ?.facts('leads-to')
      .map(({ ref }) => journey.target(ref)?.id);
    expect(targets).toEqual(['chat']);
    expect(facts(journey, 'pair')).toEqual(['online home', 'offline call']);
  });
  test('lasts in a variant of the variant', async () => {
    const all = await journeys(
      `journey base { ${base} }\njourney one variant-of base { ${changes} }\njourney two variant-of one { stage help { touchpoint video { replaces chat } } }`,
    );
    const two = all.two as ResolvedJourney;
    expect(outline(two)).toEqual(['choose: home', 'help: mail video visit']);
    const targets = two
      .touchpoint('home')
      ?.facts('leads-to')
      .map(({ ref }) => two.target(ref)?.id);
    expect(targets).toEqual(['video']);
    expect(facts(two, 'video')).toEqual(['pain support "Nobody answers" as nobody', 'replaces chat']);
  });
  test('a link to what was replaced goes with what replaced it', async () => {
    const all = await journeys(
      `journey base { ${base} }\njourney one variant-of base { ${changes} }\njourney two variant-of one { drop touchpoint chat }`,
    );
    const two = all.two as ResolvedJourney;
    expect(facts(two, 'home')).toEqual(['triggers mail']);
    expect(facts(two, 'pair')).toEqual(['online home']);
  });
  test('a name that is given again stands for itself', async () => {
    const all = await journeys(
      `journey base { ${base} }\njourney one variant-of base { ${changes} }\njourney two variant-of one { stage help { touchpoint call "Call again" } }`,
    );
    const two = all.two as ResolvedJourney;
    expect(two.touchpoint('call')?.label()).toBe('Call again');
    expect(two.touchpoint('chat')?.label()).toBe('Chat');
  });
  test('from another stage, the new one stands where it is written', async () => {
    const journey = await variant(base, 'stage choose { touchpoint chat { replaces call } }');
    expect(outline(journey)).toEqual(['choose: home chat', 'help: mail visit']);
  });
});

test('`resolves` keeps the pain', async () => {
  const base = 'stage buy { touchpoint till { pain process "Slow" as slow } }';
  const journey = await variant(base, 'stage buy { touchpoint till { resolves slow } }');
  expect(facts(journey, 'till')).toEqual(['pain process "Slow" as slow', 'resolves slow']);
  expect(journey.touchpoint('till')?.fact('resolves')?.ref?.target?.text).toBe('Slow');
});

describe('variants of variants', () => {
  test('build on each other, and know their layers', async () => {
    const all = await journeys(`
      journey today { ${shop} }
      journey target variant-of today { stage buy { touchpoint till { does "Pays" }  touchpoint app "App" } }
      journey dream variant-of target { drop touchpoint search  stage buy { touchpoint app { does "Waves" } } }`);
    const dream = all.dream as ResolvedJourney;
    expect(outline(dream)).toEqual(['choose: home', 'buy: till app']);
    expect(facts(dream, 'till')).toEqual(['does "Pays"']);
    expect(dream.layers.map(({ name }) => name)).toEqual(['today', 'target', 'dream']);
    expect(dream.touchpoint('app')?.layers.length).toBe(2);
  });
  test('a circle ends, whichever journey is asked for', async () => {
    const all = await journeys(`
      journey one variant-of two { stage a { touchpoint x } }
      journey two variant-of one { stage b { touchpoint y } }
      journey self variant-of self { stage c { touchpoint z } }`);
    expect(outline(all.one as ResolvedJourney)).toEqual(['b: y', 'a: x']);
    expect(outline(all.two as ResolvedJourney)).toEqual(['a: x', 'b: y']);
    expect(outline(all.self as ResolvedJourney)).toEqual(['c: z']);
  });
  test('without its base, a variant is what it writes itself', async () => {
    const all = await journeys('journey target variant-of nothing { drop touchpoint x  stage a { touchpoint y } }');
    expect(outline(all.target as ResolvedJourney)).toEqual(['a: y']);
  });
});

test('two things of one name are both kept, and told apart', async () => {
  const all = await journeys('journey j { stage a { touchpoint x touchpoint x } stage a { touchpoint x } }');
  expect(outline(all.j as ResolvedJourney)).toEqual(['a: x x~2', 'a~2: x~3']);
});

test('a journey is put together again only when one of its layers changes', async () => {
  const base = 'journey base "Base" { stage a { touchpoint x } }';
  const target = 'import "./base.journey"\njourney target variant-of base { stage a { touchpoint y } }';
  const workspace = await loadWorkspace({ 'base.journey': base, 'target.journey': target, 'other.journey': '' });
  const resolve = () => {
    const [declaration] = workspace.file('target.journey').journeys;
    return workspace.model.journey(declaration as Statement);
  };
  const first = resolve();
  await workspace.change('other.journey', 'team care');
  expect(resolve()).toBe(first);
  await workspace.change('base.journey', base.replace('touchpoint x', 'touchpoint z'));
  expect(outline(resolve())).toEqual(['a: z y']);
});
