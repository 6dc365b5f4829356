import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/hosts/folders.ts';
import { manifestKeys, readCatalogue, readManifestTexts } from '../../scripts/texts/catalogue-files.ts';
import { faultsOf, languages } from '../../scripts/texts/faults.ts';
import { saidIn, saidInText } from '../../scripts/texts/said.ts';

const said = saidIn(join(root, 'src'), root);

test('every text is written where it is said', () => {
  expect(said.faults).toEqual([]);
  expect(said.texts.size).toBeGreaterThan(1000);
});

describe.each([...languages.keys()])('%s', (lang) => {
  test('everything that is said is translated, and nothing else', () => {
    expect(faultsOf(lang, said.texts, readCatalogue(lang))).toEqual([]);
  });

  test('its texts are in order', () => {
    const keys = [...readCatalogue(lang).keys()];
    expect(keys).toEqual(keys.toSorted());
  });

  test('the manifest of the extension', () => {
    const english = readManifestTexts();
    const own = readManifestTexts(lang);
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    const keys = new Map([...english].map(([key, text]) => [text, key]));
    const translated = new Map([...english].map(([key, text]) => [text, own.get(key) ?? '']));
    expect(faultsOf(lang, keys, translated)).toEqual([]);
  });
});

test('the manifest asks for all of its texts, and for no other', () => {
  expect([...manifestKeys()].sort()).toEqual([...readManifestTexts().keys()].sort());
});

test('what an extension shows stands in its manifest as a key', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).contributes;
  const shown = [
    'description',
    'markdownDescription',
    'patternErrorMessage',
    'enumDescriptions',
    'markdownEnumDescriptions',
  ];
  const plain: string[] = [];
  const look = (value: unknown, key = '', inCommands = false): void => {
    if (typeof value === 'string') {
      const isShown = shown.includes(key) || (inCommands && key === 'title');
      if (isShown && !/^%[\w.-]+%$/.test(value)) plain.push(value);
    } else if (Array.isArray(value)) for (const one of value) look(one, key, inCommands);
    else if (value && typeof value === 'object')
      for (const [name, one] of Object.entries(value)) look(one, name, inCommands || name === 'commands');
  };
  look(manifest);
  expect(plain).toEqual([]);
});

describe('what is looked for', () => {
  const collected = (text: string) => saidInText('a.tsx', text);
  const imports = `import { say } from '../texts/say.ts';\n`;

  test.each<[string, string, string[]]>([
    ['a sentence', `say('One.', { a: 1 });`, ['One.']],
    ['a choice of two', `say(a ? 'One.' : b ? 'Two.' : 'Three.')`, ['One.', 'Two.', 'Three.']],
    ['a saying inside another', `say('A {b}.', { b: say('c') })`, ['A {b}.', 'c']],
    ['inside an element', `const a = <p>{words(say('Hello.'))}</p>`, ['Hello.']],
    ['a text without values in back quotes', 'say(`One.`)', ['One.']],
  ])('%s', (_, text, texts) => {
    expect(collected(imports + text)).toEqual({ texts: texts.map((one) => [one, 'a.tsx:2']), faults: [] });
  });

  test.each([
    ['a variable', 'say(text)'],
    ['a text that is put together', `say(\`One {a} \${b}\`)`],
    ['two texts', `say('One ' + 'two')`],
    ['a choice with something else', `say(a ? 'One.' : b)`],
    ['nothing', 'say()'],
  ])('%s is a fault', (_, text) => {
    expect(collected(imports + text).faults).toEqual(['a.tsx:2: the text must stand here as it is, between quotes.']);
  });

  test('a function of the same name is another function', () => {
    expect(collected(`import { say } from './output.ts';\nsay(text)`)).toEqual({ texts: [], faults: [] });
  });

  test('a saying under another name, and the editor', () => {
    const text = `import { say as s } from './say.ts';\nimport { l10n } from 'vscode';\nimport * as vscode from 'vscode';\n`;
    expect(collected(`${text}s('A'); l10n.t('B {c}', { c }); vscode.l10n.t('D'); other.t('E')`).texts).toEqual([
      ['A', 'a.tsx:4'],
      ['B {c}', 'a.tsx:4'],
      ['D', 'a.tsx:4'],
    ]);
  });
});

describe('faults of a translation', () => {
  const faults = (text: string, translation: string, lang = 'fr') =>
    faultsOf(lang, new Map([[text, 'a.ts:1']]), new Map([[text, translation]]));

  test.each<[string, string, string, string?]>([
    ['a placeholder that is lost', 'Hello {name}.', 'Bonjour.'],
    ['a placeholder that nobody fills', 'Hello {name}.', 'Bonjour {nom} {name}.'],
    ['a form too few', 'one day | {count} days', '{count} zi | {count} zile', 'ro'],
    ['a form too many', 'one day | {count} days', '{count} jour | {count} jours | {count} jours'],
    ['a form that loses a value', 'one day of {x} | {count} days of {x}', '{count} jour | {count} jours de {x}'],
    ['forms where none are', 'Hello.', 'Bonjour. | Bonjours.'],
    ['nothing', 'Hello.', ''],
    ['a straight apostrophe', 'the price', "c'est le prix"],
    ['an English quotation mark', '‘{a}’', '‘{a}’'],
    ['a blank that breaks', 'Why?', 'Pourquoi ?'],
    ['no blank at all', 'a: b', 'a\u00a0: b; c'],
    ['a quotation mark that comes off', '‘{a}’', '« {a}\u00a0»'],
    ['a cedilla', 'stage', 'aşteptare', 'ro'],
    ['a French quotation mark', '‘{a}’', '«{a}»', 'ro'],
    ['a quotation mark that is not closed', '‘{a}’', '„{a}“', 'ro'],
  ])('%s', (_, text, translation, lang) => {
    expect(faults(text, translation, lang)).not.toEqual([]);
  });

  test.each<[string, string, string?]>([
    ['‘{a}’ is {b}: why?', '«\u00a0{a}\u00a0» est {b}\u00a0: pourquoi\u00a0?'],
    ['one day | {count} days', 'un jour | {count} jours'],
    ['one day | {count} days', 'o zi | {count} zile | {count} de zile', 'ro'],
    ['A `;` and `that’s it`', "Un `;` et `that's it`"],
    ['https://example.com and 12:30', 'https://example.com et 12:30'],
    ['‘{a}’ is it.', '„{a}” este.', 'ro'],
  ])('none in the translation of %s', (text, translation, lang) => {
    expect(faults(text, translation, lang)).toEqual([]);
  });

  test('a text that nobody translated, and a translation of what nobody says', () => {
    expect(faultsOf('fr', new Map([['Hello.', 'a.ts:1']]), new Map([['Bye.', 'Au revoir.']]))).toEqual([
      'fr: nobody has translated “Hello.” (a.ts:1).',
      'fr: nobody says “Bye.”.',
    ]);
  });
});
