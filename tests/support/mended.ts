import type { Edit, Finding, Fix } from '../../src/rules/rule.ts';
import { fillSnippet } from '../../src/rules/snippets.ts';
import { pathOf } from './workspace.ts';

/** Texts by path. */
export type Texts = Readonly<Record<string, string>>;

/** Every fix that is offered for some findings, with the texts as they are once it is applied. */
export function mended(findings: readonly Finding[], texts: Texts): { finding: Finding; fix: Fix; after: Texts }[] {
  return findings.flatMap((finding) => {
    const { rule, place, data = {} } = finding;
    const fixes = rule.fixes?.({ place, data }) ?? [];
    return fixes.map((fix) => ({ finding, fix, after: edited(texts, fix.edits) }));
  });
}

/** Texts after some edits, as if the author had typed a word at every empty place. */
export function edited(texts: Texts, edits: readonly Edit[]): Texts {
  const byPath = Map.groupBy(edits, ({ place }) => pathOf(place.file.uri));
  return { ...texts, ...Object.fromEntries([...byPath].map(([path, list]) => [path, editedText(texts[path], list)])) };
}

function editedText(text = '', edits: readonly Edit[]): string {
  // later ones first; of those at one place, the last comes last
  const ordered = [...edits.entries()].sort(([i, a], [j, b]) => b.place.offset - a.place.offset || j - i);
  return ordered.reduce((result, [, { place, text: inserted, snippet }]) => {
    const plain = snippet ? fillSnippet(inserted, 'typed') : inserted;
    return result.slice(0, place.offset) + plain + result.slice(place.end);
  }, text);
}
