import { expect, test } from 'vitest';
import { actionsAt, applied } from '../support/actions.ts';
import { serve } from '../support/server.ts';

const channels = `channel web "Website" { medium digital }
channel shop "Shop" { medium physical }
channel phone "Phone" { medium analog }
`;

/** The texts after each action whose title starts with some words, by title. */
async function after(texts: Record<string, string>, start: string): Promise<Record<string, string | undefined>> {
  const server = await serve(texts);
  const actions = await actionsAt(server, 'a.journey');
  const wanted = actions.filter(({ title }) => title.startsWith(start));
  return Object.fromEntries(wanted.map((action) => [action.title, applied(server, action)['a.journey']]));
}

test('all touchpoints of a stage are put on a channel of the journey, or of the file', async () => {
  const found = await after(
    {
      'channels.journey': channels.replace('channel phone', 'channel post "Post" { medium analog }\nchannel phone'),
      'a.journey': `import "./channels.journey"
channel app "App" { medium digital }
journey week "A week" {
  stage buy "Buy" {
    touchpoint <|>hears "Hears of it"
    touchpoint asks "Asks" {
      does "Asks a friend"
    }
    touchpoint packs "Packs" { internal }
    touchpoint pays "Pays" { on shop  on web }
  }
  stage eat "Eat" { touchpoint eats "Eats" }
}
`,
    },
    'Put all touchpoints of this stage',
  );
  expect(Object.keys(found)).toEqual(
    ['shop', 'web', 'app'].map((name) => `Put all touchpoints of this stage on ‘${name}’`),
  );
  expect(found['Put all touchpoints of this stage on ‘web’']?.split('\n').slice(4, 11)).toEqual([
    '    touchpoint hears "Hears of it" { on web }',
    '    touchpoint asks "Asks" {',
    '      on web',
    '      does "Asks a friend"',
    '    }',
    '    touchpoint packs "Packs" { internal }',
    '    touchpoint pays "Pays" { on shop  on web }',
  ]);
});

test('at most eight channels are offered for a stage', async () => {
  const many = Array.from({ length: 20 }, (_, i) => `channel c${i} "C" { medium digital }\n`).join('');
  const text = `${many}journey week "A week" {
  stage buy "Buy" { touchpoint <|>a "A"  touchpoint b "B"  touchpoint c "C" { on c9 } }
}
`;
  const titles = Object.keys(await after({ 'a.journey': text }, 'Put all touchpoints of this stage'));
  expect(titles).toHaveLength(8);
  expect(titles[0]).toContain('c9');
});

test('touchpoints with the same label are put on the channel that one of them is on', async () => {
  const text = `${channels}journey week "A week" {
  stage buy "Buy" {
    touchpoint a "Home page" { on web }
    touchpoint b "Till" { on shop }
  }
  stage eat "Eat" {
    touchpoint <|>c "home  Page"
    touchpoint d "Till"
    touchpoint e "Home page"
  }
}
`;
  const found = await after({ 'a.journey': text }, 'Same label');
  expect(Object.keys(found)).toEqual(['Same label, same channel: put ‘home  Page’ on ‘web’']);
  expect(Object.values(found)[0]?.split('\n').slice(9, 12)).toEqual([
    '    touchpoint c "home  Page" { on web }',
    '    touchpoint d "Till"',
    '    touchpoint e "Home page" { on web }',
  ]);
});

test('a variant gives channels to its own touchpoints only', async () => {
  const text = `${channels}journey today "Today" {
  stage buy "Buy" { touchpoint home "Home page" { on web }  touchpoint loose "Loose" }
}
journey target "Target" variant-of today {
  stage buy { touchpoint <|>chat "Chat"  touchpoint home { does "Looks" }  touchpoint tips "Tips" }
}
`;
  const found = await after({ 'a.journey': text }, 'Put all touchpoints of this stage on ‘web’');
  expect(Object.values(found)[0]?.split('\n')[7]).toBe(
    '  stage buy { touchpoint chat "Chat" { on web }  touchpoint home { does "Looks" }  touchpoint tips "Tips" { on web } }',
  );
});
