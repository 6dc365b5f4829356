// The whole picture from the command line: `journey render` of 100 and of 1,000 touchpoints into an SVG file, from the start
// of the program to its end; with `--against mermaid` next to Mermaid's command line, which draws a diagram of as many
// tasks in the Chromium that is found. The best of a few runs, in turn, for others use the machine too.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../scripts/hosts/run.ts';
import { setUpChromium } from '../../scripts/hosts/setup-chromium.ts';
import { bigJourney } from '../support/big-journey.ts';
import { mapResultOf } from '../support/map-results.ts';
import { mermaidConfig, mermaidOf, mermaidTools } from './mermaid.ts';

const sizes = [
  { stages: 10, channels: 8, touchpoints: 100 },
  { stages: 40, channels: 30, touchpoints: 1000 },
];
const times = 3;
const journey = join(import.meta.dirname, '../../dist/cli/journey.cjs');
if (!existsSync(journey)) throw new Error('Build the program first: npm run build');

const mermaid = await mermaidTools();
const folder = await mkdtemp(join(tmpdir(), 'journey-bench-'));
console.log('\nseconds from a text to its SVG file, from the start of a program to its end\n');
console.log(['', 'journey render', ...(mermaid ? ['mermaid-cli', 'times'] : [])].map(cell).join(''));
try {
  for (const size of sizes) {
    const programs = [await ours(size), ...(mermaid ? [await theirs(mermaid.program, size)] : [])];
    const best = programs.map(() => Number.POSITIVE_INFINITY);
    for (let i = 0; i < times; i++)
      for (const [k, draw] of programs.entries()) best[k] = Math.min(best[k] ?? 0, await draw());
    const [own = 0, other] = best;
    const cells = [own.toFixed(2), ...(other === undefined ? [] : [other.toFixed(2), (other / own).toFixed(1)])];
    console.log([`${size.touchpoints} touchpoints`, ...cells].map(cell).join(''));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

function cell(text: string, column: number): string {
  return text.padStart(column === 0 ? 18 : 16);
}

type Size = (typeof sizes)[number];
/** Draws once; gives the seconds that it took. */
type Draw = () => Promise<number>;

async function ours(size: Size): Promise<Draw> {
  const [text, svg] = [join(folder, `${size.touchpoints}.journey`), join(folder, 'journey.svg')];
  await writeFile(text, bigJourney(size));
  return timed([journey, 'render', text, '-o', svg], svg, /data-card=/g, 1);
}

async function theirs(program: string, size: Size): Promise<Draw> {
  const { model } = await mapResultOf(bigJourney(size));
  if (!model) throw new Error('There is no map.');
  const at = (name: string) => join(folder, name);
  await writeFile(at(`${size.touchpoints}.mmd`), mermaidOf(model));
  await writeFile(at('config.json'), JSON.stringify(mermaidConfig));
  // Chromium refuses its sandbox to root, and containers have none to give
  const isBare = process.getuid?.() === 0 || process.env.CI;
  const browser = { executablePath: await setUpChromium(), args: isBare ? ['--no-sandbox'] : [] };
  await writeFile(at('browser.json'), JSON.stringify(browser));
  const options = ['-c', at('config.json'), '-p', at('browser.json'), '--quiet'];
  const args = [program, '-i', at(`${size.touchpoints}.mmd`), '-o', at('mermaid.svg'), ...options];
  return timed(args, at('mermaid.svg'), /class="face"/g, model.cards.length);
}

/** What is drawn must be there: a picture of a mistake would be fast. */
function timed(args: readonly string[], svg: string, part: RegExp, least: number): Draw {
  return async () => {
    const start = performance.now();
    await run(process.execPath, args, { cwd: folder });
    const seconds = (performance.now() - start) / 1000;
    const drawn = (await readFile(svg, 'utf8')).match(part)?.length ?? 0;
    await rm(svg);
    if (drawn < least) throw new Error(`${args[0]} has drawn ${drawn} of ${least} parts.`);
    return seconds;
  };
}
