import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { actionsAt, applied } from '../support/actions.ts';
import type { ServerFixture } from '../support/server.ts';
import { serve } from '../support/server.ts';

async function named(server: ServerFixture, path: string, title: string): Promise<CodeAction> {
  const actions = await actionsAt(server, path);
  const found = actions.find((one) => one.title === title);
  if (!found) throw new Error(`${title} is not among: ${actions.map((one) => one.title).join(', ')}`);
  return found;
}

/** The new text of the one file after the action with a title. */
async function textAfter(text: string, title: string, typed = ''): Promise<string | undefined> {
  const server = await serve({ 'shop.journey': text });
  return applied(server, await named(server, 'shop.journey', title), typed)['shop.journey'];
}

async function titles(text: string, prepare: (server: ServerFixture) => void = () => {}): Promise<string[]> {
  const server = await serve({ 'shop.journey': text });
  prepare(server);
  return (await actionsAt(server, 'shop.journey')).map(({ title }) => title);
}

const curly = 'brand a “One”\nbrand b <|>“Two”\n';

describe('the fixes of a finding', () => {
  test('are offered under the cursor', async () => {
    const text = 'journey shop "Shop" {\n  stage buy "Buy" { phase <|>durin }\n}\n';
    expect(await titles(text)).toContain('Change to ‘during’');
  });
  test('come first, then what can be done about any finding', async () => {
    const actions = await actionsAt(await serve({ 'shop.journey': curly }), 'shop.journey', ['quickfix']);
    expect(actions.map(({ title }) => title)).toEqual([
      'Replace by straight double quotes',
      'Fix all ‘smart-quotes’ in this file',
      'Silence ‘smart-quotes’ here with a reason',
      'Change severity of ‘smart-quotes’ …',
      'Explain ‘smart-quotes’',
    ]);
  });
  test('are not offered where only other kinds are wanted', async () => {
    const server = await serve({ 'shop.journey': curly });
    expect(await actionsAt(server, 'shop.journey', ['refactor.inline'])).toEqual([]);
  });
  test('are written without places to fill in for an editor that knows none', async () => {
    const text = 'channel <|>web "Website"\njourney a "A" { stage b "B" { touchpoint c "C" { on web } } }\n';
    const server = await serve({ 'shop.journey': text });
    server.services.server.Client.introduce({ capabilities: {} } as never);
    const action = (await actionsAt(server, 'shop.journey')).find(({ edit }) =>
      JSON.stringify(edit).includes('medium'),
    );
    expect(action?.edit?.documentChanges).toBeUndefined();
    expect(applied(server, action as CodeAction)['shop.journey']).toContain('channel web "Website" { medium digital }');
  });
});

describe('comments at what a fix moves or takes away', () => {
  test('go with a stage, and stay with the one it comes before', async () => {
    const text = `journey j "J" {
  // people use it
  stage use "Use" { phase after }
  // money changes hands
  stage <|>buy "Buy" { phase during } // by card
}
`;
    expect(await textAfter(text, 'Move before ‘Use’')).toBe(`journey j "J" {
  // money changes hands
  stage buy "Buy" { phase during } // by card
  // people use it
  stage use "Use" { phase after }
}
`);
  });
  test('stay above, as they may be about more than one line', async () => {
    const text = `persona ana "Ana"
journey j "J" {
  stage buy "Buy" {
    touchpoint pay "Pay" {
      // where it goes on
      leads-to <|>pay // again
      leads-to next
    }
    touchpoint next "Next"
  }
}
`;
    expect(await textAfter(text, 'Remove this link')).toBe(text.replace('      leads-to <|>pay // again\n', ''));
  });
});

describe('silencing a finding', () => {
  const silenced = 'Silence ‘smart-quotes’ here with a reason';
  test('puts a comment above its line, as far to the right', async () => {
    const text = 'channel web "Website" {\n\tmedium digital\n\tnote <|>“soon”\n}\n';
    expect(await textAfter(text, silenced, 'it is how they write')).toBe(
      'channel web "Website" {\n\tmedium digital\n\t// journey-ignore smart-quotes: it is how they write\n\tnote “soon”\n}\n',
    );
  });
  test('leaves the documentation of a block right above it', async () => {
    const text = 'lang en\r\n/** The first. */\r\nbrand a <|>“One”\r\n';
    expect(await textAfter(text, silenced)).toBe(
      'lang en\r\n// journey-ignore smart-quotes: \r\n/** The first. */\r\nbrand a “One”\r\n',
    );
  });
  test('adds the code to a comment that is already there', async () => {
    const text = '// journey-ignore empty-text: they write so\nbrand a <|>“One”\n';
    expect(await textAfter(text, silenced)).toBe(
      '// journey-ignore empty-text smart-quotes: they write so\nbrand a “One”\n',
    );
  });
  test('silences it', async () => {
    const text = (await textAfter('\uFEFFbrand a <|>“One”', silenced, 'so be it')) ?? '';
    const again = await serve({ 'shop.journey': text });
    expect(again.services.server.Findings().of(again.file('shop.journey').uri)).toEqual([]);
  });
  test('is not offered for a text that cannot be read, nor inside a text, nor about a silence', async () => {
    const isOffered = (all: string[]) => all.some((title) => title.startsWith('Silence'));
    expect(isOffered(await titles('brand a { goal: <|>}'))).toBe(false);
    expect(isOffered(await titles('// journey-ignore <|>empty-text: why\nbrand a\n'))).toBe(false);
    expect(isOffered(await titles('// journey-ignore <|>emty-text: why\nbrand a\n'))).toBe(false);
    const hidden = 'brand a {\n  note """\n    one\n    tw\u200B<|>o\n    """\n}\n';
    expect(await titles(hidden)).toContain('Remove it');
    expect(isOffered(await titles(hidden))).toBe(false);
  });
});

describe('changing the severity', () => {
  const change = 'Change severity of ‘smart-quotes’ …';
  test('makes a block of rules behind the imports', async () => {
    const text = 'format 1\nimport "./shop.journey"\n\nbrand a <|>“One”\n';
    expect(await textAfter(text, change)).toBe(
      'format 1\nimport "./shop.journey"\n\nrules {\n  severity smart-quotes warning\n}\n\nbrand a “One”\n',
    );
  });
  test('makes it at the top of a file without imports', async () => {
    expect(await textAfter('brand a <|>“One”\n', change)).toBe(
      'rules {\n  severity smart-quotes warning\n}\n\nbrand a “One”\n',
    );
  });
  test('uses the block that is there', async () => {
    const text = 'rules { gap 2 }\nbrand a <|>“One”\n';
    expect(await textAfter(text, change)).toBe('rules {\n  gap 2\n  severity smart-quotes warning\n}\nbrand a “One”\n');
  });
  test('replaces the level that is given', async () => {
    const text = 'rules {\n  severity smart-quotes warning\n  gap 2\n}\nbrand a <|>“One”\n';
    expect(await textAfter(text, change)).toBe('rules {\n  severity smart-quotes info\n  gap 2\n}\nbrand a “One”\n');
  });
  test('offers each level where nothing can be filled in', async () => {
    const all = await titles(curly, ({ services }) => services.server.Client.introduce({ capabilities: {} } as never));
    expect(all.filter((title) => title.startsWith('Change severity'))).toEqual(
      ['warning', 'info', 'hint', 'off'].map((level) => `Change severity of ‘smart-quotes’ to ‘${level}’`),
    );
  });
  test('is not offered for a text that cannot be read', async () => {
    expect(await titles('brand a { goal: <|>}')).not.toContain('Change severity of ‘syntax-error’ …');
  });
});

describe('fixing all of a kind', () => {
  test('changes the file', async () => {
    expect(await textAfter(curly, 'Fix all ‘smart-quotes’ in this file')).toBe('brand a "One"\nbrand b "Two"\n');
  });
  test('changes all files, also those that are closed, and leaves other kinds alone', async () => {
    const server = await serve({
      'shop.journey': curly,
      'more/c.journey': 'brand c “Three”\nbrand d "Fo\u200Bur"\n',
      'd.journey': 'brand e "Five"\n',
    });
    const action = await named(server, 'shop.journey', 'Fix all ‘smart-quotes’ in the workspace');
    expect(action.edit).toBeUndefined();
    expect(applied(server, action)).toEqual({
      'more/c.journey': 'brand c "Three"\nbrand d "Fo\u200Bur"\n',
      'shop.journey': 'brand a "One"\nbrand b "Two"\n',
    });
  });
  test('is not offered for a single finding, nor where a fix needs an answer', async () => {
    expect(await titles('brand a <|>“One”\n')).not.toContain('Fix all ‘smart-quotes’ in this file');
    const channels = 'channel <|>a "A"\nchannel b "B"\n';
    expect((await titles(channels)).some((title) => title.startsWith('Fix all'))).toBe(false);
  });
  test('on save applies every safe fix of the file and nothing else', async () => {
    const server = await serve({ 'shop.journey': 'brand a “One”\nbrand b "T\u200Bwo"\nchannel c "C"\n<|>' });
    const actions = await actionsAt(server, 'shop.journey', ['source.fixAll']);
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.journey']);
    expect(applied(server, actions[0] as CodeAction)).toEqual({
      'shop.journey': 'brand a "One"\nbrand b "Two"\nchannel c "C"\n',
    });
  });
  test('is worked out at once for an editor that does not ask again', async () => {
    const server = await serve({ 'shop.journey': curly });
    server.services.server.Client.introduce({ capabilities: { workspace: { workspaceEdit: {} } } } as never);
    const action = await named(server, 'shop.journey', 'Fix all ‘smart-quotes’ in this file');
    expect(Object.values(action.edit?.changes ?? {}).flat()).toHaveLength(2);
  });
});

describe('explaining a finding', () => {
  const explain = 'Explain ‘smart-quotes’';
  test('opens the page of the rule', async () => {
    const action = await named(await serve({ 'shop.journey': curly }), 'shop.journey', explain);
    expect(action.command).toMatchObject({ command: 'journey.explainRule', arguments: ['smart-quotes'] });
  });
  test('is not offered by editors that cannot', async () => {
    const all = await titles(curly, ({ services }) => services.server.Client.introduce({ capabilities: {} } as never));
    expect(all).not.toContain(explain);
  });
});
