// `journey check` of 10,000 touchpoints in 100 files, as a build server runs it: a program of its own, from its start to
// its end. With `--against likec4` next to `likec4 validate` of as many elements in as many files, in the same run.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateJourney } from '../support/generate-journey.ts';
import { fetchTool, isAsked } from './fetch-tool.ts';

const files = 100;
const perFile = 100;
/** The best of so many counts, for others use the machine too; the programs take turns. */
const times = 3;
const version = '1.59.4';
const root = join(import.meta.dirname, '../..');

interface Program {
  name: string;
  args: string[];
  cwd: string;
}
interface Measured {
  seconds: number;
  /** What it keeps the processors busy for: less at the mercy of what else they have to do. */
  busy: number;
  /** Peak of the memory that it holds, in MiB. */
  memory: number;
}

const folder = await mkdtemp(join(tmpdir(), 'journey-bench-'));
try {
  process.exitCode = await compare();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function compare(): Promise<number> {
  const own = await ourProgram();
  const asked = isAsked('likec4');
  const other = asked ? await likec4() : undefined;
  if (asked && !other) return 1;
  const programs = other ? [own, other] : [own];
  const best = new Map<Program, Measured>();
  for (let i = 0; i < times; i++)
    for (const program of programs) {
      const found = await measure(program);
      const known = best.get(program);
      best.set(program, known && known.busy < found.busy ? known : found);
    }
  const count = files * perFile;
  console.log(`\n${count} touchpoints or elements in ${files} files, from the start of a program to its end\n`);
  console.log(['', 'seconds', 'busy', 'per busy second', 'MiB'].map(cell).join(''));
  for (const [{ name }, { seconds, busy, memory }] of best)
    console.log(
      [name, seconds.toFixed(2), busy.toFixed(2), (count / busy).toFixed(0), memory.toFixed(0)].map(cell).join(''),
    );
  const [ours, theirs] = [best.get(own), other && best.get(other)];
  if (ours && theirs)
    console.log(
      `\nlikec4 validate is busy ${(theirs.busy / ours.busy).toFixed(2)} times as long and takes ${(theirs.memory / ours.memory).toFixed(2)} times the memory.`,
    );
  else console.log('Next to another tool: npm run bench -- --against likec4');
  return 0;
}

function cell(text: string, column: number): string {
  return column === 0 ? text.padEnd(16) : text.padStart(17);
}

async function ourProgram(): Promise<Program> {
  const program = join(root, 'dist/cli/journey.cjs');
  if (!existsSync(program)) throw new Error('Build the program first: npm run build');
  const cwd = join(folder, 'journeys');
  await mkdir(cwd);
  // sound but for what is said once of a file: the other side finds nothing either
  const text = generateJourney({ touchpoints: perFile })
    .replace(/gets \d/g, 'gets 4')
    .replace(/pain process (".*?") as .*$/gm, 'note $1')
    .replace(/feels -\d/g, 'feels 0');
  await inFiles(cwd, 'journey', (i) => text.replace('journey long "A long journey"', `journey j${i} "Journey ${i}"`));
  return { name: 'journey check', args: [program, 'check', '--fail-on', 'error'], cwd };
}

async function likec4(): Promise<Program | undefined> {
  const place = await fetchTool('likec4', version, 'bin/likec4.mjs');
  if (!place) return undefined;
  const program = join(place, 'bin/likec4.mjs');
  const cwd = join(folder, 'likec4');
  await mkdir(cwd);
  await writeFile(join(cwd, 'likec4.config.json'), '{ "name": "bench" }');
  await writeFile(
    join(cwd, 'specification.c4'),
    'specification {\n  element stage\n  element touchpoint\n  tag web\n  tag app\n  tag shop\n}\n',
  );
  await inFiles(cwd, 'c4', elementsOf);
  // without what is drawn: a check of journeys draws nothing either
  return { name: 'likec4 validate', args: [program, 'validate', '--no-layout', cwd], cwd };
}

/** As much of a touchpoint as its language can hold: one element with its facts and where it leads. */
function elementsOf(file: number): string {
  const inside = Array.from({ length: perFile }, (_, i) =>
    [
      `    t${i} = touchpoint 'Touchpoint ${i}' {`,
      `      #${['web', 'app', 'shop'][i % 3]}`,
      `      description 'Answers question ${i} about taste'`,
      "      technology 'website'",
      '      metadata {',
      `        feels '${(i % 5) - 2} understood'`,
      "        expects '4 two screens'",
      `        gets '${(i % 5) + 1} five screens'`,
      "        says 'Roasted yesterday'",
      "        serves 'circle.known'",
      "        measures 'csat'",
      "        team 'care'",
      "        pain 'The address is asked twice'",
      '      }',
      '    }',
      ...(i > 0 ? [`    t${i - 1} -> t${i} 'it fits'`] : []),
    ].join('\n'),
  );
  return `model {\n  s${file} = stage 'Stage ${file}' {\n${inside.join('\n')}\n  }\n}\n`;
}

async function inFiles(place: string, ending: string, text: (file: number) => string): Promise<void> {
  for (let i = 0; i < files; i++) await writeFile(join(place, `${i}.${ending}`), text(i));
}

/** Runs a program once. It must find nothing that makes it fail. */
async function measure({ name, args, cwd }: Program): Promise<Measured> {
  const report = join(folder, 'use.json');
  // the program tells what it needed when it ends
  const use = 'const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();';
  const told = `require('node:fs').writeFileSync(${JSON.stringify(report)}, JSON.stringify([maxRSS, userCPUTime + systemCPUTime]))`;
  const preload = join(folder, 'use.cjs');
  await writeFile(preload, `process.on('exit', () => { ${use} ${told} })`);
  const start = performance.now();
  const child = spawn(process.execPath, ['--require', preload, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  const code = await new Promise((done) => child.on('close', done));
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${name} ended with ${code}.\n${errors.slice(-2000)}`);
  const [memory, busy]: [number, number] = JSON.parse(await readFile(report, 'utf8'));
  return { seconds, busy: busy / 1e6, memory: memory / 1024 };
}
