import type { Kind } from '../language/vocabulary.ts';
import { labelOf } from './label-of.ts';
import type { Card, Named } from './map-model.ts';
import type { ResolvedJourney } from './resolved.ts';
import type { Statement } from './statement.ts';

export interface Declared extends Named {
  statement: Statement;
}

/** The declarations that a journey uses, in the order of their files; all themes and channels that it sees. */
export class Used {
  private readonly names = new Map<Kind, Set<string>>();
  private readonly journey: ResolvedJourney;
  private readonly lang: string | undefined;

  constructor(journey: ResolvedJourney, cards: readonly Card[], lang: string | undefined) {
    this.journey = journey;
    this.lang = lang;
    const blocks = [journey, ...journey.stages, ...journey.touchpoints, ...journey.hybrids];
    for (const block of blocks) for (const statement of block.statements) this.collect(statement);
    for (const { tools, teams } of cards) {
      for (const tool of tools) this.add('tool', tool);
      for (const team of teams) this.add('team', team);
    }
    for (const { statement } of this.all('theme'))
      for (const fact of statement.facts('objective').flatMap((objective) => objective.facts('measured-by')))
        this.collect(fact);
    for (const { statement } of this.all('kpi')) for (const fact of statement.members) this.collect(fact);
  }

  all(kind: Kind): Declared[] {
    const everything = kind === 'theme' || kind === 'channel';
    const names = this.names.get(kind);
    const found = new Map<string, Statement>();
    // a variant sees what its base sees
    for (const layer of [...this.journey.layers].reverse())
      for (const { name, statement } of layer.file.workspace.offered(kind, layer))
        if ((everything || names?.has(name)) && !found.has(name)) found.set(name, statement);
    return [...found].map(([id, statement]) => ({ id, label: labelOf(statement, this.lang), statement }));
  }
  named(kind: Kind): Named[] {
    return this.all(kind).map(({ id, label }) => ({ id, label }));
  }

  private collect(statement: Statement): void {
    const { ref } = statement;
    if (ref?.kind) this.add(ref.kind, ref.name);
    for (const inner of [...statement.parts, ...statement.members]) this.collect(inner);
  }
  private add(kind: Kind, name: string): void {
    const names = this.names.get(kind) ?? new Set<string>();
    this.names.set(kind, names.add(name));
  }
}
