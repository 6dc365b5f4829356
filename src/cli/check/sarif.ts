import { resolve } from 'node:path';
import type { ArtifactLocation, Fix, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { URI } from 'vscode-uri';
import { version } from '../../../package.json';
import type { Range } from '../../model/map-model.ts';
import { allRules } from '../../rules/all-rules.ts';
import { summaries } from '../../rules/generated/summaries.ts';
import type { Edit, Rule, Severity } from '../../rules/rule.ts';
import type { Words } from '../../texts/say.ts';
import { asIs } from '../../texts/say.ts';
import { shownPath } from '../input/find-files.ts';
import type { CheckFormat } from './formats.ts';
import { descriptions } from './generated/descriptions.ts';
import type { CheckedFile, CheckedFinding } from './result.ts';
import { pageOf, project } from './rule-page.ts';

/** SARIF 2.1.0, for code scanning and editors. Paths are relative to the current folder. */
export const sarif: CheckFormat = ({ files }, { words, cwd }) => {
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'journey',
            version,
            semanticVersion: version,
            informationUri: project,
            rules: allRules.map((rule) => descriptor(rule, words)),
          },
        },
        originalUriBaseIds: { [base]: { description: { text: 'The folder in which journey was run.' } } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => file.findings.map((finding) => result(file, finding, cwd))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

const base = '%SRCROOT%';
const levels = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  string
>;
const indexes = new Map(allRules.map(({ code }, i) => [code, i]));

function descriptor({ code, severity, profile }: Rule, words: Words): ReportingDescriptor {
  const { finds = code, why = '' } = descriptions.get(code) ?? {};
  return {
    id: code,
    name: code,
    shortDescription: { text: plain(words(summaries.get(code) ?? asIs(code))) },
    fullDescription: { text: plain(finds), markdown: finds },
    help: { text: `${plain(finds)}\n\n${plain(why)}`, markdown: `${finds}\n\n${why}` },
    helpUri: pageOf(code),
    defaultConfiguration: { level: levels[severity], enabled: profile !== 'strict' },
    properties: {
      tags: [profile],
      'problem.severity': severity === 'error' || severity === 'warning' ? severity : 'recommendation',
    },
  };
}

function result(file: CheckedFile, finding: CheckedFinding, cwd: string): Result {
  const { code, severity, message, range, fingerprint } = finding;
  const fixes = fixesOf(finding, cwd);
  return {
    ruleId: code,
    ruleIndex: indexes.get(code) ?? -1,
    level: levels[severity],
    message: { text: literal(message) },
    locations: [{ physicalLocation: { artifactLocation: locationOf(file.path), region: regionOf(range) } }],
    partialFingerprints: { 'journeyFinding/v1': fingerprint },
    ...(fixes.length > 0 && { fixes }),
  };
}

/** Fixes that are complete: one with places for an author to fill in is no change that a program can make. */
function fixesOf({ fixes }: CheckedFinding, cwd: string): Fix[] {
  const complete = fixes.filter(({ fix }) => fix.edits.length > 0 && fix.edits.every(({ snippet }) => !snippet));
  return complete.map(({ title, fix }) => ({
    description: { text: literal(title) },
    artifactChanges: [...Map.groupBy(fix.edits, ({ place }) => place.file)].map(([file, edits]) => ({
      artifactLocation: locationOf(shownPath(resolve(URI.parse(file.uri).fsPath), cwd)),
      replacements: edits.map(({ place, text }: Edit) => ({
        deletedRegion: regionOf(file.range(place)),
        insertedContent: { text },
      })),
    })),
  }));
}

function locationOf(path: string): ArtifactLocation {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: base };
}

function regionOf({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A message in which nothing is a link. */
function literal(text: string): string {
  return text.replace(/\[(?=[^[\]]*\]\()/g, '\\[');
}

/** Markdown without its marks. */
function plain(markdown: string): string {
  return markdown.replace(/`+/g, '').replace(/\*\*|__/g, '');
}
