import { CodeActionKind } from 'vscode-languageserver';
import type { Finding, Fix } from '../../rules/rule.ts';
import type { ActionSource } from './action.ts';

/** The fixes of the findings under the cursor, made from their code and data. */
export const quickFixes: ActionSource = {
  name: 'fix',
  kinds: [CodeActionKind.QuickFix],
  *offers({ findings }) {
    for (const finding of findings)
      for (const { title, edits, safe } of fixesOf(finding))
        yield { title, kind: CodeActionKind.QuickFix, edits, finding, ...(safe && { safe }) };
  },
};

/** The fixes of a finding. */
export function fixesOf({ rule, place, data = {} }: Finding): readonly Fix[] {
  return rule.fixes?.({ place, data }) ?? [];
}
