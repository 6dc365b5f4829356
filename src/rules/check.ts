import type { ResolvedJourney } from '../model/resolved.ts';
import { settingsOf } from '../model/settings.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import { allRules } from './all-rules.ts';
import type { FileContext, Finding, Report, Rule, Severity } from './rule.ts';
import type { Silence } from './silence.ts';
import { silencesOf } from './silence.ts';
import type { FileUse, WorkspaceUse } from './workspace-use.ts';
import { fileUse, workspaceUse } from './workspace-use.ts';

export interface CheckOptions {
  profile: 'standard' | 'strict';
  /** The day of the check, as `2026-09-01`. */
  today: string;
  imageExists?: (uri: string) => boolean;
}

/** What a file alone gives, kept until the file or something it sees changes. */
interface Checked {
  file: SourceFile;
  use: FileUse;
  context: FileContext;
  reports: readonly (readonly [Rule, Report])[];
}

/**
 * Checks files and keeps what it found: after a change only the files that see it are read again; what concerns the
 * workspace as a whole is put together from what each file is known to use.
 */
export class Checker {
  private readonly checked = new Map<string, Checked>();
  private readonly rules: readonly Rule[];
  private options: CheckOptions;

  constructor(options: CheckOptions, rules: readonly Rule[] = allRules) {
    this.options = options;
    this.rules = rules;
  }

  /** Forgets everything: profile or day have changed. */
  reset(options: CheckOptions): void {
    this.options = options;
    this.checked.clear();
  }

  /** Takes note of files that have changed or that see a file that has, and of files that are gone. */
  update(changed: readonly SourceFile[], gone: readonly string[] = []): void {
    for (const uri of gone) this.checked.delete(uri);
    for (const file of changed) {
      const context = this.contextOf(file);
      this.checked.set(file.uri, { file, use: fileUse(file), context, reports: this.checkFile(file, context) });
    }
  }

  /** The findings of every file that was given, by URI, in file order. */
  findings(): Map<string, Finding[]> {
    const all = [...this.checked.values()].sort((a, b) => (a.file.uri < b.file.uri ? -1 : 1));
    const use = workspaceUse(all.map((one) => one.use));
    const together = Map.groupBy(this.checkWorkspace(use), ([, report]) => report.place.file.uri);
    const own = (one: Checked) => one.reports.filter(([, { holds }]) => holds?.(use) ?? true);
    return new Map(
      all.map((one) => [one.file.uri, this.settle(one, [...own(one), ...(together.get(one.file.uri) ?? [])])]),
    );
  }

  /** All that is found about a journey, what it inherits included; nothing that only all files together can tell. */
  ofJourney(journey: ResolvedJourney): Finding[] {
    const context = this.contextOf(journey.declaration.file);
    const reports = this.active(context).flatMap((rule) =>
      [...(rule.checkJourney?.(journey, context) ?? [])]
        .filter(({ holds }) => holds === undefined)
        .map((report) => [rule, report] as const),
    );
    const findings = [...Map.groupBy(reports, ([, { place }]) => place.file)].flatMap(([file, list]) =>
      this.settle({ file, context }, list),
    );
    // comments may silence what is found elsewhere in their file
    return findings.filter(({ rule }) => rule.checkSilences === undefined);
  }

  private checkFile(file: SourceFile, context: FileContext): [Rule, Report][] {
    const journeys = file.journeys.map((declaration) => file.workspace.journey(declaration));
    return this.active(context).flatMap((rule) => [
      ...[...(rule.checkFile?.(file, context) ?? [])].map((report): [Rule, Report] => [rule, report]),
      ...journeys.flatMap((journey) =>
        this.checkJourney(rule, journey, context).map((report): [Rule, Report] => [rule, report]),
      ),
    ]);
  }

  /** What a rule finds in a journey, without what it finds in its base as well. */
  private checkJourney(rule: Rule, journey: ResolvedJourney, context: FileContext): Report[] {
    const reports = [...(rule.checkJourney?.(journey, context) ?? [])];
    const { base } = journey;
    if (!base || reports.every(({ subject }) => subject === undefined)) return reports;
    const known = [...(rule.checkJourney?.(base, this.contextOf(base.declaration.file)) ?? [])];
    const subjects = new Set(known.map(({ subject }) => subject));
    const isOwn = (fact: Statement) => isInside(fact, journey.declaration);
    return reports.filter(
      ({ subject, facts = [] }) => subject === undefined || !subjects.has(subject) || facts.some(isOwn),
    );
  }

  private contextOf(file: SourceFile): FileContext {
    const { today, profile, imageExists } = this.options;
    return { settings: settingsOf(file), profile, today, ...(imageExists && { imageExists }) };
  }

  private checkWorkspace(use: WorkspaceUse): [Rule, Report][] {
    const rules = this.rules.filter((rule) => rule.checkWorkspace);
    return rules.flatMap((rule) =>
      [...(rule.checkWorkspace?.(use) ?? [])]
        .filter(({ place }) => this.active(this.checked.get(place.file.uri)?.context).includes(rule))
        .map((report): [Rule, Report] => [rule, report]),
    );
  }

  /** Severities that hold in the file, without what is silenced there, in file order. */
  private settle(
    { file, context }: Pick<Checked, 'file' | 'context'>,
    reports: readonly (readonly [Rule, Report])[],
  ): Finding[] {
    const active = this.active(context);
    const silences = silencesOf(file, (code) => active.some((rule) => rule.code === code));
    const byLine = Map.groupBy(silences, ({ line, code }) => `${line} ${code}`);
    const kept = reports.filter(([rule, report]) => !isOfNameless(rule, report) && !silence(byLine, rule, report));
    const late = active.flatMap((rule) =>
      [...(rule.checkSilences?.(silences) ?? [])].map((report): [Rule, Report] => [rule, report]),
    );
    return [...kept, ...late]
      .map(([rule, report]) => ({ ...report, rule, severity: severityOf(rule, context) ?? rule.severity }))
      .sort(
        (a, b) => a.place.offset - b.place.offset || a.place.end - b.place.end || (a.rule.code < b.rule.code ? -1 : 1),
      );
  }

  private active(context: FileContext | undefined): Rule[] {
    return this.rules.filter((rule) => {
      const level = context?.settings.severities.get(rule.code)?.level;
      if (rule.code === 'syntax-error') return true;
      if (level === 'off') return false;
      return level !== undefined || rule.profile !== 'strict' || this.options.profile === 'strict';
    });
  }
}

const severities: readonly string[] = ['error', 'warning', 'info', 'hint'] satisfies Severity[];

/** The severity that `rules` gives to a code; undefined when it says nothing sensible. */
function severityOf(rule: Rule, { settings }: FileContext): Severity | undefined {
  const level = settings.severities.get(rule.code)?.level ?? '';
  return rule.code !== 'syntax-error' && severities.includes(level) ? (level as Severity) : undefined;
}

function isInside(statement: Statement, block: Statement): boolean {
  for (let one: Statement | undefined = statement; one; one = one.parent) if (one === block) return true;
  return false;
}

/** Whether it speaks of something that has no name yet: first of all that needs one, and the language says so. */
function isOfNameless(rule: Rule, { say }: Report): boolean {
  return rule.code !== 'syntax-error' && Object.values(say.values ?? {}).includes('');
}

/** Whether a comment silences a report; takes note of its use. `silences` by line and code. */
function silence(silences: ReadonlyMap<string, readonly Silence[]>, rule: Rule, { place }: Report): boolean {
  if (silences.size === 0 || rule.code === 'syntax-error') return false;
  const found = silences.get(`${place.file.line(place.offset)} ${rule.code}`) ?? [];
  for (const one of found) one.used = true;
  return found.length > 0;
}
