import { nearest } from '../language/nearest.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';
import { codes } from './codes.ts';
import { noun } from './nouns.ts';
import type { Report, Rule } from './rule.ts';
import { silencesOf } from './silence.ts';
import { listed } from './words.ts';

/** Lists that are short enough to offer every value when none is near. */
const offered = 8;

/** A word that is not in the list of its fact, and the code of a rule that does not exist. */
export const unknownValue: Rule = {
  code: 'unknown-value',
  severity: 'error',
  profile: 'always',
  *checkFile(file) {
    for (const statement of file.all()) {
      const { keyword, word } = statement;
      const words = word === undefined ? undefined : statement.info?.words;
      if (word !== undefined && words && !words.includes(word)) {
        const near = nearest(word, words);
        const x = word;
        yield {
          place: statement.place('word'),
          say: say('‘{x}’ is not {fact}. Expected one of {list}.', {
            x,
            fact: nounOf(keyword, statement.parent?.keyword),
            list: listed(words),
          }),
          data: { values: near === undefined ? words.slice(0, words.length > offered ? 0 : offered) : [near] },
        };
      }
    }
    yield* unknownCodes(file);
  },
  fixes({ place, data }) {
    return (data.values as readonly string[]).map((value) => ({
      title: say('Change to ‘{value}’', { value }),
      edits: [{ place, text: value }],
    }));
  },
};

function* unknownCodes(file: SourceFile): Generator<Report> {
  const settings = file.statements
    .filter(({ keyword }) => keyword === 'rules')
    .flatMap((rules) => rules.facts('severity'));
  const named = [...settings.map((fact) => ({ code: fact.key, place: fact.place('key') })), ...silencesOf(file)];
  for (const { code, place } of named) {
    if (code === undefined || codes.has(code)) continue;
    const near = nearest(code, codes.keys());
    yield {
      place,
      say: say('There is no rule ‘{code}’.', { code }),
      data: { values: near === undefined ? [] : [near] },
    };
  }
}

function nounOf(keyword: string, block = ''): Say {
  if (keyword === 'severity') return block === 'rules' ? say('a level') : say('a severity');
  if (keyword === 'pain') return say('a kind of pain');
  if (keyword === 'kind') return block === 'kpi' ? say('a kind of KPI') : say('a kind of tool');
  return noun(keyword);
}
