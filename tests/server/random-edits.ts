/** Random numbers that can be had again: the same seed, the same edits. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number from 0 to `below` - 1. */
  below(below: number): number {
    // mulberry32
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  }
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }
  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }
  /** Up to `most` results. */
  some<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.below(most + 1) }, make);
  }
}

/** What a file is after an edit: gone when it has no text. */
export interface FileChange {
  path: string;
  text: string | undefined;
  /** Typed in an editor and not saved; `close` gives it up again. */
  editor?: 'type' | 'close';
}
/** Changes that arrive together. Any sequence of edits can be carried out, so any part of a sequence too. */
export interface Edit {
  changes: readonly FileChange[];
  /** The build gives way to the next edit when it has asked so many times whether it should. */
  givesWay?: number;
}

const paths = ['a', 'b', 'c', 'd', 'lib/e', 'lib/f'].map((name) => `${name}.journey`);
const lines = {
  file: [
    'channel NAME { medium WORD  attention 5 s }',
    'persona NAME',
    'kpi NAME "K" { current 3 at 2026-01 }',
    'message NAME',
    'team NAME',
    'theme NAME { objective NAME { measured-by NAME } }',
    'rules { severity smart-quotes LEVEL  gap 1 }',
    'brand NAME “clever”',
    '// journey-ignore smart-quotes CODE: known',
    'lang ro',
    'format 1',
  ],
  journey: [
    'brand NAME',
    'state to-be',
    'persona NAME',
    'measures NAME',
    'goal "g"',
    'flow branching',
    'drop stage NAME',
    'drop touchpoint NAME',
    'phase during “Now”',
    'hybrid NAME { online NAME  offline NAME  serves NAME.NAME }',
    'team NAME',
  ],
  stage: ['phase during', 'persona NAME', 'goal “g”', 'drop touchpoint NAME', 'feels -1', 'pain "slow" as NAME'],
  touchpoint: [
    'on NAME',
    'until NAME',
    'leads-to NAME',
    'leads-to NAME.NAME',
    'triggers NAME after 1 d for NAME',
    'instead-of NAME',
    'serves NAME.NAME',
    'measures NAME',
    'says NAME',
    'resolves NAME',
    'pain "p" as NAME',
    'replaces NAME',
    'drop leads-to NAME',
    'drop pain NAME',
    'feels +1 "fine" for NAME',
    'internal',
    'team NAME',
    'does “walks”',
  ],
} as const;

/** Edits of a workspace of six files with few names, so that most of them clash. */
export function randomEdits(seed: number, count: number): Edit[] {
  const random = new Random(seed);
  const files = new Map<string, string>();
  const open = new Set<string>();
  return Array.from({ length: count }, () => {
    const several = random.chance(15) ? 1 + random.below(3) : 1;
    const changes = Array.from({ length: several }, () => change(random, files, open));
    const byPath = new Map(changes.map((one) => [one.path, one]));
    return { changes: [...byPath.values()], ...(random.chance(15) && { givesWay: random.below(12) }) };
  });
}

function change(random: Random, files: Map<string, string>, open: Set<string>): FileChange {
  const path = random.pick(paths);
  const old = files.get(path);
  if (open.has(path) && random.chance(30)) {
    open.delete(path);
    return { path, text: old, editor: 'close' };
  }
  if (old !== undefined && !open.has(path) && random.chance(8)) {
    files.delete(path);
    return { path, text: undefined };
  }
  const text = old === undefined || random.chance(5) ? newText(path, random) : edited(path, old, random);
  if (old !== undefined && (open.has(path) || random.chance(10))) {
    open.add(path);
    return { path, text, editor: 'type' };
  }
  files.set(path, text);
  return { path, text };
}

function newText(path: string, random: Random): string {
  const inside = (of: keyof typeof lines, most: number) =>
    random.some(most, () => filled(random.pick(lines[of]), random));
  const touchpoint = () => [`touchpoint ${name(random)} {`, ...inside('touchpoint', 5), '}'];
  const stage = () => [`stage ${name(random)} {`, ...inside('stage', 2), ...random.some(3, touchpoint).flat(), '}'];
  const journey = () => [
    `journey ${name(random)} ${random.chance(50) ? `variant-of ${name(random)} ` : ''}{`,
    ...inside('journey', 3),
    ...random.some(3, stage).flat(),
    '}',
  ];
  const all = [
    importLine(path, random),
    ...random.some(2, () => importLine(path, random)),
    ...inside('file', 6),
    ...random.some(2, journey).flat(),
  ];
  return `${all.join('\n')}\n`;
}

function edited(path: string, text: string, random: Random): string {
  const rows = text.split('\n');
  const at = random.below(rows.length);
  const row = rows[at] ?? '';
  switch (random.below(8)) {
    case 0:
      return [...rows.slice(0, at), ...rows.slice(at + 1)].join('\n');
    case 1:
      return [importLine(path, random), ...rows].join('\n');
    case 2:
      return rows.filter((one) => !one.startsWith('import') || random.chance(50)).join('\n');
    case 3: {
      const cut = random.below(row.length + 1);
      return [...rows.slice(0, at), row.slice(0, cut) + row.slice(cut + 1), ...rows.slice(at + 1)].join('\n');
    }
    case 4:
      return [...rows.slice(0, at), row.replace(/\b[a-c]\b/, name(random)), ...rows.slice(at + 1)].join('\n');
    case 5:
      return [...rows.slice(0, at), row, row, ...rows.slice(at + 1)].join('\n');
    default: {
      const line = random.pick(lines[random.pick(['file', 'journey', 'stage', 'touchpoint'] as const)]);
      return [...rows.slice(0, at), filled(line, random), ...rows.slice(at)].join('\n');
    }
  }
}

function importLine(path: string, random: Random): string {
  const only = random.chance(30) ? `${name(random)} from ` : '';
  const target = random.pick([...paths, ...paths, 'gone.journey', '../outside.journey']);
  const toRoot = path.includes('/') ? '../' : './';
  return `import ${only}"${random.chance(90) ? toRoot : '../'}${target}"`;
}

function filled(line: string, random: Random): string {
  return line
    .replace(/NAME/g, () => name(random))
    .replace('WORD', () => random.pick(['digital', 'physical', 'digtal']))
    .replace('LEVEL', () => random.pick(['off', 'warning', 'hint', 'nonsense']))
    .replace('CODE', () => random.pick(['', 'dead-end', 'unknown-name']));
}

function name(random: Random): string {
  return random.pick(['a', 'b', 'c']);
}
