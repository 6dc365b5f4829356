import { CodeActionKind } from 'vscode-languageserver';
import { say } from '../../texts/say.ts';
import { explainCommand } from '../rule-page.ts';
import type { ActionSource } from './action.ts';
import { oncePerCode } from './once-per-code.ts';

/** Opens the page of a rule, in editors that have a command for it. */
export const explain: ActionSource = {
  name: 'explain',
  kinds: [CodeActionKind.QuickFix],
  *offers({ findings, services }) {
    if (!services.server.Client.runs(explainCommand)) return;
    for (const finding of oncePerCode(findings)) {
      const { code } = finding.rule;
      const title = say('Explain ‘{code}’', { code });
      const command = { title: services.server.Reader.words(title), command: explainCommand, arguments: [code] };
      yield { title, kind: CodeActionKind.QuickFix, finding, command };
    }
  },
};
