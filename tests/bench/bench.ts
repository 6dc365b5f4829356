import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as esbuild from 'esbuild';
import type { LangiumCoreServices } from 'langium';
import { URI } from 'langium';
import { createJourneyServices } from '../../src/language/services.ts';
import { buildMap } from '../../src/model/build-map.ts';
import type { MapModel } from '../../src/model/map-model.ts';
import type { SourceFile } from '../../src/model/source-file.ts';
import { WorkspaceModel } from '../../src/model/workspace-model.ts';
import { Checker } from '../../src/rules/check.ts';
import { generateJourney } from '../support/generate-journey.ts';
import { bundleServer, LspClient } from '../support/lsp-client.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { createStockServices } from './stock-services.ts';

/** Sizes in touchpoints, with how often each step is carried out; the best time counts, for others use the machine too. */
const sizes: readonly (readonly [touchpoints: number, times: number])[] = [
  [100, 10],
  [1000, 5],
  [10_000, 3],
];
/** A step that grows faster than n to the power of this is on its way to be quadratic. */
const steepest = 1.3;
const today = '2026-09-01';
const steps = ['load', 'model', 'check', 'render', 'edit', 'stock load', 'stock edit'] as const;
type Step = (typeof steps)[number];

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const folder = await mkdtemp(join(tmpdir(), 'journey-bench-'));
const renderSvg = await loadRenderer();
const server = await bundleServer();
const stockServer = await bundleServer(join(import.meta.dirname, 'stock-server.ts'));
const results = new Map<number, Map<Step, number>>();
for (const [touchpoints, times] of sizes) {
  const text = generateJourney({ touchpoints });
  console.log(`${touchpoints} touchpoints, ${(text.length / 1024).toFixed(0)} KiB …`);
  const measured = new Map<Step, number>([
    ...(await measureSteps(text, times)),
    ['edit', await measureEdit(server, text, times, (client, uri) => client.mapChanged(uri))],
    ['stock load', await measureLoad(createStockServices(), text, touchpoints > 1000 ? 1 : times)],
    [
      'stock edit',
      await measureEdit(stockServer, text, touchpoints > 1000 ? 1 : times, (client, uri) => client.checked(uri)),
    ],
  ]);
  results.set(touchpoints, measured);
}
await rm(folder, { recursive: true, force: true });
process.exitCode = report() ? 0 : 1;

async function measureSteps(text: string, times: number): Promise<[Step, number][]> {
  const services = createJourneyServices(new MemoryFiles());
  const load = await measureLoad(services, text, times);
  const uri = URI.file('/model.journey');
  const document = services.shared.workspace.LangiumDocumentFactory.fromString(text, uri);
  services.shared.workspace.LangiumDocuments.addDocument(document);
  await services.shared.workspace.DocumentBuilder.build([document]);
  const lower = (): [SourceFile, MapModel] => {
    const model = new WorkspaceModel(services.shared);
    const file = model.fileOf(document);
    const [journey] = file.journeys;
    if (!journey) throw new Error('The generated file has no journey.');
    return [file, buildMap(model.journey(journey), { today })];
  };
  const [, map] = lower();
  return [
    ['load', load],
    ['model', await best(times, () => void lower())],
    [
      'check',
      await best(times, () => {
        // views are made afresh: nothing is remembered from the time before
        const file = new WorkspaceModel(services.shared).fileOf(document);
        const checker = new Checker({ profile: 'strict', today });
        checker.update([file]);
        checker.findings();
      }),
    ],
    ...(renderSvg ? [['render', await best(times, () => void renderSvg(map))] as [Step, number]] : []),
  ];
}

async function measureLoad(services: LangiumCoreServices, text: string, times: number): Promise<number> {
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const uri = URI.file('/load.journey');
  return best(times, async () => {
    if (LangiumDocuments.hasDocument(uri)) LangiumDocuments.deleteDocument(uri);
    const document = LangiumDocumentFactory.fromString(text, uri);
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
  });
}

/** From a key that is pressed in the middle of the file until the editor knows what that means. */
async function measureEdit(
  program: string,
  text: string,
  times: number,
  answered: (client: LspClient, uri: string) => Promise<void>,
): Promise<number> {
  const path = join(folder, 'edit.journey');
  const uri = pathToFileURL(path).toString();
  await writeFile(path, text);
  const client = await LspClient.start(program, folder);
  const opened = answered(client, uri);
  await client.open(uri, text);
  await opened;
  const lines = text.split('\n');
  const line = lines.findIndex((one, i) => i > lines.length / 2 && one.includes('does "'));
  const character = (lines[line] ?? '').indexOf('"') + 1;
  const position = { line, character };
  const time = await best(times, async () => {
    const done = answered(client, uri);
    await client.edit(uri, [{ range: { start: position, end: position }, text: 'x' }]);
    await done;
  });
  await client.end();
  return time;
}

/** The least of several times, in milliseconds. */
async function best(times: number, run: () => void | Promise<void>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    // nobody pays for what others have left behind
    collectGarbage();
    const start = performance.now();
    await run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** The painter of maps; it is written in a notation that Node does not read by itself. */
async function loadRenderer(): Promise<(model: MapModel) => string> {
  const outfile = join(folder, 'render.mjs');
  await esbuild.build({
    entryPoints: [join(import.meta.dirname, '../../src/map/render-svg.tsx')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  return (await import(pathToFileURL(outfile).toString())).renderSvg;
}

/** Prints all figures; false when a step grows too fast. */
function report(): boolean {
  const columns = sizes.map(([touchpoints]) => touchpoints);
  const time = (step: Step, size: number) => results.get(size)?.get(step);
  const growth = (step: Step, from: number, to: number) => {
    const [first, second] = [time(step, from), time(step, to)];
    return first === undefined || second === undefined ? Number.NaN : Math.log(second / first) / Math.log(to / from);
  };
  const line = (...cells: string[]) =>
    console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(14) : cell.padStart(12))).join(''));
  console.log('\nmilliseconds for journeys of so many touchpoints, and the power of n with which they grow');
  line('', ...columns.map(String), ...columns.slice(1).map((size, i) => `${columns[i]}→${size}`));
  for (const step of steps) {
    const times = columns.map((size) => time(step, size)?.toFixed(1) ?? '');
    line(
      step,
      ...times,
      ...columns.slice(1).map((size, i) => `n^${growth(step, columns[i] ?? size, size).toFixed(2)}`),
    );
  }
  console.log('\ntimes as long as ours that stock Langium services take');
  for (const step of ['load', 'edit'] as const) {
    line(step, ...columns.map((size) => ((time(`stock ${step}`, size) ?? 0) / (time(step, size) ?? 1)).toFixed(1)));
  }
  const own = steps.filter((step) => !step.startsWith('stock'));
  const steep = own.filter((step) => growth(step, 1000, 10_000) > steepest);
  for (const step of steep)
    console.error(`\n${step} grows faster than n^${steepest} from 1,000 to 10,000 touchpoints.`);
  return steep.length === 0;
}
