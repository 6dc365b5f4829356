import { existsSync } from 'node:fs';
import type { MapModel } from '../../src/model/map-model.ts';
import { bigJourney } from '../support/big-journey.ts';
import { mapResultOf } from '../support/map-results.ts';
import { launchPreviews } from '../support/preview-page.ts';

/**
 * From the model of an edited text to the patched page, layout included, in a real browser; against drawing the whole map
 * anew, and against a journey diagram of Mermaid with as many tasks:
 * `node tests/bench/map-page.ts [path to mermaid.min.js]`. Medians, for others use the machine too; the least is what an
 * idle machine does.
 */
const sizes = [
  { stages: 10, channels: 8, touchpoints: 100, times: 30 },
  { stages: 40, channels: 30, touchpoints: 1000, times: 30 },
];
const mermaid = process.argv[2];
const kinds = ['label', 'feeling', 'height', 'rebuild'] as const;
type Kind = (typeof kinds)[number];

const previews = await launchPreviews();
console.log('milliseconds from the model to the page: median (least)\n');
console.log(['', ...kinds, 'ratio'].map((cell) => cell.padStart(18)).join(''));
for (const { times, ...size } of sizes) {
  const result = await mapResultOf(bigJourney(size));
  const preview = await previews.open({ width: 1600, height: 1000 });
  await preview.show(result);
  const measured = new Map<Kind, number[]>();
  for (const kind of kinds) {
    const edits = [edited(result.model, kind, 0), edited(result.model, kind, 1)];
    measured.set(kind, await preview.page.evaluate(run, { result, edits, times: kind === 'rebuild' ? 8 : times }));
  }
  const median = (kind: Kind) => middle(measured.get(kind) ?? []);
  const cells = kinds.map(
    (kind) => `${median(kind).toFixed(1)} (${Math.min(...(measured.get(kind) ?? [])).toFixed(1)})`,
  );
  const ratio = `${(median('rebuild') / median('label')).toFixed(1)} ×`;
  console.log([`${size.touchpoints} cards`, ...cells, ratio].map((cell) => cell.padStart(18)).join(''));
  await preview.close();
  await compareWithMermaid(result.model, median('label'), median('rebuild'));
}
await previews.close();

/** The model after a key was pressed, in the middle of it. */
function edited(model: MapModel | undefined, kind: Kind, turn: number): MapModel {
  const next = structuredClone(model) as MapModel;
  const card = next.cards.filter(({ label }) => label !== '')[Math.floor(next.cards.length / 2)];
  if (!card) throw new Error('The map has no cards.');
  if (kind === 'label') card.label = `Edited ${turn}`;
  if (kind === 'feeling') {
    card.feels = [{ value: turn }];
    for (const { points } of next.curve) for (const point of points) if (point.card === card.id) point.valence = turn;
  }
  if (kind === 'height')
    card.label = turn === 0 ? 'Short' : 'A label that is so long that it needs a second line on its card';
  // another journey: nothing of the last picture is kept
  if (kind === 'rebuild') next.journey = { ...next.journey, id: `${next.journey.id}${turn}` };
  return next;
}

/**
 * In the page: sends models as the editor does, without the way between processes, and takes the time from then until the
 * page has been patched and laid out.
 */
async function run({ result, edits, times }: { result: unknown; edits: MapModel[]; times: number }): Promise<number[]> {
  const found: number[] = [];
  let patches = 0;
  const observer = new MutationObserver((records) => {
    patches += records.length;
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  for (let i = 0; i < times + 2; i++) {
    // every message brings objects of its own
    const data = structuredClone({
      type: 'map',
      uri: 'file:///map.journey',
      title: 'Map',
      result: { ...(result as object), model: edits[i % 2] },
    });
    patches = 0;
    const start = performance.now();
    dispatchEvent(new MessageEvent('message', { data }));
    // the page patches in microtasks
    for (let turn = 0; turn < 20; turn++) await null;
    document.querySelector('.picture > svg')?.getBoundingClientRect();
    const time = performance.now() - start;
    if (patches === 0) throw new Error('The page was not patched.');
    // the first ones are warm-up
    if (i >= 2) found.push(time);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
  }
  observer.disconnect();
  return found;
}

async function compareWithMermaid(model: MapModel | undefined, patch: number, rebuild: number): Promise<void> {
  if (!mermaid || !existsSync(mermaid) || !model) {
    console.log('  (not compared with Mermaid: give the path to its mermaid.min.js)');
    return;
  }
  const lines = model.stages.flatMap(({ id, label }) => [
    `  section ${label}`,
    ...model.cards
      .filter(({ stage }) => stage === id)
      .map((card) => `    ${card.label}: ${(card.feels[0]?.value ?? 0) + 3}: Me`),
  ]);
  const { page, close } = await previews.open({ width: 1600, height: 1000 });
  await page.addScriptTag({ path: mermaid });
  const text = ['journey', '  title Map', ...lines].join('\n');
  const times = await page.evaluate(async (text) => {
    type Mermaid = { initialize(options: object): void; render(id: string, text: string): Promise<{ svg: string }> };
    const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
    mermaid.initialize({ startOnLoad: false, maxTextSize: 10_000_000, maxEdges: 10_000 });
    const found: number[] = [];
    for (let i = 0; i < 6; i++) {
      const start = performance.now();
      const { svg } = await mermaid.render(`m${i}`, text);
      document.body.innerHTML = svg;
      document.body.getBoundingClientRect();
      found.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, 20));
    }
    return found.slice(1);
  }, text);
  await close();
  const time = middle(times);
  console.log(
    `  Mermaid's journey of as many tasks: ${time.toFixed(1)} ms, ${(time / patch).toFixed(1)} × an edit here, ${(time / rebuild).toFixed(1)} × the whole map here`,
  );
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
