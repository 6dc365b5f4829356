import type { CompletionItemKind } from 'vscode-languageserver';
import type { Edit } from '../../rules/rule.ts';
import type { Say } from '../../texts/say.ts';
import type { Address } from '../hierarchies/address.ts';

/** Something that can be written at the cursor. Offers are made in the order in which they are shown. */
export interface Offer {
  label: string;
  kind: CompletionItemKind;
  /** What is inserted, when it is not the label. */
  text?: string;
  /** The text has places to fill in: `$1`, and `$0` for the cursor; `$`, `}` and `\` are escaped. */
  snippet?: boolean;
  /** One line: its meaning, or its label and place. */
  detail?: Say | string;
  /** What is typed to find it, when it is not the label. */
  filter?: string;
  /** Changes elsewhere that come with it. */
  edits?: readonly Edit[];
  /** What its documentation is about, made when somebody looks at it. */
  about?: About;
  /** Whether the next word can be chosen from a list as well. */
  goesOn?: boolean;
}

/** A declaration, or with `inherited` what a journey has under its kind and name. Plain JSON: it travels to the editor and back. */
export interface About extends Address {
  inherited?: { kind: string; name: string };
}
