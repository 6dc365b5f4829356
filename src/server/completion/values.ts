import { CompletionItemKind } from 'vscode-languageserver';
import type { Leaf } from '../../language/shapes.ts';
import { durations, occasions } from '../../language/vocabulary.ts';
import { comparatorMeaning, scaleMeaning, unitMeaning, wordMeaning } from '../../language/word-meanings.ts';
import { allRules } from '../../rules/all-rules.ts';
import { summaries } from '../../rules/generated/summaries.ts';
import type { Say } from '../../texts/say.ts';
import type { Offer } from './offer.ts';
import type { Scene } from './scene.ts';
import { given, infoOf } from './scene.ts';

/** The words of a value list. Those that are given already where each may be given once come last. */
export function* words(scene: Scene, leaf: Leaf): Generator<Offer> {
  const info = infoOf(scene, leaf);
  const taken = info?.once === 'word' ? given(scene, leaf.keyword).map(({ word }) => word) : [];
  const all = info?.words ?? [];
  for (const word of [...all.filter((one) => !taken.includes(one)), ...all.filter((one) => taken.includes(one))]) {
    const detail = wordMeaning(scene.block.keyword, leaf.keyword, word);
    yield { label: word, kind: CompletionItemKind.EnumMember, ...(detail && { detail }) };
  }
}

/** The numbers of a short scale, and the version of the language. */
export function* numbers(scene: Scene, leaf: Leaf): Generator<Offer> {
  if (leaf.keyword === 'format') yield value('1');
  const [from, to] = infoOf(scene, leaf)?.between ?? [0, -1];
  if (to - from > longestScale) return;
  for (let number = from; number <= to; number++) {
    const text = from < 0 && number > 0 ? `+${number}` : String(number);
    yield value(text, scaleMeaning(leaf.keyword, text));
  }
}
const longestScale = 10;

/** The signs of a target. */
export function comparator({ token }: Leaf): Offer {
  return { ...value(token, comparatorMeaning(token)), kind: CompletionItemKind.Operator };
}

/** Units that fit what is measured; in a KPI first the one of its target. */
export function* units(scene: Scene, leaf: Leaf): Generator<Offer> {
  const measure = infoOf(scene, leaf)?.measure ?? (scene.block.keyword === 'rules' ? 'duration' : 'any');
  if (measure === 'any')
    for (const fact of ['target', 'baseline', 'current']) {
      const unit = given(scene, fact)[0]?.quantity?.unit;
      if (unit !== undefined) yield unitOffer(unit);
    }
  if (measure !== 'duration') yield unitOffer('%');
  if (measure === 'any') for (const unit of ['people', 'orders', ...currencies]) yield unitOffer(unit);
  if (measure !== 'percent') for (const unit of durations.keys()) yield unitOffer(unit);
}
const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'RON'];

/** What stands behind `per`. */
export function* periods(): Generator<Offer> {
  const usual = ['day', 'week', 'month', 'quarter', 'year'];
  const others = [...durations.keys()].filter((unit) => !usual.includes(unit));
  for (const unit of [...usual, ...occasions, ...others]) yield unitOffer(unit);
}

/** The codes of all rules, with what each finds; those that are likely here come first. */
export function* codes(likely: readonly string[] = []): Generator<Offer> {
  for (const code of new Set([...likely, ...allRules.map((rule) => rule.code)])) yield value(code, summaries.get(code));
}

function unitOffer(unit: string): Offer {
  return { ...value(unit, unitMeaning(unit)), kind: CompletionItemKind.Unit };
}

function value(label: string, detail?: Say): Offer {
  return { label, kind: CompletionItemKind.Value, ...(detail && { detail }) };
}
