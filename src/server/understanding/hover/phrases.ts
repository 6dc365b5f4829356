import { comparatorMeaning } from '../../../language/word-meanings.ts';
import { writtenQuantity } from '../../../model/build-card.ts';
import { written } from '../../../model/pieces.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Say, Words } from '../../../texts/say.ts';
import { say } from '../../../texts/say.ts';
import { inheritedFrom } from '../definition.ts';

/** A fact in words, without its keyword: what it names by its label, then values, then its text in quotes. */
export function phraseOf(fact: Statement, words: Words): string {
  const { ref, word, key, comparator, quantity, date, text, title, rate, number, parts } = fact;
  const sign = comparator === undefined ? undefined : comparatorMeaning(comparator);
  const values = [
    ref && (ref.target ? labelOf(ref.target) : ref.name),
    key && `${key}:`,
    word,
    number === undefined ? undefined : signed(fact),
    sign && words(sign),
    quantity && writtenQuantity(quantity),
    rate && written(fact.place('rate')),
    date,
    text && words(quoted(text)),
    title && words(quoted(title)),
    ...parts.filter(({ keyword }) => keyword === 'at').map((part) => `(${part.date})`),
  ];
  const further = parts.filter(({ keyword }) => keyword !== 'at').map((part) => words(partPhrase(part)));
  return [values.filter(Boolean).join(' '), ...further].join(', ');
}

/** A text between the quotes of the reader. */
export function quoted(text: string): Say {
  return say('“{text}”', { text });
}

/** What a declaration is called: by its own label, else by the one it inherits, else by its text or name. */
export function labelOf(declaration: Statement): string {
  const seen = new Set<Statement>();
  for (let one: Statement | undefined = declaration; one && !seen.has(one); one = inheritedFrom(one)) {
    if (one.label) return one.label;
    seen.add(one);
  }
  const { text, name, keyword } = declaration;
  return text || name || keyword;
}

/** A number as a journey writes it: feelings with their sign. */
function signed({ number = 0, keyword }: Statement): string {
  return keyword === 'feels' && number > 0 ? `+${number}` : String(number);
}

function partPhrase(part: Statement): Say {
  switch (part.keyword) {
    case 'for':
      return say('for {persona}', { persona: part.ref?.target ? labelOf(part.ref.target) : (part.ref?.name ?? '') });
    case 'when':
      return say('when {condition}', { condition: quoted(part.text ?? '') });
    case 'after':
      return say('after {time}', { time: writtenQuantity(part.quantity) });
    default:
      return say('{share} of the people', { share: writtenQuantity(part.quantity) });
  }
}
