import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';

/** A pain, value, content or evidence without its kind, an expectation or experience without its number. */
export const notClassified: Rule = {
  code: 'not-classified',
  severity: 'hint',
  profile: 'standard',
  *checkFile(file) {
    for (const statement of file.all()) {
      const { keyword, info, word, number, text } = statement;
      if (text === undefined || text.trim() === '' || !info) continue;
      if (info.wordOptional && word === undefined) {
        yield {
          place: statement.place(),
          say: whichKind(keyword),
          data: { keyword, words: [...(info.words ?? [])] },
        };
      } else if ((keyword === 'expects' || keyword === 'gets') && number === undefined) {
        yield {
          place: statement.place(),
          say: say('How much is this, from 1 to 5? ‘{fact}’ has no number.', { fact: keyword }),
          data: { keyword, words: ['1', '2', '3', '4', '5'] },
        };
      }
    }
  },
  fixes({ place: { file, offset }, data }) {
    const behind = file.at(offset + String(data.keyword).length, 0);
    return (data.words as readonly string[]).map((word) => ({
      title: say('Add ‘{word}’', { word }),
      edits: [{ place: behind, text: ` ${word}` }],
    }));
  },
};

function whichKind(keyword: string): Say {
  switch (keyword) {
    case 'pain':
      return say('Which kind of pain is this?');
    case 'value':
      return say('Which part of the value proposition is this?');
    case 'content':
      return say('Which kind of content is this?');
    default:
      return say('Which kind of evidence is this?');
  }
}
