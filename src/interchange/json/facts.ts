import { namePattern } from '../../language/lexer.ts';
import { say } from '../../texts/say.ts';
import type { Entry } from '../entry.ts';
import { entry, quote, signed } from '../entry.ts';
import type { Notes } from '../notes.ts';
import type { Declared } from './declared.ts';
import { listOf, numberOf, objectOf, textOf, textsOf } from './loose.ts';

/** Writes parts of a map model as facts. What has not the form of the model is left out, and this is told. */
export class Facts {
  readonly declared: Declared;
  private readonly notes: Notes;

  constructor(declared: Declared, notes: Notes) {
    this.declared = declared;
    this.notes = notes;
  }

  text(keyword: string, value: unknown): Entry[] {
    const text = textOf(value);
    return text === undefined ? [] : [entry(keyword, quote(text))];
  }
  texts(keyword: string, values: unknown): Entry[] {
    return textsOf(values).map((text) => entry(keyword, quote(text)));
  }
  word(keyword: string, value: unknown, text?: unknown): Entry[] {
    const word = this.legal(value);
    return word === undefined ? [] : [entry(keyword, word, quoted(text))];
  }
  ref(keyword: string, kind: string, id: unknown): Entry[] {
    return textOf(id) === undefined ? [] : [entry(keyword, this.declared.name(kind, id as string))];
  }
  refs(keyword: string, kind: string, ids: unknown): Entry[] {
    return [...new Set(textsOf(ids))].map((id) => entry(keyword, this.declared.name(kind, id)));
  }
  tags(values: unknown): Entry[] {
    return textsOf(values).flatMap((tag) => {
      const legal = this.legal(tag);
      return legal === undefined ? [] : [entry(`#${legal}`)];
    });
  }
  quantity(keyword: string, value: unknown): Entry[] {
    const written = this.quantityText(value, keyword === 'duration' || keyword === 'target');
    return written === undefined ? [] : [entry(keyword, written)];
  }
  rate(keyword: string, value: unknown): Entry[] {
    const { count, every, period } = objectOf(value);
    const [number, word] = [numberOf(count), this.legal(period)];
    if (number === undefined || word === undefined) return [];
    return [entry(keyword, number, 'per', every === 1 ? undefined : numberOf(every), word)];
  }
  reading(keyword: string, value: unknown): Entry[] {
    const { value: quantity, at } = objectOf(value);
    const written = this.quantityText(quantity);
    return written === undefined ? [] : [entry(keyword, written, ...dated('at', at))];
  }
  target(value: unknown): Entry[] {
    const { comparator, value: quantity, high } = objectOf(value);
    if (comparator === 'range') return this.quantity('target', { ...objectOf(quantity), high });
    const written = this.quantityText(quantity);
    const sign = ['>=', '<=', '='].find((one) => one === comparator);
    return written === undefined || !sign ? [] : [entry('target', sign, written)];
  }
  said(keyword: string, values: unknown): Entry[] {
    return listOf(values).flatMap(({ text, persona }) =>
      textOf(text) === undefined ? [] : [entry(keyword, quote(text as string), this.for(persona))],
    );
  }
  feels(value: unknown): Entry[] {
    const { value: number, text, persona } = objectOf(value);
    const isWhole = typeof number === 'number' && Number.isInteger(number) && Math.abs(number) <= 2;
    return isWhole ? [entry('feels', signed(number + 0), quoted(text), this.for(persona))] : [];
  }
  scores(keyword: string, values: unknown): Entry[] {
    return listOf(values).flatMap(({ value, text, persona }) => {
      const words = [numberOf(value), quoted(text)].filter((word) => word !== undefined);
      return words.length === 0 ? [] : [entry(keyword, ...words, this.for(persona))];
    });
  }
  promises(values: unknown): Entry[] {
    return listOf(values).flatMap(({ key, value }) => {
      const [word, text] = [this.legal(key), textOf(value)];
      if (word === undefined || text === undefined) return [];
      return [entry('promise', word, isQuantity(text) ? text : quote(text))];
    });
  }
  versus(values: unknown): Entry[] {
    return listOf(values).flatMap(({ competitor, standing, text }) => {
      const [word, name] = [this.legal(standing), textOf(competitor)];
      if (word === undefined || name === undefined) return [];
      return [entry('versus', this.declared.name('competitor', name), word, quoted(text))];
    });
  }
  /** Texts with a word before them: content, value. */
  worded(keyword: string, values: unknown, key: string): Entry[] {
    return listOf(values).flatMap((one) =>
      textOf(one.text) === undefined ? [] : [entry(keyword, this.legal(one[key]), quote(one.text as string))],
    );
  }
  evidence(values: unknown): Entry[] {
    return listOf(values).flatMap(({ kind, text, at }) =>
      textOf(text) === undefined
        ? []
        : [entry('evidence', this.legal(kind), quote(text as string), ...dated('at', at))],
    );
  }
  /** Texts with a title: addresses, pictures. */
  titled(keyword: string, values: unknown, key: string, title: string): Entry[] {
    return listOf(values).flatMap((one) =>
      textOf(one[key]) === undefined ? [] : [entry(keyword, quote(one[key] as string), quoted(one[title]))],
    );
  }
  pains(values: unknown): Entry[] {
    return listOf(values).flatMap((pain) => {
      if (textOf(pain.text) === undefined) return [];
      const name = this.declared.find('pain', pain.id);
      const { severity, remedy, team, due } = pain;
      return [
        {
          ...entry('pain', this.legal(pain.category), quote(pain.text as string), ...as(name)),
          members: [
            // low is what a pain has that says nothing
            ...(severity === 'low' ? [] : this.word('severity', severity)),
            ...this.text('remedy', remedy),
            ...this.ref('team', 'team', team),
            ...dueOn(due),
          ],
        },
      ];
    });
  }
  opportunities(values: unknown): Entry[] {
    return listOf(values).flatMap((one) => {
      if (textOf(one.text) === undefined) return [];
      return [
        {
          ...entry('opportunity', quote(one.text as string), ...as(this.declared.find('opportunity', one.id))),
          members: [
            ...this.word('impact', one.impact),
            ...this.word('effort', one.effort),
            ...this.ref('team', 'team', one.team),
            ...dueOn(one.due),
          ],
        },
      ];
    });
  }
  objectives(values: unknown): Entry[] {
    return textsOf(values).flatMap((id) => {
      const name = this.declared.find('objective', id);
      if (name !== undefined) return [entry('serves', name)];
      this.notes.add(say('The objective ‘{name}’ is used, but not described, so it was left out.', { name: id }));
      return [];
    });
  }
  /** The share of a fact. */
  share(value: unknown): (string | undefined)[] {
    const share = numberOf(value);
    return share === undefined ? [] : ['share', share, '%'];
  }
  for(persona: unknown): string | undefined {
    return textOf(persona) === undefined ? undefined : `for ${this.declared.name('persona', persona as string)}`;
  }
  /** A quantity as it is written; only some facts take a range. */
  quantityText(value: unknown, mayBeRange = false): string | undefined {
    const { value: low, high, unit, per } = objectOf(value);
    const [number, end] = [numberOf(low), numberOf(high)];
    if (number === undefined) return undefined;
    if (end !== undefined && !mayBeRange)
      this.notes.add(say('A range stands where one number is expected, so its end was left out.'));
    const range = end === undefined || !mayBeRange ? number : `${number}..${end}`;
    const word = unit === '%' ? '%' : this.legal(unit);
    const each = this.legal(per);
    return [range, word, each && `per ${each}`].filter((part) => part !== undefined).join(' ');
  }
  /** A word that may stand in a text; told when it may not. */
  legal(value: unknown): string | undefined {
    const word = textOf(value);
    if (word === undefined || namePattern.test(word)) return word;
    this.notes.add(say('‘{text}’ cannot be a word of a journey, so it was left out.', { text: word.slice(0, 80) }));
    return undefined;
  }
  /** Told when something of the model has no place in a text. */
  tell(...note: Parameters<Notes['add']>): void {
    this.notes.add(...note);
  }
}

function quoted(text: unknown): string | undefined {
  return typeof text === 'string' ? quote(text) : undefined;
}
function as(name: string | undefined): string[] {
  return name === undefined ? [] : ['as', name];
}
function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}(?:-\d{2})?$/.test(value);
}
function dated(keyword: string, at: unknown): string[] {
  return isDate(at) ? [keyword, at] : [];
}
function dueOn(due: unknown): Entry[] {
  return isDate(due) ? [entry('due', due)] : [];
}
function isQuantity(text: string): boolean {
  const [, unit, per] = /^[+-]?\d+(?:\.\d+)?(?: (%|[^\s%]+))?(?: per (\S+))?$/.exec(text) ?? [text, '"'];
  return [unit, per].every((word) => word === undefined || word === '%' || namePattern.test(word));
}
