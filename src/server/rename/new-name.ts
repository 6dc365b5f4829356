import { namePattern } from '../../language/lexer.ts';
import { invisibleCharacters } from '../../language/names.ts';
import { say } from '../../texts/say.ts';
import { Refusal } from '../refusal.ts';

/** A name as somebody typed it, as it is written: without blanks around it, in NFC. Refused when it is none. */
export function newName(typed: string): string | Refusal {
  const name = typed.trim().normalize('NFC');
  if (name === '') return new Refusal(say('Type a name.'));
  if (new RegExp(invisibleCharacters.source).test(name))
    return new Refusal(say('This name holds a character that cannot be seen. Please type it again.'));
  if (namePattern.test(name)) return name;
  const joined = name.replace(/\s+/g, '-');
  if (namePattern.test(joined))
    return new Refusal(say('A name is one word without blanks: you could write ‘{name}’.', { name: joined }));
  if (/^[\d\p{M}]/u.test(name)) return new Refusal(say('A name starts with a letter or with ‘_’.'));
  const strange = [...name].find((character) => !namePattern.test(`a${character}`) && character !== '-');
  return new Refusal(
    strange === undefined
      ? say('A hyphen stands between two letters or digits of a name, and nowhere else.')
      : say('‘{character}’ cannot stand in a name: letters, digits, ‘_’ and ‘-’ can.', { character: strange }),
  );
}
