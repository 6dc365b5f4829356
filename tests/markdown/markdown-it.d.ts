/** As much of it as the tests use. */
declare module 'markdown-it' {
  export default function markdownIt(): import('../../src/extension/markdown/journey-plugin.ts').MarkdownIt & {
    render(text: string, env?: { currentDocument?: { toString(): string } }): string;
  };
}
