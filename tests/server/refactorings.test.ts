import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { Checker } from '../../src/rules/check.ts';
import { resolved } from '../../src/server/code-actions/provider.ts';
import { actionsAt } from '../support/actions.ts';
import { textsAfter } from '../support/apply-edits.ts';
import type { MemoryFiles } from '../support/memory-files.ts';
import type { ServerFixture } from '../support/server.ts';
import { serve } from '../support/server.ts';
import { exampleTexts, today, uriOf } from '../support/workspace.ts';

type Files = Record<string, string>;

async function offered(files: Files | string): Promise<{ server: ServerFixture; actions: CodeAction[] }> {
  const all = typeof files === 'string' ? { 'shop.journey': files } : files;
  const server = await serve(all);
  const path = Object.keys(all).find((one) => all[one]?.includes('<|')) ?? '';
  return { server, actions: await actionsAt(server, path, ['refactor']) };
}

/** What is offered at the mark, but for what every declaration offers. */
async function titles(files: Files | string, about = ''): Promise<string[]> {
  return (await offered(files)).actions.map(({ title }) => title).filter((title) => title.startsWith(about));
}

/** The texts that are changed or created by what is offered at the mark under a title. */
async function chosen(files: Files, title: string): Promise<Files> {
  const { server, actions } = await offered(files);
  const action = actions.find((one) => one.title === title);
  if (!action) throw new Error(`${title} is not among: ${actions.map((one) => one.title).join(', ')}`);
  expect(action.edit).toBeUndefined();
  return textsAfter(server, resolved(action, server.services).edit);
}
async function textAfter(text: string, title: string): Promise<string | undefined> {
  return (await chosen({ 'shop.journey': text }, title))['shop.journey'];
}
async function refused(files: Files, title: string): Promise<string> {
  return chosen(files, title).then(
    (texts) => `it was not refused: ${JSON.stringify(texts)}`,
    (error: Error) => error.message,
  );
}

describe('moving a touchpoint to another stage', () => {
  const journey = `journey j "J" {
  stage look "Look" {
    touchpoint ad "Ad"
  }

  stage buy "Buy" {
    phase during
    // the first thing in the shop
    touchpoint cart "Cart" // a trolley

    /** Where money changes hands. */
    touchpoint <|>pay "Pay" {
      feels -1
    } // by card
  }

  stage use "Use" { phase after  touchpoint call "Call" }
  stage leave "Leave"
}
`;
  test('is offered for every other stage, the nearest first', async () => {
    expect(await titles(journey, 'Move')).toEqual([
      'Move ‘Pay’ to stage ‘Use’',
      'Move ‘Pay’ to stage ‘Look’',
      'Move ‘Pay’ to stage ‘Leave’',
    ]);
  });
  test('to an earlier one: it comes last there, with its comments', async () => {
    expect(await textAfter(journey, 'Move ‘Pay’ to stage ‘Look’')).toBe(`journey j "J" {
  stage look "Look" {
    touchpoint ad "Ad"
    /** Where money changes hands. */
    touchpoint pay "Pay" {
      feels -1
    } // by card
  }

  stage buy "Buy" {
    phase during
    // the first thing in the shop
    touchpoint cart "Cart" // a trolley
  }

  stage use "Use" { phase after  touchpoint call "Call" }
  stage leave "Leave"
}
`);
  });
  test('to a later one: it comes first there', async () => {
    expect(
      await textAfter(
        journey.replace('<|>pay', 'pay').replace('touchpoint ad', '<|>touchpoint ad'),
        'Move ‘Ad’ to stage ‘Buy’',
      ),
    ).toBe(`journey j "J" {
  stage look "Look"

  stage buy "Buy" {
    phase during
    touchpoint ad "Ad"

    // the first thing in the shop
    touchpoint cart "Cart" // a trolley

    /** Where money changes hands. */
    touchpoint pay "Pay" {
      feels -1
    } // by card
  }

  stage use "Use" { phase after  touchpoint call "Call" }
  stage leave "Leave"
}
`);
  });
  test('to one on a single line: it is opened', async () => {
    expect(await textAfter(journey, 'Move ‘Pay’ to stage ‘Use’')).toContain(`
  stage use "Use" {
    phase after
    touchpoint call "Call"
    /** Where money changes hands. */
    touchpoint pay "Pay" {
      feels -1
    } // by card
  }
`);
  });
  test('to one without a block, in a text with other line ends and tabs', async () => {
    const text = 'journey j "J" {\r\n\tstage a "A" { touchpoint t<|> "T" { feels 0 } }\r\n\tstage b "B"\r\n}\r\n';
    expect(await textAfter(text, 'Move ‘T’ to stage ‘B’')).toBe(
      'journey j "J" {\r\n\tstage a "A"\r\n\tstage b "B" {\r\n\t\ttouchpoint t "T" { feels 0 }\r\n\t}\r\n}\r\n',
    );
  });
  test('a text block keeps its text at another depth', async () => {
    const text = `journey j "J" {
    stage a "A" {
        touchpoint <|>t "T" {
            does """
                One
                  two
                """
        }
    }
  stage b "B" {
    touchpoint u "U"
  }
}
`;
    expect(await textAfter(text, 'Move ‘T’ to stage ‘B’')).toBe(`journey j "J" {
    stage a "A"
  stage b "B" {
    touchpoint t "T" {
        does """
            One
              two
            """
    }
    touchpoint u "U"
  }
}
`);
  });
  test('at most eight stages', async () => {
    const stages = Array.from({ length: 12 }, (_, n) => `  stage s${n} "S${n}"\n`).join('');
    const found = await titles(`journey j "J" {\n  stage a "A" { touchpoint <|>t "T" }\n${stages}}\n`, 'Move');
    expect(found).toEqual(Array.from({ length: 8 }, (_, n) => `Move ‘T’ to stage ‘S${n}’`));
  });
  test('no stage that comes after the one where the contact ends', async () => {
    const text = 'journey j "J" { stage a "A" { touchpoint <|>t "T" { until b } }  stage b "B"  stage c "C" }\n';
    expect(await titles(text, 'Move')).toEqual(['Move ‘T’ to stage ‘B’']);
  });
  const base = `journey base "Base" {
  stage a "A" { touchpoint t "T"  touchpoint u "U" }
  stage b "B" { touchpoint v "V" }
}
`;
  test('in a variant it is written in the other stage', async () => {
    const files = {
      'base.journey': base,
      'new.journey': `import "./base.journey"
journey new "New" variant-of base {
  stage a {
    touchpoint <|>t { feels +1 }
  }
}
`,
    };
    expect(await chosen(files, 'Move ‘T’ to stage ‘B’')).toEqual({
      'new.journey': `import "./base.journey"
journey new "New" variant-of base {
  stage b {
    touchpoint t { feels +1 }
  }
}
`,
    });
    const more = {
      ...files,
      'new.journey': files['new.journey'].replace('{ feels +1 }', '{ feels +1 }\n    touchpoint u { feels 0 }'),
    };
    expect((await chosen(more, 'Move ‘T’ to stage ‘B’'))['new.journey']).toBe(`import "./base.journey"
journey new "New" variant-of base {
  stage a {
    touchpoint u { feels 0 }
  }
  stage b {
    touchpoint t { feels +1 }
  }
}
`);
  });
  test('variants go along, and one that has moved it already does not', async () => {
    const files = {
      'base.journey': base.replace('touchpoint t', 'touchpoint <|>t'),
      'new.journey': `import "./base.journey"
journey v1 variant-of base { stage a { touchpoint t { feels +1 } } }
journey v2 variant-of base { stage b { touchpoint t { feels +1 } } }
journey v3 variant-of v1 { stage a { touchpoint u { feels 0 } } }
`,
    };
    expect(await chosen(files, 'Move ‘T’ to stage ‘B’')).toEqual({
      'base.journey': `journey base "Base" {
  stage a "A" { touchpoint u "U" }
  stage b "B" {
    touchpoint v "V"
    touchpoint t "T"
  }
}
`,
      'new.journey': files['new.journey'].replace(
        'stage a { touchpoint t { feels +1 } }',
        'stage b {\n  touchpoint t { feels +1 }\n}',
      ),
    });
  });
  test('not where a variant would lose it', async () => {
    const files = {
      'base.journey': base.replace('touchpoint t', 'touchpoint <|>t'),
      'new.journey': 'import "./base.journey"\njourney v1 "V1" variant-of base { drop stage b }\n',
    };
    expect(await refused(files, 'Move ‘T’ to stage ‘B’')).toBe(
      '‘V1’ has no such stage, so the touchpoint would be lost there.',
    );
  });
  test('is offered on the head of a touchpoint only, and not in a text that cannot be read whole', async () => {
    expect(await titles(journey.replace('<|>pay', 'pay').replace('feels -1', 'feels <|>-1'), 'Move')).toEqual([]);
    expect(await titles(`${journey}\nwhat is this`, 'Move')).toEqual([]);
    expect(await titles(journey.replace('touchpoint ad', 'touchpoint pay'), 'Move')).toEqual([]);
  });
});

describe('extracting declarations', () => {
  const shop = `\uFEFF// All of the shop.
lang fr
import "./people.journey"

/** Where we sell. */
channel web "Web" { medium digital  team crm }
// journey-ignore channel-unused: it comes in May
channel app "App" { medium digital  uses hub }

tool hub "Hub" { kind crm }

journey j "J" {
  stage s "S" { touchpoint t "T" { on web } }
}
`;
  const files = (mark: (text: string) => string): Files => ({
    'shop.journey': mark(shop),
    'people.journey': 'team crm "CRM"\n',
    'later.journey':
      'import web from "./shop.journey"\njourney k "K" { stage s "S" { touchpoint t "T" { on web } } }\n',
  });
  test('one goes to a file of its own, with the imports that it needs', async () => {
    const marked = files((text) => text.replace('channel web', 'channel w<|>eb'));
    expect(await chosen(marked, 'Extract ‘web’ to a new file')).toEqual({
      'shop.journey': `\uFEFF// All of the shop.
lang fr
import "./people.journey"
import "./web.journey"

// journey-ignore channel-unused: it comes in May
channel app "App" { medium digital  uses hub }

tool hub "Hub" { kind crm }

journey j "J" {
  stage s "S" { touchpoint t "T" { on web } }
}
`,
      'web.journey': `lang fr

import "./people.journey"

/** Where we sell. */
channel web "Web" { medium digital  team crm }
`,
    });
  });
  test('those that are selected go together, with what they need of the file', async () => {
    const marked = files((text) => text.replace('channel web', '<|channel web').replace('hub }\n\n', 'hub }|>\n\n'));
    expect(await chosen(marked, 'Extract 2 declarations to a new file')).toEqual({
      'shop.journey': `\uFEFF// All of the shop.
lang fr
import "./people.journey"
import "./shared.journey"

journey j "J" {
  stage s "S" { touchpoint t "T" { on web } }
}
`,
      'shared.journey': `lang fr

import "./people.journey"

/** Where we sell. */
channel web "Web" { medium digital  team crm }
// journey-ignore channel-unused: it comes in May
channel app "App" { medium digital  uses hub }

tool hub "Hub" { kind crm }
`,
    });
  });
  test('a variant goes without being imported where nobody needs it', async () => {
    const text = 'journey a "A" {\r\n  stage s "S"\r\n}\r\n\r\njourney <|>b variant-of a {\r\n  state to-be\r\n}\r\n';
    expect(await chosen({ 'x.journey': text, 'b.journey': 'brand b\n' }, 'Extract ‘b’ to a new file')).toEqual({
      'x.journey': 'journey a "A" {\r\n  stage s "S"\r\n}\r\n',
      'b2.journey': 'import "./x.journey"\r\n\r\njourney b variant-of a {\r\n  state to-be\r\n}\r\n',
    });
  });
  test('not when two journeys need each other, or a name is declared twice', async () => {
    const both = (mark: string) =>
      `journey ${mark}a "A" { stage s "S" { touchpoint t "T" { leads-to b.t } } }\njourney b "B" { stage s "S" { touchpoint t "T" { leads-to a.t } } }\n`;
    expect(await refused({ 'x.journey': both('<|>') }, 'Extract ‘a’ to a new file')).toBe(
      '‘a’ and what stays in this file need each other: they cannot be told apart.',
    );
    expect(await refused({ 'x.journey': 'brand <|>a\nbrand a\n' }, 'Extract ‘a’ to a new file')).toBe(
      '‘a’ is declared twice: rename one of the two first.',
    );
  });
  test('is not offered inside of a block, nor to an editor that cannot create files', async () => {
    expect(await titles('journey j "J" {\n  stage <|>s "S"\n}\n', 'Extract')).toEqual([]);
    expect(await titles('journey j "J" {\n  <|stage s "S"|>\n}\n', 'Extract')).toEqual([]);
    const server = await serve({ 'x.journey': 'brand <|>a\n' });
    server.services.server.Client.createsFiles = false;
    expect(await actionsAt(server, 'x.journey', ['refactor'])).toEqual([]);
  });
});

describe('making a hybrid touchpoint', () => {
  const journey = (mark: string) =>
    `channel web "Web" { medium digital }
channel shop "Shop" { medium physical }
theme near "Near" { objective meet "Meet"  objective know "Know" }
journey j "J" {
  stage a "A" {
    touchpoint one "One" { on web  serves near.meet  serves near.know  leads-to three }
    touchpoint two "Two" { on shop }
  }
  stage b "B" {
    touchpoint three "Three" { on shop  serves near.know }
    touchpoint four "Four" { on web }
    touchpoint five "Five" { on shop  internal }
  }
  hybrid known "Known" {
    online four
    offline three
  }
}
`.replace(mark, `<|>${mark}`);
  test('is offered with those of the other world that it has to do with, linked ones first', async () => {
    expect(await titles(journey('one "One"'), 'Make')).toEqual([
      'Make a hybrid touchpoint of ‘One’ and ‘Three’',
      'Make a hybrid touchpoint of ‘One’ and ‘Two’',
    ]);
    expect(await titles(journey('three "Three"'), 'Make')).toEqual(['Make a hybrid touchpoint of ‘One’ and ‘Three’']);
    expect(await titles(journey('four "Four"'), 'Make')).toEqual([]);
    expect(await titles(journey('five "Five"'), 'Make')).toEqual([]);
  });
  test('writes both sides, and the objective that both serve', async () => {
    expect(await textAfter(journey('three "Three"'), 'Make a hybrid touchpoint of ‘One’ and ‘Three’')).toBe(
      journey('no mark').replace(
        'offline three\n  }\n',
        `offline three
  }
  hybrid one-three "‸" {
    online one
    offline three
    serves near.know
  }
`,
      ),
    );
  });
  test('takes a name that is free in the journey and its variants', async () => {
    const text = `${journey('one "One"')}journey k variant-of j { hybrid one-two "Mine" { online one  offline three } }\n`;
    expect(await textAfter(text, 'Make a hybrid touchpoint of ‘One’ and ‘Two’')).toContain('hybrid one-two2 "‸" {');
  });
  test('works on one line, whatever stands there', async () => {
    const text =
      'channel w { medium digital }\nchannel s { medium physical }\njourney j "J" { stage a "A $1 }" { touchpoint <|>x "X" { on w }  touchpoint y "Y" { on s } } }\n';
    expect(await textAfter(text, 'Make a hybrid touchpoint of ‘X’ and ‘Y’')).toBe(`channel w { medium digital }
channel s { medium physical }
journey j "J" {
  stage a "A $1 }" { touchpoint x "X" { on w }  touchpoint y "Y" { on s } }
  hybrid x-y "‸" {
    online x
    offline y
  }
}
`);
  });
});

describe('starting a to-be variant', () => {
  const journey = `lang ro
/** Now. */
journey <|>now "Acum" {
  stage a "A" { touchpoint t "T" { deviation failed } }
} // the end
team crm
`;
  test('writes it behind the journey', async () => {
    expect(
      await textAfter(journey.replace('{ deviation failed }', ''), 'Start a to-be variant of ‘Acum’'),
    ).toBe(`lang ro
/** Now. */
journey now "Acum" {
  stage a "A" { touchpoint t "T"  }
} // the end

journey now-target "‸" variant-of now {
  state to-be
  ‸
}
team crm
`);
  });
  test('writes it in a new file, without what only an actual journey can have', async () => {
    const files = {
      'deep/acum 1.journey': journey,
      'deep/now-target.journey': 'import "./acum 1.journey"\njourney now-target variant-of now { drop stage a }\n',
    };
    expect(await chosen(files, 'Start a to-be variant of ‘Acum’ in a new file')).toEqual({
      'deep/now-target2.journey': `lang ro

import "./acum 1.journey"

journey now-target2 variant-of now {
  state to-be

  stage a {
    touchpoint t { drop deviation failed }
  }
}
`,
    });
  });
  test('is not offered for a journey that is a plan already', async () => {
    expect(await titles('journey <|>now "Now" { state to-be }\n', 'Start')).toEqual([]);
  });
});

describe('making the repeated fact of a channel its default', () => {
  const shop = (touchpoints: string, channel = '{ medium digital }') => `channel web "Web" ${channel}
team crm
tool hub "Hub"
tool bot "Bot"
journey j "J" {
  stage s "S" {
${touchpoints}  }
}
`;
  test('moves control to the channel', async () => {
    const text = shop(`    touchpoint a "A" { on web  control <|>partner "Ba$ar"  feels 0 }
    touchpoint b "B" {
      control partner "Ba$ar" // since May
      on web
    }
    touchpoint c "C" {
      on web
      // they run it
      control partner "Ba$ar"
    }
    touchpoint d "D"
`);
    expect(await textAfter(text, 'Make ‘control partner "Ba$ar"’ the default of channel ‘Web’')).toBe(
      shop(
        `    touchpoint a "A" { on web  feels 0 }
    touchpoint b "B" {
      // since May
      on web
    }
    touchpoint c "C" {
      on web
      // they run it
    }
    touchpoint d "D"
`,
        '{ medium digital  control partner "Ba$ar" }',
      ),
    );
  });
  test('moves category, tools and team, also into a channel on several lines or without a block', async () => {
    const two = (facts: string) => `    touchpoint a "A" { on web${facts} }\n    touchpoint b "B" { on web${facts} }\n`;
    const opened = '{\n  medium digital\n  note "x"\n}';
    const first = (text: string, mark: string) => text.replace(mark, `<|>${mark}`);
    expect(
      await textAfter(
        first(shop(two('  uses hub  uses bot'), opened), 'uses hub'),
        'Make ‘uses hub, uses bot’ the default of channel ‘Web’',
      ),
    ).toBe(shop(two(''), '{\n  medium digital\n  uses hub\n  uses bot\n  note "x"\n}'));
    expect(
      await textAfter(first(shop(two('  team crm'), ''), 'team crm }'), 'Make ‘team crm’ the default of channel ‘Web’'),
    ).toBe(shop(two(''), '{ team crm }').replace('crm }', 'crm } '));
  });
  test('in all files that see the channel', async () => {
    const files = {
      'channels.journey': 'channel web "Web" { medium digital }\n',
      'a.journey':
        'import "./channels.journey"\njourney a "A" { stage s "S" { touchpoint a "A" { on web  category <|>website } } }\n',
      'b.journey':
        'import "./a.journey"\njourney b variant-of a { stage s { touchpoint b "B" { category website  on web } } }\n',
    };
    expect(await chosen(files, 'Make ‘category website’ the default of channel ‘Web’')).toEqual({
      'channels.journey': 'channel web "Web" { medium digital  category website }\n',
      'a.journey': 'import "./channels.journey"\njourney a "A" { stage s "S" { touchpoint a "A" { on web } } }\n',
      'b.journey': 'import "./a.journey"\njourney b variant-of a { stage s { touchpoint b "B" { on web } } }\n',
    });
    const other = { ...files, 'b.journey': files['b.journey'].replace('website', 'content') };
    expect(await titles(other, 'Make')).toEqual([]);
  });
  test('is not offered when one says it differently or not at all, or only one says it', async () => {
    const a = '    touchpoint a "A" { on web  control <|>owned }\n';
    expect(await titles(shop(a), 'Make')).toEqual([]);
    expect(await titles(shop(`${a}    touchpoint b "B" { on web }\n`), 'Make')).toEqual([]);
    expect(await titles(shop(`${a}    touchpoint b "B" { on web  control partner }\n`), 'Make')).toEqual([]);
    const b = '    touchpoint b "B" { on web  control owned }\n';
    expect(await titles(shop(`${a}${b}`, '{ control partner }'), 'Make')).toEqual([]);
    expect(await titles(shop(`${a}${b}`, '{ control owned }'), 'Make')).toHaveLength(1);
  });
  test('not where the channel does not see the team', async () => {
    const files = {
      'channels.journey': 'channel web "Web" { medium digital }\n',
      'a.journey':
        'import "./channels.journey"\nteam crm\njourney a "A" { stage s "S" { touchpoint a "A" { on web  team <|>crm }  touchpoint b "B" { on web  team crm } } }\n',
    };
    expect(await titles(files, 'Make')).toEqual([]);
  });
  test('not where a variant has moved the touchpoint to another channel, or cannot be read', async () => {
    const text = `${shop('    touchpoint a "A" { on web  control <|>owned }\n    touchpoint b "B" { on web  control owned }\n')}channel app "App" { control partner }
journey k "K" variant-of j { stage s { touchpoint a { drop on web  on app } } }
`;
    const title = 'Make ‘control owned’ the default of channel ‘Web’';
    expect(await refused({ 'shop.journey': text }, title)).toBe(
      'In ‘K’ the touchpoint ‘A’ is on another channel and would lose it.',
    );
    const files = {
      'shop.journey': text.split('channel app')[0] ?? '',
      'x.journey': 'import "./shop.journey"\nwhat is this\n',
    };
    expect(await refused(files, title)).toBe('x.journey cannot be read whole: put it right first.');
  });
});

describe('inlining a message', () => {
  const title = 'Inline the message ‘fresh’ and remove it';
  test('writes it out wherever it is said, and removes it', async () => {
    const files = {
      'shop.journey': `brand b

message fresh "Picked, \\"yesterday\\""

message other "Other"
journey j "J" {
  stage s "S" {
    touchpoint a "A" { says <|>fresh }
    touchpoint b "B" { says fresh "In my words" }
    touchpoint c "C" { says fresh  says other }
  }
}
`,
      'later.journey': `import fresh from "./shop.journey"
import j from "./shop.journey"
journey k "K" variant-of j {
  stage s {
    touchpoint b {
      drop says fresh
      says fresh
    }
  }
}
`,
    };
    expect(await chosen(files, title)).toEqual({
      'shop.journey': `brand b

message other "Other"
journey j "J" {
  stage s "S" {
    touchpoint a "A" { says "Picked, \\"yesterday\\"" }
    touchpoint b "B" { says "In my words" }
    touchpoint c "C" { says "Picked, \\"yesterday\\""  says other }
  }
}
`,
      'later.journey': `import j from "./shop.journey"
journey k "K" variant-of j {
  stage s {
    touchpoint b {
      drop says "In my words"
      says "Picked, \\"yesterday\\""
    }
  }
}
`,
    });
  });
  test('is offered where the message is declared, for its label or its text', async () => {
    expect(
      await textAfter(
        'message <|>fresh { text "Now" }\njourney j "J" { stage s "S" { touchpoint a "A" { says fresh } } }\n',
        title,
      ),
    ).toBe('journey j "J" { stage s "S" { touchpoint a "A" { says "Now" } } }\n');
  });
  test('is not offered when more than its wording would be lost', async () => {
    const of = (message: string) =>
      titles(`${message}\njourney j "J" { stage s "S" { touchpoint a "A" { says <|>fresh } } }\n`, 'Inline');
    expect(await of('message fresh "Now"')).toEqual([title]);
    for (const message of [
      'message fresh "Now" { promise delivery-time 1 day }',
      'message fresh "Now" { tone "warm" }',
      'message fresh "Now" { keyword "fresh" }',
      'message fresh "Now" { text "Now, and in full" }',
      'message fresh "Now" { label ro "Acum" }',
      '/** Said in May. */\nmessage fresh "Now"',
      'message fresh "Now" // said in May',
      'message fresh',
      'message fresh ""',
      'message fresh { text """\n  Now\n  """ }',
    ])
      expect(await of(message)).toEqual([]);
  });
});

describe('extracting a message', () => {
  test('declares it and names it wherever the same is said', async () => {
    const files = {
      'shop.journey': `channel web

// journey-ignore no-entry: it is a sketch
journey j "J" {
  stage s "S" {
    touchpoint a "A" { says <|>"Livré en trois jours, promis !" }
    touchpoint b "B" { says "Livré en trois jours, promis !"  thinks "Livré en trois jours, promis !" }
    touchpoint c "C" { says "Livré" }
  }
}
`,
      'later.journey': `import j from "./shop.journey"
journey k "K" variant-of j { stage s { touchpoint a { drop says "Livré en trois jours, promis !" } } }
`,
      'apart.journey': 'journey x "X" { stage s "S" { touchpoint a "A" { says "Livré en trois jours, promis !" } } }\n',
    };
    expect(await chosen(files, 'Extract a message')).toEqual({
      'shop.journey': `channel web

message livré-en-trois-jours "Livré en trois jours, promis !"

// journey-ignore no-entry: it is a sketch
journey j "J" {
  stage s "S" {
    touchpoint a "A" { says livré-en-trois-jours }
    touchpoint b "B" { says livré-en-trois-jours  thinks "Livré en trois jours, promis !" }
    touchpoint c "C" { says "Livré" }
  }
}
`,
      'later.journey': `import j from "./shop.journey"
import livré-en-trois-jours from "./shop.journey"
journey k "K" variant-of j { stage s { touchpoint a { drop says livré-en-trois-jours } } }
`,
    });
  });
  test('stands behind the other messages, under a name that is free', async () => {
    const text = (says: string, more = '') =>
      `message fresh "F" // one\r\n${more}journey j "J" { stage s "S" { touchpoint a "A" { says ${says} } } }\r\n`;
    expect(await textAfter(text('"Fresh!"<|>'), 'Extract a message')).toBe(
      text('fresh2', 'message fresh2 "Fresh!"\r\n'),
    );
    expect(await textAfter(text('<|>"今日のコーヒー"'), 'Extract a message')).toBe(
      text('今日のコーヒー', 'message 今日のコーヒー "今日のコーヒー"\r\n'),
    );
    expect(await textAfter(text('<|>"2 for 1: \\"x\\""'), 'Extract a message')).toBe(
      text('for-1-x', 'message for-1-x "2 for 1: \\"x\\""\r\n'),
    );
  });
  test('is not offered for what is a message already, or has no word', async () => {
    const says = (fact: string) =>
      titles(`message m "M"\njourney j "J" { stage s "S" { touchpoint a "A" { <|>${fact} } } }\n`, 'Extract a m');
    expect(await says('says "Now"')).toEqual(['Extract a message']);
    for (const fact of ['says m', 'says m "Now"', 'says "!"', 'says ""', 'says """\nNow\n"""', 'thinks "Now"'])
      expect(await says(fact)).toEqual([]);
  });
});

describe('every refactoring that is offered in the examples', () => {
  test.each(['hello', 'coffee-club', 'aurora', 'baskets'])(
    'of %s leaves a text without new errors',
    { timeout: 300_000 },
    async (name) => {
      const texts = Object.fromEntries(Object.entries(exampleTexts()).filter(([path]) => path.startsWith(name)));
      const server = await serve(texts);
      const before = state(server);
      const kinds = new Map<string, number>();
      for (const path of Object.keys(texts)) {
        const starts = server
          .file(path)
          .all()
          .map((one) => one.extent().offset);
        for (const start of starts) {
          const { textDocument, position } = server.at(path, start);
          const asked = {
            textDocument,
            range: { start: position, end: position },
            context: { diagnostics: [], only: ['refactor'] },
          };
          const actions = (await server.lsp.CodeActionProvider?.getCodeActions(
            server.document(path),
            asked,
          )) as CodeAction[];
          for (const action of actions) {
            const changed = textsAfter(server, resolved(action, server.services).edit);
            const marks = Object.entries(changed).map(([one, text]) => [one, text.replaceAll('‸', '')]);
            await change(server, Object.fromEntries(marks));
            const now = state(server);
            expect(now.errors, `${action.title}:\n${Object.values(changed)[0]}`).toEqual(before.errors);
            expect(now.comments, action.title).toEqual(before.comments);
            const old = Object.keys(changed).map((one) => [one, texts[one]]);
            await change(server, Object.fromEntries(old));
            kinds.set(action.data.refactoring, (kinds.get(action.data.refactoring) ?? 0) + 1);
          }
        }
      }
      expect(state(server)).toEqual(before);
      expect(Object.fromEntries(kinds)).toEqual(counts[name]);
    },
  );
  /** How often each one is offered: none is forgotten. */
  const counts: Record<string, Record<string, number>> = {
    hello: { 'extract-declarations': 3, 'start-variant': 2, 'make-hybrid': 2, 'move-touchpoint': 4 },
    'coffee-club': { 'extract-declarations': 8, 'start-variant': 2, 'make-hybrid': 2, 'move-touchpoint': 8 },
    aurora: {
      'extract-declarations': 25,
      'start-variant': 2,
      'make-hybrid': 18,
      'move-touchpoint': 56,
      'channel-default': 4,
    },
    baskets: { 'extract-declarations': 23, 'start-variant': 2, 'make-hybrid': 12, 'move-touchpoint': 22 },
  };

  function state({ services: { server } }: ServerFixture): { errors: string[]; comments: string[] } {
    const files = server.Model.all();
    const checker = new Checker({ profile: 'strict', today });
    checker.update(files);
    const errors = [...checker.findings().values()].flat().filter(({ severity }) => severity === 'error');
    return {
      errors: errors.map(({ rule }) => rule.code).sort(),
      comments: files.flatMap(({ comments }) => comments.map(({ text }) => text)).sort(),
    };
  }

  /** Changes texts, and takes away those that are undefined. */
  async function change({ services }: ServerFixture, texts: Record<string, string | undefined>): Promise<void> {
    const { FileSystemProvider, DocumentBuilder } = services.workspace;
    const files = (FileSystemProvider as MemoryFiles).texts;
    for (const [path, text] of Object.entries(texts)) {
      if (text === undefined) files.delete(`/${path}`);
      else files.set(`/${path}`, text);
    }
    const uris = Map.groupBy(Object.keys(texts), (path) => texts[path] !== undefined);
    await DocumentBuilder.update((uris.get(true) ?? []).map(uriOf), (uris.get(false) ?? []).map(uriOf));
  }
});

test('what was chosen in a text that has changed since is refused', async () => {
  const { server, actions } = await offered('brand <|>a\n');
  const [action] = actions as [CodeAction];
  action.data.version = '17';
  expect(() => resolved(action, server.services)).toThrow('The text has changed meanwhile: please choose again.');
});

test('an editor that asks once only is offered what can be done, with its edits', async () => {
  const text = `journey a "A" {
  stage s "S" { touchpoint <|>t "T" }
  stage u "U"
  stage v "V"
}
journey b variant-of a { drop stage u }
`;
  const server = await serve({ 'shop.journey': text });
  const capabilities = { workspace: { workspaceEdit: { documentChanges: true } } };
  server.services.server.Client.introduce({ capabilities } as never);
  const actions = await actionsAt(server, 'shop.journey', ['refactor']);
  expect(actions.map(({ title }) => title)).toEqual(['Move ‘T’ to stage ‘V’']);
  expect(textsAfter(server, actions[0]?.edit)['shop.journey']).toContain('stage v "V" {\n    touchpoint t "T"\n  }');
});

test('nothing fails in a text that breaks off somewhere', { timeout: 60_000 }, async () => {
  const { 'coffee-club.journey': whole = '' } = exampleTexts();
  let worked = 0;
  for (let cut = 100; cut < whole.length; cut += 97) {
    const broken = whole.slice(0, cut) + whole.slice(cut + (cut % 11));
    const server = await serve({ 'shop.journey': broken });
    for (const { offset } of server
      .file('shop.journey')
      .all()
      .map((one) => one.extent())) {
      const asked = server.at('shop.journey', offset);
      const range = { start: asked.position, end: asked.position };
      const actions = await server.lsp.CodeActionProvider?.getCodeActions(server.document('shop.journey'), {
        ...asked,
        range,
        context: { diagnostics: [], only: ['refactor'] },
      });
      for (const action of (actions ?? []) as CodeAction[]) {
        textsAfter(server, resolved(action, server.services).edit);
        worked++;
      }
    }
  }
  expect(worked).toBeGreaterThan(0);
});
