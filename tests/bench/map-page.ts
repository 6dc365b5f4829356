// From the model of an edited text to the patched page, layout included, in a real browser: the page is told what is
// different, as the editor does, which another process has found out in the time that is given apart. Against drawing all
// anew, and with `--against mermaid` against a journey diagram of Mermaid with as many tasks in the same browser. The least
// is what an idle machine does; the median says how busy it was.
import type { MapModel } from '../../src/model/map-model.ts';
import { type Change, changeOf } from '../../src/protocol/changes.ts';
import type { MapMessage } from '../../src/protocol/page-messages.ts';
import { bigJourney } from '../support/big-journey.ts';
import { mapResultOf } from '../support/map-results.ts';
import { launchPreviews } from '../support/preview-page.ts';
import { mermaidConfig, mermaidOf, mermaidTools } from './mermaid.ts';

const sizes = [
  { stages: 10, channels: 8, touchpoints: 100 },
  { stages: 40, channels: 30, touchpoints: 1000 },
];
/** What is edited: words, a dot of the curve, an item of a lane, what moves all below it, a first card that numbers all anew. */
const edits = ['label', 'feeling', 'pain', 'move', 'insert'] as const;
type Kind = (typeof edits)[number] | 'rebuild';
const times = { edit: 40, rebuild: 8, mermaid: 5 };

const previews = await launchPreviews();
const mermaid = await mermaidTools();
console.log('\nmilliseconds from the model to the page: median (least)\n');
console.log(['', ...edits, 'all anew', ...(mermaid ? ['Mermaid'] : [])].map(cell).join(''));
for (const size of sizes) {
  const result = await mapResultOf(bigJourney(size));
  if (!result.model) throw new Error('There is no map.');
  const preview = await previews.open({ width: 1600, height: 1000 });
  await preview.show(result);
  const { model } = result;
  const [measured, comparing] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (const kind of [...edits, 'rebuild'] as const) {
    const [even, odd] = [0, 1].map((turn) => edited(model, kind, turn)) as [MapModel, MapModel];
    const map: MapMessage = {
      type: 'map',
      uri: 'file:///map.journey',
      title: 'Map',
      result: { ...result, model: even },
    };
    const other = { ...map, result: { ...result, model: odd } };
    const count = kind === 'rebuild' ? times.rebuild : times.edit;
    measured.set(
      kind,
      await preview.page.evaluate(patch, { map, changes: [changeOf(other, map), changeOf(map, other)], count }),
    );
    comparing.set(kind, compare(map, other));
  }
  await preview.close();
  if (mermaid) measured.set('mermaid', await drawMermaid(mermaid.library, result.model));
  const least = (kind: string) => Math.min(...(measured.get(kind) ?? []));
  const cells = [...measured.values()].map((found) => `${middle(found).toFixed(1)} (${Math.min(...found).toFixed(1)})`);
  console.log([`${size.touchpoints} cards`, ...cells].map(cell).join(''));
  const found = [...comparing.values()].map((times) => middle(times).toFixed(1));
  console.log(['  to compare', ...found].map(cell).join(''));
  const ratio = (one: string, other: string) => `${(least(one) / least(other)).toFixed(1)} times`;
  console.log(`  all anew takes ${ratio('rebuild', 'label')} as long as an edited label`);
  if (mermaid)
    console.log(
      `  Mermaid, which draws all anew, takes ${ratio('mermaid', 'label')} as long as an edited label and ${ratio('mermaid', 'rebuild')} as long as all anew here`,
    );
}
await previews.close();

function cell(text: string, column: number): string {
  return text.padStart(column === 0 ? 12 : 18);
}

/** The model after a key was pressed, in the middle of it. */
function edited(model: MapModel, kind: Kind, turn: number): MapModel {
  const next = structuredClone(model);
  const card = next.cards.filter(({ label }) => label !== '')[Math.floor(next.cards.length / 2)];
  const [stage] = next.stages;
  if (!card || !stage) throw new Error('The map has no cards.');
  switch (kind) {
    case 'label':
      card.label = `Edited ${turn}`;
      break;
    case 'feeling':
      card.feels = [{ value: turn }];
      for (const { points } of next.curve) for (const point of points) if (point.card === card.id) point.valence = turn;
      break;
    case 'pain':
      card.pains = [{ text: `Pain ${turn}`, severity: 'high', resolved: false, source: card.source }];
      break;
    case 'move':
      stage.goal =
        turn === 0 ? 'Short' : 'A goal that is so long that it needs a second line under the name of its stage';
      break;
    case 'insert':
      if (turn === 1) next.cards.unshift({ ...structuredClone(card), id: 'inserted', stage: stage.id });
      for (const [i, one] of next.cards.entries()) one.number = i + 1;
      break;
    case 'rebuild':
      // another journey: nothing of the last picture is kept
      next.journey = { ...next.journey, id: `${next.journey.id}${turn}` };
  }
  return next;
}

/**
 * In the page: tells what has changed as the editor does, without the way between processes, and takes the time from then
 * until the page has been patched and laid out. The changes lead from one model to the other and back.
 */
async function patch({ map, changes, count }: { map: MapMessage; changes: (Change | undefined)[]; count: number }) {
  const found: number[] = [];
  let patches = 0;
  const observer = new MutationObserver((records) => {
    patches += records.length;
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  // the first ones are warm-up
  for (let i = -4; i < count; i++) {
    // every message brings objects of its own
    const change = changes[Math.abs(i % 2)];
    const data = structuredClone(
      i === -4 ? { ...map, stamp: i } : { type: 'mapChange', since: i - 1, stamp: i, change },
    );
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
    patches = 0;
    const start = performance.now();
    dispatchEvent(new MessageEvent('message', { data }));
    // the page patches in microtasks
    for (let turn = 0; turn < 20; turn++) await null;
    document.querySelector('.picture > svg')?.getBoundingClientRect();
    const time = performance.now() - start;
    if (patches === 0) throw new Error('The page was not patched.');
    if (i >= 0) found.push(time);
  }
  observer.disconnect();
  return found;
}

/** The times in which it is found out what differs. */
function compare(map: MapMessage, other: MapMessage): number[] {
  return Array.from({ length: times.edit }, () => {
    const start = performance.now();
    changeOf(map, other);
    return performance.now() - start;
  });
}

/** The times in which Mermaid draws a diagram of as many tasks into a page of the same browser. */
async function drawMermaid(library: string, model: MapModel): Promise<number[]> {
  const { page, close } = await previews.open({ width: 1600, height: 1000 });
  await page.addScriptTag({ path: library });
  const given = { text: mermaidOf(model), config: mermaidConfig, count: times.mermaid };
  const { found, tasks } = await page.evaluate(async ({ text, config, count }) => {
    type Library = { initialize(options: object): void; render(id: string, text: string): Promise<{ svg: string }> };
    const { mermaid } = globalThis as unknown as { mermaid: Library };
    mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true, ...config });
    const found: number[] = [];
    for (let i = -1; i < count; i++) {
      const start = performance.now();
      const { svg } = await mermaid.render(`m${i + 1}`, text);
      document.body.innerHTML = svg;
      document.body.getBoundingClientRect();
      if (i >= 0) found.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, 20));
    }
    return { found, tasks: document.querySelectorAll('svg circle.face').length };
  }, given);
  await close();
  // a diagram that says that it is too large would be fast
  if (tasks !== model.cards.length) throw new Error(`Mermaid has drawn ${tasks} of ${model.cards.length} tasks.`);
  return found;
}

function middle(found: readonly number[]): number {
  return found.toSorted((a, b) => a - b)[Math.floor(found.length / 2)] ?? Number.NaN;
}
