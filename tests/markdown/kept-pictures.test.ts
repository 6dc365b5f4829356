import { expect, test } from 'vitest';
import { KeptPictures } from '../../src/extension/markdown/kept-pictures.ts';
import type { PictureParams, PictureResult } from '../../src/protocol/messages.ts';

test('what is not known is asked for once, and told of when it comes', async () => {
  const { kept, asked, told, answer } = desk();
  expect(kept.inUse).toBe(false);
  expect(kept.of({ uri: 'a', text: '1' }, 'here', 'light')).toBeUndefined();
  kept.of({ uri: 'a', text: '1' }, 'here', 'light');
  expect(asked.map(({ text }) => text)).toEqual(['1']);
  expect(kept.inUse).toBe(true);
  await answer('one');
  expect(told()).toBe(1);
  expect(kept.of({ uri: 'a', text: '1' }, 'here', 'light')?.pictures[0]?.svg).toBe('one');
  expect(asked).toHaveLength(1);
});

test('while a text is edited its last picture stands in; other colours are asked for', async () => {
  const { kept, asked, answer } = desk();
  kept.of({ uri: 'a', text: '1' }, 'here', 'light');
  await answer('one');
  kept.of({ uri: 'a', text: '1' }, 'here', 'light');
  expect(kept.of({ uri: 'a', text: '2' }, 'here', 'light')?.pictures[0]?.svg).toBe('one');
  expect(kept.of({ uri: 'a', text: '2' }, 'elsewhere', 'light')).toBeUndefined();
  kept.of({ uri: 'a', text: '1' }, 'here', 'dark');
  expect(asked.map(({ text, theme }) => `${text} ${theme}`)).toEqual(['1 light', '2 light', '1 dark']);
});

test('a changed file is asked for again; only what looks different is told', async () => {
  const { kept, asked, told, answer } = desk();
  kept.of({ uri: 'a' }, 'here', 'light');
  await answer('one', ['a', 'b']);
  kept.changed(['c']);
  expect(asked).toHaveLength(1);
  kept.changed(['b']);
  expect(asked).toHaveLength(2);
  await answer('one', ['a', 'b']);
  expect(told()).toBe(1);
  kept.changed(['b']);
  await answer('two', ['a', 'b']);
  expect(told()).toBe(2);
  expect(kept.of({ uri: 'a' }, 'here', 'light')?.pictures[0]?.svg).toBe('two');
});

test('a server that does not answer is asked again with the next showing, not before', async () => {
  const { kept, asked, told, answer } = desk();
  kept.of({ uri: 'a' }, 'here', 'light');
  await answer(new Error('gone'));
  expect(told()).toBe(0);
  expect(asked).toHaveLength(1);
  kept.of({ uri: 'a' }, 'here', 'light');
  expect(asked).toHaveLength(2);
});

test('it does not grow without end', async () => {
  const { kept, asked, answer } = desk();
  for (let i = 0; i < 150; i++) {
    kept.of({ uri: 'a', text: `${i}` }, `${i}`, 'light');
    await answer('picture');
  }
  kept.of({ uri: 'a', text: '149' }, '149', 'light');
  expect(asked).toHaveLength(150);
  kept.of({ uri: 'a', text: '0' }, '0', 'light');
  expect(asked).toHaveLength(151);
});

/** Kept pictures whose server answers when it is told to. */
function desk() {
  const asked: PictureParams[] = [];
  const waiting: ((answer: string | Error, reads: string[]) => void)[] = [];
  let count = 0;
  const kept = new KeptPictures(
    (params) => {
      asked.push(params);
      return new Promise<PictureResult>((done, fail) =>
        waiting.push((answer, reads) =>
          answer instanceof Error
            ? fail(answer)
            : done({ pictures: [{ label: 'L', svg: answer }], problems: [], reads }),
        ),
      );
    },
    () => {
      count++;
    },
  );
  const answer = async (svg: string | Error, reads: string[] = []) => {
    waiting.shift()?.(svg, reads);
    await new Promise((done) => setTimeout(done));
  };
  return { kept, asked, told: () => count, answer };
}
