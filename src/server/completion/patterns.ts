import { CompletionItemKind } from 'vscode-languageserver';
import type { Kind } from '../../language/vocabulary.ts';
import { choice } from '../../rules/insertions.ts';
import { escapeSnippet } from '../../rules/snippets.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import type { Offer } from './offer.ts';
import type { Scene } from './scene.ts';

/** Whole pieces of a journey to fill in, where they may stand. */
export function* patterns(scene: Scene, today: string): Generator<Offer> {
  const { block, file, rest } = scene;
  // a snippet of several lines has no room in a block on one line
  if (rest.trim() !== '') return;
  switch (block.keyword) {
    case 'file':
      if (file.statements.length === 0) yield pattern('new journey', say('a whole file to fill in'), wholeFile);
      yield pattern('kpi with reading', say('a KPI with its target and a reading'), kpi(scene, today));
      for (const { name = '', ref } of file.journeys)
        if (!ref && name !== '') yield pattern(`${name} to be`, say('how ‘{name}’ is wanted', { name }), toBe(name));
      return;
    case 'journey':
      yield pattern(
        'hybrid pair',
        say('an online and an offline touchpoint, their link and their hybrid'),
        pair(scene),
      );
      return;
    case 'stage':
      yield pattern('touchpoint in full', say('a touchpoint with what most maps show'), touchpoint(scene));
  }
}

function pattern(label: string, detail: Say, lines: readonly string[]): Offer {
  return { label, kind: CompletionItemKind.Snippet, text: lines.join('\n'), snippet: true, detail };
}

const wholeFile = [
  `persona \${1:persona} "\${2}" { status prospect }`,
  '',
  `channel \${3:web} "\${4:Website}" { medium digital  control owned }`,
  `channel \${5:shop} "\${6:Shop}" { medium physical  control owned }`,
  '',
  `journey \${7:journey} "\${8}" {`,
  '  persona $1',
  '  goal "$9"',
  '',
  `  stage \${10:discover} "\${11}" {`,
  '    phase before',
  `    touchpoint \${12:home} "\${13}" { on $3 }`,
  '  }',
  `  stage \${14:buy} "\${15}" {`,
  '    phase during',
  `    touchpoint \${16:till} "\${17}" { on $5 }`,
  '  }',
  `  stage \${18:enjoy} "\${19}" {`,
  '    phase after',
  '    $0',
  '  }',
  '}',
];

function kpi(scene: Scene, today: string): string[] {
  return [
    'kpi $1 "$2" {',
    `  kind \${3|quantitative,qualitative|}`,
    `  target \${4|>=,<=,=|} \${5:60} \${6:%}`,
    `  current \${7:50} \${6:%} at ${today || '$8'}`,
    `  tracked-by ${known(scene, 'tool', 9)}`,
    '}',
  ];
}

function toBe(name: string): string[] {
  const base = escapeSnippet(name);
  return [`journey \${1:${base}-to-be} "$2" variant-of ${base} {`, '  state to-be', '  $0', '}'];
}

function touchpoint(scene: Scene): string[] {
  return [
    'touchpoint $1 "$2" {',
    `  on ${known(scene, 'channel', 3)}`,
    `  role \${4|inform,image,purchase|}`,
    '  does "$5"',
    '  thinks "$6"',
    `  feels \${7|0,+1,+2,-1,-2|}`,
    '  $0',
    '}',
  ];
}

function pair(scene: Scene): string[] {
  const channels = names(scene, 'channel');
  const medium = (is: (word: string | undefined) => boolean) =>
    channels.filter(({ statement }) => is(statement.fact('medium')?.word)).map(({ name }) => name);
  return [
    'stage $1 "$2" {',
    `  touchpoint \${3:online} "$4" {`,
    `    on ${choices(
      medium((word) => word === 'digital'),
      5,
    )}`,
    `    triggers \${6:offline} after \${7:1 day}`,
    '  }',
    `  touchpoint \${6:offline} "$8" {`,
    `    on ${choices(
      medium((word) => word === 'physical' || word === 'analog'),
      9,
    )}`,
    '  }',
    '}',
    'hybrid $10 "$11" {',
    '  online $3 "$12"',
    '  offline $6 "$13"',
    '  peer "$14"',
    '  interaction "$15"',
    `  serves ${known(scene, 'objective', 16)}`,
    '}',
  ];
}

/** A place in which one of the names in reach is chosen. */
function known(scene: Scene, kind: Kind, place: number): string {
  return choices(
    names(scene, kind).map(({ name }) => name),
    place,
  );
}

function choices(all: readonly string[], place: number): string {
  if (all.length === 0) return `$${place}`;
  return all.length === 1 ? `\${${place}:${escapeSnippet(all[0] as string)}}` : choice(all, place);
}

function names({ from, services }: Scene, kind: Kind) {
  return from ? [...services.server.Model.offered(kind, from)] : [];
}
