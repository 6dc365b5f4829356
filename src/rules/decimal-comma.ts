import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';

/** A number that is written with a comma. */
export const decimalComma: Rule = {
  code: 'decimal-comma',
  severity: 'error',
  profile: 'always',
  *checkFile(file) {
    if (!/\d,\d/.test(file.text)) return;
    for (const statement of file.all()) {
      if (statement.number === undefined && !statement.quantity && !statement.rate) continue;
      for (const { raw, place } of statement.numbers()) {
        if (!raw.includes(',')) continue;
        const [x, y] = [raw.replace(',', '.'), raw.replace(',', '')];
        const isThousands = /^[+-]?[1-9]\d{0,2},\d{3}$/.test(raw);
        yield {
          place,
          say: isThousands
            ? say('Write {y} or {x}: numbers take a decimal point, and nothing stands between thousands.', { x, y })
            : say('Write {x}: numbers take a decimal point.', { x }),
          data: { numbers: isThousands ? [y, x] : [x] },
        };
      }
    }
  },
  fixes({ place, data }) {
    const numbers = data.numbers as readonly string[];
    return numbers.map((x) => ({
      title: say('Write {x}', { x }),
      edits: [{ place, text: x }],
      // 1,500 may be one and a half or fifteen hundred: only its author knows
      ...(numbers.length === 1 && { safe: true }),
    }));
  },
};
