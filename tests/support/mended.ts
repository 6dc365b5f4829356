import type { Edit, Finding, Fix } from '../../src/rules/rule.ts';
import { fillSnippet } from '../../src/rules/snippets.ts';
import { pathOf } from './workspace.ts';

/** Texts by path. */
export type Texts = Readonly<Record<string, string>>;

/** What an offered fix makes of some texts. */
export interface Mended {
  finding: Finding;
  fix: Fix;
  after: Texts;
  /** Where the text that the finding marks starts by then. */
  offset: number;
}

/** Every fix that is offered for some findings, applied alone. */
export function mended(findings: readonly Finding[], texts: Texts): Mended[] {
  return findings.flatMap((finding) => {
    const { rule, place, data = {} } = finding;
    const fixes = rule.fixes?.({ place, data }) ?? [];
    return fixes.map((fix) => {
      const before = fix.edits.filter((edit) => edit.place.file === place.file && edit.place.end <= place.offset);
      const grown = before.reduce((sum, edit) => sum + plain(edit).length - (edit.place.end - edit.place.offset), 0);
      return { finding, fix, after: edited(texts, fix.edits), offset: place.offset + grown };
    });
  });
}

/**
 * Whether a finding that was mended is still there among those of the texts as they are now. Another one of its code may
 * have come instead: a variant says for itself what its base said for both.
 */
export function isLeft({ finding, offset }: Mended, before: readonly Finding[], now: readonly Finding[]): boolean {
  const alike = (list: readonly Finding[]) => list.filter(({ rule }) => rule === finding.rule);
  if (alike(now).length < alike(before).length) return false;
  return alike(now).some(({ place }) => place.file.uri === finding.place.file.uri && place.offset === offset);
}

/** Texts after some edits, as if the author had typed a word at every empty place. */
export function edited(texts: Texts, edits: readonly Edit[]): Texts {
  const byPath = Map.groupBy(edits, ({ place }) => pathOf(place.file.uri));
  return { ...texts, ...Object.fromEntries([...byPath].map(([path, list]) => [path, editedText(texts[path], list)])) };
}

function editedText(text = '', edits: readonly Edit[]): string {
  // later ones first; of those at one place, the last comes last
  const ordered = [...edits.entries()].sort(([i, a], [j, b]) => b.place.offset - a.place.offset || j - i);
  return ordered.reduce(
    (result, [, edit]) => result.slice(0, edit.place.offset) + plain(edit) + result.slice(edit.place.end),
    text,
  );
}

function plain({ text, snippet }: Edit): string {
  return snippet ? fillSnippet(text, 'typed') : text;
}
