import type { CodeActionKind, Command, Range } from 'vscode-languageserver';
import type { SourceFile } from '../../model/source-file.ts';
import type { Place } from '../../model/statement.ts';
import type { Edit, Finding } from '../../rules/rule.ts';
import type { Say } from '../../texts/say.ts';
import type { Change } from '../refactorings/refactoring.ts';
import type { Refusal } from '../refusal.ts';
import type { ServerSharedServices } from '../services.ts';

/** What the editor asks about: the cursor or the selection, and what was found there. */
export interface Asked {
  services: ServerSharedServices;
  file: SourceFile;
  place: Place;
  range: Range;
  findings: readonly Finding[];
}

/** An action as it is offered. Either its edits are known, or `data` says what to work out once it is chosen. */
export interface Offer {
  title: Say;
  kind: CodeActionKind;
  edits?: readonly Edit[];
  /** Plain JSON: it travels to the editor and back. */
  data?: Readonly<Record<string, string>>;
  command?: Command;
  /** The finding that it is about. */
  finding?: Finding;
  /** May be applied without asking. */
  safe?: boolean;
}

/** One kind of actions. It has its file, and its line in the list of the provider. */
export interface ActionSource {
  /** Under this name its actions come back to be worked out. */
  name: string;
  /** Every kind that it offers. It is not asked when the editor wants others only. */
  kinds: readonly CodeActionKind[];
  /** What can be offered here, at little cost: editors ask whenever the cursor moves. */
  offers(asked: Asked): Iterable<Offer>;
  /** The edits of an offer that left them for later. */
  edits?(data: Readonly<Record<string, string>>, services: ServerSharedServices): readonly Edit[];
  /** The same, for actions that may create a file or be refused. */
  change?(data: Readonly<Record<string, string>>, services: ServerSharedServices): Change | Refusal;
}
