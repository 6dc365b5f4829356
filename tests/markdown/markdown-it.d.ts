/** As much of it as the tests use. */
declare module 'markdown-it' {
  interface Block {
    type: string;
    map: [number, number] | null;
    attrSet(name: string, value: string): void;
  }

  export default function markdownIt(): import('../../src/extension/markdown/journey-plugin.ts').MarkdownIt & {
    core: { ruler: { push(name: string, rule: (state: { tokens: Block[] }) => void): void } };
    render(text: string, env?: { currentDocument?: { toString(): string } }): string;
  };
}
