import type { Kind } from '../../../language/vocabulary.ts';
import { blockMeaning } from '../../../language/word-meanings.ts';
import type { ResolvedBlock, ResolvedJourney } from '../../../model/resolved.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Words } from '../../../texts/say.ts';
import { say } from '../../../texts/say.ts';
import { factLabel } from './fact-labels.ts';
import { markedParts } from './inherited.ts';
import { readKpi, standing, withStanding } from './kpi-words.ts';
import { labelOf } from './phrases.ts';
import type { Line, Sheet } from './sheet.ts';
import { partsOf } from './sheet.ts';

/** The facts that say most about a block of each kind, in the order in which they are told. */
const told: Partial<Record<Kind, readonly string[]>> = {
  brand: ['value', 'team'],
  tool: ['kind'],
  persona: ['status', 'segment', 'goal', 'need', 'behaviour', 'limit'],
  channel: ['medium', 'control', 'category', 'uses', 'team', 'attention', 'limit'],
  message: ['text', 'tone', 'keyword', 'promise'],
  kpi: ['target', 'baseline', 'current', 'tracked-by', 'team', 'kind', 'scale', 'benefit'],
  theme: ['guides'],
  journey: ['brand', 'state', 'persona', 'goal', 'scenario', 'duration', 'team'],
  stage: ['phase', 'lifecycle', 'persona', 'goal', 'duration', 'within', 'feels', 'team', 'pain'],
  pain: ['severity', 'remedy', 'team', 'due'],
  opportunity: ['impact', 'effort', 'team', 'due'],
  hybrid: ['serves', 'peer', 'interaction', 'starts'],
};

/** A block in words; with its journey where it is part of one, so that what it inherits is told and marked. */
export function blockSheet(
  declaration: Statement,
  words: Words,
  block: ResolvedBlock | Statement = declaration,
  journey?: ResolvedJourney,
): Sheet {
  const { kind = 'journey', keyword, name, word } = declaration;
  const context = { block, journey, words };
  const lines = (told[kind] ?? []).map(
    (fact): Line => ({ label: words(factLabel(fact)), parts: markedParts(block.facts(fact), context) }),
  );
  const meaning = blockMeaning(keyword);
  return {
    title: 'declaration' in block ? block.label() : labelOf(declaration),
    code: [keyword, kind === 'pain' ? word : undefined, name].filter(Boolean).join(' '),
    about: [block.fact('description')?.text ?? '', ...(isBare(declaration, lines) && meaning ? [words(meaning)] : [])],
    lines: [...extraLines(declaration, block, words), ...lines],
  };
}

/** A block of which there is nothing to tell: what such a block is for, then. */
function isBare({ members }: Statement, lines: readonly Line[]): boolean {
  return members.length === 0 && lines.every(({ parts }) => parts.length === 0);
}

function extraLines(declaration: Statement, block: ResolvedBlock | Statement, words: Words): Line[] {
  const measures = block.facts('measures').map((fact) => withStanding(fact, words));
  switch (declaration.kind) {
    case 'kpi':
      return [{ label: words(say('Status')), parts: partsOf([standing(readKpi(declaration), words)]) }];
    case 'theme':
      return [{ label: words(say('Objectives')), parts: partsOf(declaration.facts('objective').map(labelOf)) }];
    case 'journey': {
      const base = declaration.ref && (declaration.ref.target ? labelOf(declaration.ref.target) : declaration.ref.name);
      return [
        { label: words(say('Variant of')), parts: partsOf([base]) },
        { label: words(factLabel('measures')), parts: partsOf(measures) },
      ];
    }
    case 'stage': {
      const touchpoints = 'touchpoints' in block ? (block.touchpoints as ResolvedBlock[]) : [];
      return [
        { label: words(say('Touchpoints')), parts: partsOf(touchpoints.map((touchpoint) => touchpoint.label())) },
        { label: words(factLabel('measures')), parts: partsOf(measures) },
      ];
    }
    case 'pain':
    case 'opportunity': {
      const owner = declaration.parent && labelOf(declaration.parent);
      return [{ label: words(say('Where')), parts: partsOf([owner]) }];
    }
    default:
      return [];
  }
}
