import { CodeActionKind } from 'vscode-languageserver';
import { belongings } from '../../model/belongings.ts';
import type { Statement } from '../../model/statement.ts';
import { lineEnd } from '../../rules/insertions.ts';
import { inQuotes } from '../../rules/words.ts';
import { say } from '../../texts/say.ts';
import { freeInFiles } from './free-name.ts';
import { headAt } from './head-at.ts';
import { fileBeside } from './new-file.ts';
import type { Change, Refactoring } from './refactoring.ts';

/** Starts a journey that says how another one is to be. */
export const startVariant: Refactoring = {
  name: 'start-variant',
  kind: CodeActionKind.RefactorRewrite,
  *suggest(place) {
    const base = headAt(place, 'journey');
    if (!base) return;
    const journey = place.file.workspace.journey(base);
    if (journey.fact('state')?.word === 'to-be') return;
    const values = { journey: journey.label() };
    yield { title: say('Start a to-be variant of ‘{journey}’', values), change: () => behind(base) };
    const title = say('Start a to-be variant of ‘{journey}’ in a new file', values);
    yield { title, key: 'file', creates: true, change: () => inNewFile(base) };
  },
};

function behind(base: Statement): Change {
  const { file } = base;
  const end = lineEnd(file);
  const name = targetName(base);
  const facts = [...factsOf(base), '  $0'].join(end);
  const text = `${end}${end}journey ${name} "$1" variant-of ${base.name} {${end}${facts}${end}\\}`;
  return { edits: [{ place: file.at(belongings(base).end, 0), text, snippet: true }] };
}

function inNewFile(base: Statement): Change {
  const { file } = base;
  const end = lineEnd(file);
  const name = targetName(base);
  const { uri } = fileBeside(file, name);
  const home = file.document.uri.path.split('/').at(-1) ?? '';
  const lang = file.statements.find(({ keyword, word }) => keyword === 'lang' && word !== undefined);
  const head = [...(lang ? [`lang ${lang.word}`, ''] : []), `import ${inQuotes(`./${home}`)}`, ''];
  const lines = [...head, `journey ${name} variant-of ${base.name} {`, ...factsOf(base), '}', ''];
  return { edits: [], creates: { uri, text: lines.join(end) } };
}

function targetName(base: Statement): string {
  return freeInFiles(base.file, 'journey', `${base.name}-target`);
}

/** What a plan says from the start: its state, and that nothing in it deviates from a plan. */
function factsOf(base: Statement): string[] {
  const { stages } = base.file.workspace.journey(base);
  const deviating = stages.flatMap(({ id, touchpoints }) => {
    const blocks = touchpoints.flatMap((touchpoint) => {
      const words = touchpoint.facts('deviation').flatMap(({ word }) => word ?? []);
      return words.map((word) => `    touchpoint ${touchpoint.name} { drop deviation ${word} }`);
    });
    return blocks.length === 0 ? [] : ['', `  stage ${id} {`, ...blocks, '  }'];
  });
  return ['  state to-be', ...deviating];
}
