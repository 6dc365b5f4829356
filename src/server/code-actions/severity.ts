import { CodeActionKind } from 'vscode-languageserver';
import { blocks } from '../../language/vocabulary.ts';
import { addToHead, appendTo, lineEnd } from '../../rules/insertions.ts';
import type { Edit, Finding } from '../../rules/rule.ts';
import { say } from '../../texts/say.ts';
import type { ActionSource } from './action.ts';
import { oncePerCode } from './once-per-code.ts';

/** Changes how serious the findings of a code are, in the `rules` of their file. */
export const severity: ActionSource = {
  name: 'severity',
  kinds: [CodeActionKind.QuickFix],
  *offers({ findings, services }) {
    for (const finding of oncePerCode(findings)) {
      const { code } = finding.rule;
      // nobody makes it less serious that a text cannot be read
      if (code === 'syntax-error') continue;
      const levels = otherLevels(finding);
      const about = { kind: CodeActionKind.QuickFix, finding };
      if (services.server.Client.fillsSnippets) {
        const title = say('Change severity of ‘{code}’ …', { code });
        yield { ...about, title, edits: [severityEdit(finding, `\${1|${levels.join(',')}|}`)] };
      } else
        for (const level of levels) {
          const title = say('Change severity of ‘{code}’ to ‘{level}’', { code, level });
          yield { ...about, title, edits: [severityEdit(finding, level)] };
        }
    }
  },
};

/** The levels that a finding does not have: the less serious ones first. */
function otherLevels({ severity }: Finding): string[] {
  const { words } = blocks.rules.severity;
  const at = words.indexOf(severity);
  return [...words.slice(at + 1), ...words.slice(0, at)];
}

function severityEdit({ rule: { code }, place: { file } }: Finding, level: string): Edit {
  const own = file.statements.filter(({ keyword }) => keyword === 'rules');
  const fact = own.flatMap((rules) => rules.facts('severity')).findLast(({ key }) => key === code);
  if (fact?.word) return { place: fact.place('word'), text: level, snippet: true };
  if (fact) return { place: file.at(fact.extent().end, 0), text: ` ${level}`, snippet: true };
  const line = `severity ${code} ${level}`;
  const rules = own.at(-1);
  if (rules) return appendTo(rules, line);
  const end = lineEnd(file);
  return { ...addToHead(file, `rules {${end}  ${line}${end}\\}`), snippet: true };
}
