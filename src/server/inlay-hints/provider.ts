import type { LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { InlayHintKind } from 'vscode-languageserver';
import type { Statement } from '../../model/statement.ts';
import { followSetting } from '../follow-setting.ts';
import type { ServerSharedServices } from '../services.ts';
import type { Hint } from './hints.ts';
import { channelControl, gap, kpiStatus, label } from './hints.ts';
import { reachHint } from './reach.ts';

/** What can be said beside the text, and whether it is unless the reader wants it otherwise. */
const byDefault = { channelControl: true, gap: true, kpiStatus: true, reach: true, labels: false };
type HintKind = keyof typeof byDefault;

/** Says beside the text what follows from it: only for the part that is in view. */
export class InlayHints implements InlayHintProvider {
  private readonly services: ServerSharedServices;
  private shown: Record<HintKind, boolean> = byDefault;

  constructor(services: ServerSharedServices) {
    this.services = services;
    followSetting(services, 'inlayHints', (wanted) => {
      const choices = Object.entries(wanted ?? {}).filter(([, on]) => typeof on === 'boolean');
      this.shown = { ...byDefault, ...Object.fromEntries(choices) };
    });
  }

  getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
    const { Model, Reader } = this.services.server;
    const file = Model.fileOf(document);
    const area = { offset: file.offsetAt(range.start), end: file.offsetAt(range.end) };
    return [...statementsIn(file.statements, area)].flatMap((statement) =>
      this.hintsOf(statement)
        .filter(({ offset }) => area.offset <= offset && offset <= area.end)
        .map(({ offset, text, about }) => ({
          position: file.range({ offset, end: offset }).start,
          label: typeof text === 'string' ? text : Reader.words(text),
          tooltip: Reader.words(about),
          kind: InlayHintKind.Type,
          paddingLeft: true,
        })),
    );
  }

  private hintsOf(statement: Statement): Hint[] {
    const { Model, Maps } = this.services.server;
    const found: Record<HintKind, () => Hint | undefined> = {
      labels: () => label(statement),
      channelControl: () => channelControl(statement, Model),
      gap: () => gap(statement, Model),
      kpiStatus: () => kpiStatus(statement),
      reach: () => reachHint(statement, Model, Maps),
    };
    const kinds = Object.keys(found) as HintKind[];
    return kinds.flatMap((kind) => (this.shown[kind] && found[kind]()) || []);
  }
}

/** The statements that a stretch of text touches, blocks before what they hold; what lies outside is not looked into. */
function* statementsIn(
  statements: readonly Statement[],
  area: { offset: number; end: number },
): Generator<Statement, void> {
  for (const statement of statements) {
    const { offset, end } = statement.extent();
    if (offset > area.end) return;
    if (end < area.offset) continue;
    yield statement;
    yield* statementsIn(statement.members, area);
  }
}
