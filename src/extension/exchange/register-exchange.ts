import { type Disposable, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MapPanels } from '../map-panels.ts';
import { registerConvert } from './convert-command.ts';
import type { Exchange } from './exchange.ts';
import { registerExport } from './export-command.ts';
import { registerImport } from './import-commands.ts';
import { Notes } from './notes.ts';
import { registerPaste } from './paste-command.ts';
import { registerPasteEdits } from './paste-edits.ts';

/** Commands that bring journeys in from other tools and take them out to other tools. */
export function registerExchange(client: BaseLanguageClient, panels: MapPanels, extension: Uri): Disposable[] {
  const notes = new Notes();
  const exchange: Exchange = {
    client,
    notes,
    active: () => activeJourney(panels),
    mapColumn: () => panels.active?.column,
  };
  return [
    notes,
    registerImport(exchange),
    registerExport(exchange, panels, extension),
    registerPaste(exchange),
    ...registerPasteEdits(exchange),
    ...registerConvert(exchange),
  ];
}

function activeJourney({ active }: MapPanels): ReturnType<Exchange['active']> {
  if (active) return { uri: active.uri, journey: active.picked };
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'journey' ? { uri: document.uri } : undefined;
}
