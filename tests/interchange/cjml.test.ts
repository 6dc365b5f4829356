import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCjml } from '../../src/interchange/cjml/read-cjml.ts';
import { writeCjml } from '../../src/interchange/cjml/write-cjml.ts';
import { readXml } from '../../src/interchange/xml/read-xml.ts';
import { english } from '../../src/texts/say.ts';
import { mapOf, notesOf, textOf } from './read.ts';

const plain = `<?xml version="1.0"?>
<cjml xmlns="urn:any">
  <plannedJourney name="Lunch out">
    <actors><actor id="a1" name="Ana" role="customer"/><actor id="a2" name="The Bistro" role="brand"/></actors>
    <phase name="Choose">
      <communicationPoint name="Offer of the day">
        <initiator ref="a2"/><receiver ref="a1"/><channel>E-mail</channel><compliance>ad hoc</compliance>
      </communicationPoint>
      <action name="Think about it"><actor ref="a1"/></action>
    </phase>
  </plannedJourney>
</cjml>`;

test('phases become stages, points of communication touchpoints on channels, actions touchpoints without', () => {
  const imported = readCjml(plain);
  expect(imported.notes).toEqual([]);
  expect(textOf(imported)).toBe(`persona ana "Ana"

channel e-mail "E-mail"

journey lunch-out "Lunch out" {
  state to-be
  persona ana
  stage choose "Choose" {
    touchpoint offer-of-the-day "Offer of the day" { on e-mail  initiator brand  deviation ad-hoc }
    touchpoint think-about-it "Think about it" { does "Think about it" }
  }
}
`);
});

test('an actual journey is as it is', () => {
  expect(textOf(readCjml(plain.replaceAll('plannedJourney', 'actualJourney')))).toContain('state as-is');
});

test.each([
  [
    'an element without place',
    plain.replace('</phase>', '<duration unit="h">2</duration></phase>'),
    '10: <duration> has no place in a journey, so it is kept as a note.',
    'note "duration: 2, unit h"',
  ],
  [
    'an actor who is nobody known',
    plain.replace('<initiator ref="a2"/><receiver ref="a1"/>', '<initiator>Postman</initiator>'),
    '6: Who starts a contact is neither customer nor brand, so it is kept as a note.',
    'note "Postman"',
  ],
  [
    'a point outside of phases',
    plain.replace(/<\/?phase[^>]*>/g, ''),
    '6: Touchpoints stand outside of phases; their stage is ‘Start’.',
    'stage start "Start"',
  ],
  [
    'an unknown feeling',
    plain.replace('<channel>', '<experience>wobbly</experience><channel>'),
    '6: ‘wobbly’ is no feeling that is known, so it is kept as a perception.',
    'perception "wobbly"',
  ],
])('%s is kept and told once', (_, text, note, has) => {
  const imported = readCjml(text);
  expect(notesOf(imported)).toEqual([note]);
  expect(textOf(imported)).toContain(has);
});

test.each([
  ['<!DOCTYPE a [<!ENTITY x "y">]><cjml/>', 'This XML has a document type, which could do harm, so it was not read.'],
  ['<a><b></a>', 'This is no well-formed XML.'],
  ['', 'This is no well-formed XML.'],
  ['<a/>', 'There is no journey in this file.'],
  [`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`, 'This XML is larger than a journey can be, so it was not read.'],
  [`<a>${'<b/>'.repeat(100_001)}</a>`, 'This XML is larger than a journey can be, so it was not read.'],
])('what cannot be read is told (%#)', (text, note) => {
  const imported = readCjml(text);
  expect(imported.entries).toEqual([]);
  expect(notesOf(imported)).toEqual([note]);
});

test('what CJML can hold comes back', async () => {
  const map = await mapOf(`persona ana "Ana"
channel mail "E-mail" { medium digital }
journey lunch "Lunch out" {
  state as-is
  persona ana
  stage choose "Choose" {
    touchpoint offer "Offer" { on mail  initiator brand  feels -1  deviation failed }
    touchpoint ask "Ask" { on mail  initiator customer }
    touchpoint tell "Tell" { does "Tells a friend" }
  }
}`);
  const { content, notes } = writeCjml(map);
  expect(notes).toEqual([]);
  const again = await mapOf(textOf(readCjml(content)));
  const kept = (one: typeof map) =>
    one.cards.map(({ id, label, lanes, personas, initiator, feels, does, deviation }) => ({
      id,
      label,
      lanes: lanes.length,
      personas,
      initiator,
      feels,
      does,
      deviation,
    }));
  expect(kept(again)).toEqual(kept(map));
  expect(again.journey).toMatchObject({ state: 'as-is', label: 'Lunch out' });
});

test('what CJML cannot hold is named', async () => {
  const map = await mapOf('journey a { stage s { touchpoint x { pain "Slow" thinks "Hm" } } }');
  expect(writeCjml(map).notes.map(english)).toEqual(['CJML has no place for: thoughts and perceptions, pain points.']);
});

describe('the reader of XML', () => {
  test('reads what a full parser reads', () => {
    const text = '<?xml version="1.0"?><!-- a --><a:r x="1 &lt; 2" y=\'"\'>t&amp;&#65;&#x42;<b/><![CDATA[<c>]]></a:r>';
    const own = readXml(text, 10);
    const other = new DOMParser().parseFromString(
      text.replace('<a:r ', '<a:r xmlns:a="u" '),
      'text/xml',
    ).documentElement;
    expect(own).toMatchObject({
      name: 'r',
      attributes: new Map([
        ['x', '1 < 2'],
        ['y', '"'],
      ]),
    });
    expect(typeof own === 'string' ? '' : own.children.filter((one) => typeof one === 'string').join('')).toBe(
      other?.textContent,
    );
  });

  test('never throws, and takes no time that grows faster than the text', () => {
    const part = fc.constantFrom(
      '<a>',
      '</a>',
      '<a',
      '>',
      '"',
      "='",
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&',
      '&#9999999;',
      '<?',
      'x',
    );
    fc.assert(fc.property(fc.array(part, { maxLength: 30 }), (parts) => void readXml(parts.join(''), 100)));
    for (const text of [
      '<'.repeat(200_000),
      '<a '.repeat(70_000),
      `<a ${'b="'.repeat(70_000)}`,
      '<!--'.repeat(50_000),
      `<a>${'&'.repeat(200_000)}</a>`,
    ])
      expect(typeof readXml(text, 10)).toMatch(/string|object/);
  });
});
