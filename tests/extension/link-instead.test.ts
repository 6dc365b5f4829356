import { expect, test, vi } from 'vitest';
import { URI } from 'vscode-uri';
import { linkInstead } from '../../src/extension/exchange/link-instead.ts';

vi.mock('vscode', () => ({
  Range: class {
    readonly lines: number[];
    constructor(...lines: number[]) {
      this.lines = lines;
    }
  },
  WorkspaceEdit: class {
    readonly edits: unknown[] = [];
    replace(_: unknown, { lines }: { lines: number[] }, text: string) {
      this.edits.push([lines, text]);
    }
  },
}));

const fence = '# A\n\n```mermaid\njourney\n  A: 1: B\n```\nafter';

/** What replaces the fence of a page at `memfs:/docs/page.md`. */
function instead(target: string, label = 'Lunch', text = fence, languageId = 'markdown') {
  const lines = text.split('\n');
  const document = {
    uri: URI.parse('memfs:/docs/page.md'),
    languageId,
    lineCount: lines.length,
    lineAt: (line: number) => ({ text: lines[line] }),
  };
  const edit = linkInstead(document as never, { start: 2, end: 5 }, URI.parse(target) as never, label);
  return (edit as unknown as { edits: unknown[] } | undefined)?.edits;
}

test('a link takes the place of the whole fence', () => {
  expect(instead('memfs:/docs/lunch.journey')).toEqual([[[2, 0, 5, 3], '[Lunch](lunch.journey)']]);
});

test('its address leads from the page to the journey', () => {
  const address = (target: string) => /\]\((.*)\)/.exec(JSON.stringify(instead(target)))?.[1];
  expect(address('memfs:/maps/a%20b/l(1).journey')).toBe('../maps/a%20b/l%281%29.journey');
  expect(address('memfs:/docs/in/lunch.journey')).toBe('in/lunch.journey');
});

test('a label is never markup', () => {
  expect(instead('memfs:/docs/a.journey', '](x) <b> `c`')).toEqual([
    [[2, 0, 5, 3], '[\\](x) \\<b\\> \\`c\\`](a.journey)'],
  ]);
});

test('there is none elsewhere: other systems, texts without a file, quotations, files of diagrams', () => {
  expect(instead('file:///docs/lunch.journey')).toBeUndefined();
  expect(instead('untitled:Untitled-1')).toBeUndefined();
  expect(instead('memfs:/docs/a.journey', 'A', fence.replaceAll(/^/gm, '> '))).toBeUndefined();
  expect(instead('memfs:/docs/a.journey', 'A', fence, 'mermaid')).toBeUndefined();
});
