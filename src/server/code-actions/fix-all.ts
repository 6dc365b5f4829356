import { CodeActionKind } from 'vscode-languageserver';
import type { Edit, Finding, Fix } from '../../rules/rule.ts';
import { say } from '../../texts/say.ts';
import type { ActionSource } from './action.ts';
import { isCurrent } from './is-current.ts';
import { oncePerCode } from './once-per-code.ts';
import { fixesOf } from './quick-fixes.ts';
import { separate } from './separate.ts';

const fixFileKind = `${CodeActionKind.SourceFixAll}.journey`;

/** Applies a safe fix to all findings of a code in the file or in the workspace. */
export const fixAll: ActionSource = {
  name: 'fix-all',
  kinds: [CodeActionKind.QuickFix],
  *offers({ file, findings, services }) {
    for (const finding of oncePerCode(findings)) {
      const { code } = finding.rule;
      const fix = safeFix(finding);
      if (!fix) continue;
      const about = { kind: CodeActionKind.QuickFix, finding };
      const data = { code, fix: fix.title.text };
      const known = services.server.Findings();
      const isAlike = (other: Finding) =>
        other !== finding && other.rule === finding.rule && safeFix(other, fix.title.text) !== undefined;
      if (known.of(file.uri).some(isAlike))
        yield { ...about, title: say('Fix all ‘{code}’ in this file', { code }), data: { ...data, uri: file.uri } };
      const elsewhere = [...known.all()].some(([uri, others]) => uri !== file.uri && others.some(isAlike));
      if (elsewhere) yield { ...about, title: say('Fix all ‘{code}’ in the workspace', { code }), data };
    }
  },
  edits({ code, fix, uri }, { server }) {
    const findings = uri === undefined ? [...server.Findings().all().values()].flat() : server.Findings().of(uri);
    return safeEdits(
      findings.filter(({ rule }) => rule.code === code),
      fix,
    );
  },
};

/** Applies every safe fix of a file: what an editor can be told to do whenever the file is saved. */
export const fixFile: ActionSource = {
  name: 'fix-file',
  kinds: [fixFileKind],
  *offers({ file }) {
    yield { title: say('Apply every safe fix in this file'), kind: fixFileKind, data: { uri: file.uri } };
  },
  edits: ({ uri = '' }, { server }) => safeEdits(server.Findings().of(uri)),
};

function safeEdits(findings: readonly Finding[], kind?: string): Edit[] {
  const fixes = findings.filter(isCurrent).map((finding) => safeFix(finding, kind));
  return separate(fixes.filter((fix) => fix !== undefined));
}

/** The first fix of a finding, of a kind, that may be applied without asking. */
function safeFix(finding: Finding, kind?: string): Fix | undefined {
  return fixesOf(finding).find(({ safe, title }) => safe && (kind === undefined || title.text === kind));
}
