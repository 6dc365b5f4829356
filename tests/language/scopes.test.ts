import { describe, expect, test } from 'vitest';
import { readMarkers } from '../support/markers.ts';
import { loadWorkspace, pathOf } from '../support/workspace.ts';

/**
 * What the marked name stands for: the line that declares it, with the path of its file when that is another one;
 * every candidate when it is ambiguous; `nothing` when there is none.
 */
async function meaning(marked: string, others: Record<string, string> = {}): Promise<string> {
  const { text, ranges } = readMarkers(marked);
  const workspace = await loadWorkspace({ 'page.journey': text, ...others });
  const page = workspace.file('page.journey');
  const fact = [...page.all()].find((one) => one.ref && one.place('ref').offset === ranges[0]?.offset);
  if (!fact?.ref?.kind) throw new Error('no name is marked');
  const found = fact.ref.target ? [fact.ref.target] : workspace.model.candidates(fact.ref.kind, fact.ref.name, fact);
  if (found.length === 0) return 'nothing';
  return found
    .map((declaration) => {
      const { file, offset, end } = declaration.place();
      const line = file.text.slice(offset, end);
      return file === page ? line : `${pathOf(file.uri)}: ${line}`;
    })
    .join(' | ');
}

describe('names of a file', () => {
  test('each kind has names of its own', async () => {
    const all = `
      persona web "A person called web"
      channel web "Website"
      kpi web "Visits"
      journey week "A week" {
        persona ONE
        measures TWO
        stage web "Online" { touchpoint web "Home page" { on THREE  until FOUR  leads-to FIVE } }
      }`;
    const mark = (word: string) => all.replace(word, '<|web|>').replace(/ONE|TWO|THREE|FOUR|FIVE/g, 'web');
    expect(await meaning(mark('ONE'))).toBe('persona web "A person called web"');
    expect(await meaning(mark('TWO'))).toBe('kpi web "Visits"');
    expect(await meaning(mark('THREE'))).toBe('channel web "Website"');
    expect(await meaning(mark('FOUR'))).toBe('stage web "Online"');
    expect(await meaning(mark('FIVE'))).toBe('touchpoint web "Home page"');
  });
  test('a declaration may stand behind its use', async () => {
    expect(await meaning('journey j "J" { persona <|ana|> }\npersona ana "Ana"')).toBe('persona ana "Ana"');
  });
  test('case matters', async () => {
    expect(await meaning('persona Ana "Ana"\njourney j "J" { persona <|ana|> }')).toBe('nothing');
  });
  test('of duplicates the first one counts', async () => {
    expect(await meaning('team a "First"\nteam a "Second"\njourney j "J" { team <|a|> }')).toBe('team a "First"');
  });
  test('an accent is the same as one character or as two', async () => {
    const one = 'caf\u00e9';
    const two = 'cafe\u0301';
    expect(await meaning(`channel ${one} "Café"\njourney j "J" { stage s { touchpoint t { on <|${two}|> } } }`)).toBe(
      `channel ${one} "Café"`,
    );
    expect(await meaning(`channel ${two} "Café"\njourney j "J" { stage s { touchpoint t { on <|${one}|> } } }`)).toBe(
      `channel ${two} "Café"`,
    );
  });
  test('every keyword is a legal name', async () => {
    expect(await meaning('kpi share "Share"\njourney purchase "J" { measures <|share|> }')).toBe('kpi share "Share"');
  });
});

describe('names of a journey', () => {
  const two = (name: string) => `
    journey order "Order" {
      stage pay "Pay" { touchpoint payment "Payment" { leads-to ${name} } }
      stage wait "Wait" { touchpoint mail "Mail of the order" }
    }
    journey care "Care" {
      stage help "Help" { touchpoint mail "Mail of the care team"  touchpoint call "Call" }
    }`;
  test('touchpoints have their names in the whole journey', async () => {
    expect(await meaning(two('<|mail|>'))).toBe('touchpoint mail "Mail of the order"');
  });
  test('those of another journey are out of sight', async () => {
    expect(await meaning(two('<|call|>'))).toBe('nothing');
  });
  test('unless the journey is named', async () => {
    expect(await meaning(two('<|care.mail|>'))).toBe('touchpoint mail "Mail of the care team"');
    expect(await meaning(two('<|care.payment|>'))).toBe('nothing');
  });
  test('a journey of another file is named the same way', async () => {
    const others = { 'care.journey': 'journey care "Care" { stage s { touchpoint call "Call" } }' };
    const page = 'import "./care.journey"\njourney j "J" { stage s { touchpoint t { leads-to <|care.call|> } } }';
    expect(await meaning(page, others)).toBe('care.journey: touchpoint call "Call"');
  });
  test('stages, hybrids and pains are spaces of their own', async () => {
    const journey = (fact: string) => `journey j "J" {
      stage buy "Buy" {
        pain process "Slow" as wait
        touchpoint wait "Waiting" { ${fact} }
      }
      stage wait "The wait" { }
    }`;
    expect(await meaning(journey('until <|wait|>'))).toBe('stage wait "The wait"');
    expect(await meaning(journey('resolves <|wait|>'))).toBe('pain process "Slow" as wait');
    expect(await meaning(journey('triggers <|wait|>'))).toBe('touchpoint wait "Waiting"');
  });
  test('objectives belong to their theme', async () => {
    const themes = (name: string) => `
      theme friends "Friends" { objective meet "Meet friends" }
      theme neighbours "Neighbours" { objective meet "Meet neighbours" }
      journey j "J" { stage s { touchpoint t { serves ${name} } } }`;
    expect(await meaning(themes('<|neighbours.meet|>'))).toBe('objective meet "Meet neighbours"');
    expect(await meaning(themes('<|meet|>'))).toBe('nothing');
    expect(await meaning(themes('<|friends.stay|>'))).toBe('nothing');
  });
});

describe('names of a variant', () => {
  const base = `journey today "Today" {
      persona ana
      stage buy "Buy" {
        touchpoint till "Till"
        touchpoint queue "Queue"
      }
    }`;
  test('names of the base are visible', async () => {
    const page = `${base}
    journey target "Target" variant-of today { stage buy { touchpoint app "App" { leads-to <|till|> } } }`;
    expect(await meaning(page)).toBe('touchpoint till "Till"');
  });
  test('what the variant says about a touchpoint is nearer', async () => {
    const page = `${base}
    journey target "Target" variant-of today { stage buy { touchpoint till "New till"  touchpoint app { leads-to <|till|> } } }`;
    expect(await meaning(page)).toBe('touchpoint till "New till"');
  });
  test('`drop` looks at the base', async () => {
    const page = `${base}
    journey target "Target" variant-of today {
      drop touchpoint <|till|>
      stage buy { touchpoint till "New till" }
    }`;
    expect(await meaning(page)).toBe('touchpoint till "Till"');
  });
  test('names come from the base of the base too, and a circle ends', async () => {
    const page = `${base}
    journey target "Target" variant-of today { }
    journey dream "Dream" variant-of target { stage buy { touchpoint app { leads-to <|queue|> } } }`;
    expect(await meaning(page)).toBe('touchpoint queue "Queue"');
    const circle = page.replace('"Today"', '"Today" variant-of dream');
    expect(await meaning(circle)).toBe('touchpoint queue "Queue"');
    expect(await meaning(circle.replace('<|queue|>', '<|nobody|>'))).toBe('nothing');
  });
});

describe('names of other files', () => {
  const use = 'journey j "J" { persona <|ana|> }';
  const ana = { 'people.journey': 'persona ana "Ana"\npersona leo "Leo"' };

  test('a name is visible once its file is imported', async () => {
    expect(await meaning(use, ana)).toBe('nothing');
    expect(await meaning(`import "./people.journey"\n${use}`, ana)).toBe('people.journey: persona ana "Ana"');
  });
  test('imports are handed on', async () => {
    const others = { ...ana, 'shared/all.journey': 'import "../people.journey"' };
    expect(await meaning(`import "./shared/all.journey"\n${use}`, others)).toBe('people.journey: persona ana "Ana"');
  });
  test('files that import each other see each other', async () => {
    const others = { 'people.journey': 'import "./page.journey"\npersona ana "Ana"' };
    expect(await meaning(`import "./people.journey"\n${use}`, others)).toBe('people.journey: persona ana "Ana"');
  });
  test('a single name can be imported, in every kind and nothing else', async () => {
    const others = { 'people.journey': 'persona ana "Ana"\nteam ana "Ana\'s team"\npersona leo "Leo"' };
    const page = (journey: string) => `import ana from "./people.journey"\n${journey}`;
    expect(await meaning(page(use), others)).toBe('people.journey: persona ana "Ana"');
    expect(await meaning(page('journey j "J" { team <|ana|> }'), others)).toBe(
      'people.journey: team ana "Ana\'s team"',
    );
    expect(await meaning(page('journey j "J" { persona <|leo|> }'), others)).toBe('nothing');
  });
  test('a single name is handed on alone', async () => {
    const others = { ...ana, 'shared.journey': 'import ana from "./people.journey"' };
    const page = (name: string) => `import "./shared.journey"\njourney j "J" { persona <|${name}|> }`;
    expect(await meaning(page('ana'), others)).toBe('people.journey: persona ana "Ana"');
    expect(await meaning(page('leo'), others)).toBe('nothing');
    expect(await meaning(page('leo').replace('import', 'import leo from'), others)).toBe('nothing');
  });
  test('a single name may come through another file', async () => {
    const others = { ...ana, 'shared.journey': 'import "./people.journey"' };
    expect(await meaning(`import ana from "./shared.journey"\n${use}`, others)).toBe(
      'people.journey: persona ana "Ana"',
    );
  });
  test('two imported files with the name: nobody can tell which is meant', async () => {
    const others = { 'b.journey': 'persona ana "Ana of b"', 'a.journey': 'persona ana "Ana of a"' };
    const both = 'a.journey: persona ana "Ana of a" | b.journey: persona ana "Ana of b"';
    expect(await meaning(`import "./b.journey"\nimport "./a.journey"\n${use}`, others)).toBe(both);
    expect(await meaning(`import "./a.journey"\nimport "./b.journey"\n${use}`, others)).toBe(both);
  });
  test('a file that is reached twice counts once', async () => {
    const others = { ...ana, 'shared.journey': 'import "./people.journey"' };
    const page = `import "./people.journey"\nimport "./shared.journey"\nimport ana from "./people.journey"\n${use}`;
    expect(await meaning(page, others)).toBe('people.journey: persona ana "Ana"');
    const byName = `import ana from "./people.journey"\nimport "./people.journey"\n${use}`;
    expect(await meaning(byName, ana)).toBe('people.journey: persona ana "Ana"');
  });
  test("one's own comes before an imported one", async () => {
    const page = `import "./people.journey"\npersona ana "My Ana"\n${use}`;
    expect(await meaning(page, ana)).toBe('persona ana "My Ana"');
  });
  test('a path leads from the importing file, in any folder', async () => {
    const others = { 'a b/é/people.journey': 'persona ana "Ana"' };
    expect(await meaning(`import "./a b/é/people.journey"\n${use}`, others)).toBe(
      'a b/é/people.journey: persona ana "Ana"',
    );
  });
  test('a theme that two files declare makes its objectives ambiguous', async () => {
    const others = {
      'a.journey': 'theme near "Near" { objective meet "Meet" }',
      'b.journey': 'theme near "Near by" { objective meet "Meet here" }',
    };
    const page =
      'import "./a.journey"\nimport "./b.journey"\njourney j "J" { stage s { touchpoint t { serves <|near.meet|> } } }';
    expect(await meaning(page, others)).toBe('nothing');
    const workspace = await loadWorkspace({ 'page.journey': readMarkers(page).text, ...others });
    const found = workspace
      .findings()
      .get('page.journey')
      ?.map(({ rule }) => rule.code);
    expect(found).toContain('ambiguous-name');
    expect(found).not.toContain('unknown-reference');
  });
});

test('what can be written at a place is offered, nearest first', async () => {
  const workspace = await loadWorkspace({
    'page.journey': `import "./people.journey"
persona mia "Mia"
theme near "Near" { objective meet "Meet" }
journey today "Today" { stage a { touchpoint one "One" } }
journey next "Next" variant-of today { stage a { touchpoint two { leads-to x  serves y  persona z } } }`,
    'people.journey': 'persona ana "Ana"\npersona mia "Another Mia"',
  });
  const offered = (keyword: string) => {
    const fact = [...workspace.file('page.journey').all()].find((one) => one.keyword === keyword && one.ref);
    if (!fact?.ref?.kind) throw new Error(`no ${keyword}`);
    return [...workspace.model.offered(fact.ref.kind, fact)].map(({ name }) => name);
  };
  expect(offered('leads-to')).toEqual(['two', 'one']);
  expect(offered('serves')).toEqual(['near.meet']);
  expect(offered('persona')).toEqual(['mia', 'ana']);
});
