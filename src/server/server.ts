import type { FileSystemProvider } from 'langium';
import { URI } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { mapChangedNotification } from '../protocol/messages.ts';
import type { CheckOptions } from '../rules/check.ts';
import { serveActions } from './code-actions/provider.ts';
import { serveLenses } from './code-lenses.ts';
import { serveComparisons } from './compare.ts';
import { serveDocumentation } from './completion/provider.ts';
import { serveExchange } from './exchange/serve-exchange.ts';
import { serveLinkedEditing } from './linked-editing.ts';
import { serveMaps } from './maps.ts';
import { servePictures } from './pictures.ts';
import { PublishedFindings } from './published-findings.ts';
import { refreshHints } from './refresh.ts';
import { createServerServices } from './services.ts';
import { serveSelectionRanges } from './understanding/serve-selection-ranges.ts';
import { tellVitalSigns } from './vital-signs.ts';

/** What the machine gives to the server. */
export interface Surroundings {
  connection: Connection;
  fileSystem: FileSystemProvider;
  /** The day, as `2026-09-01`. */
  today: () => string;
}

/** The composition root of the language server. */
export function startServer({ connection, fileSystem, today }: Surroundings): void {
  const report = (error: unknown) =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const services = createServerServices({ connection, fileSystem, findings: () => findings, report, today });
  const { DocumentBuilder, ConfigurationProvider, WorkspaceManager } = services.workspace;
  const { Model: model } = services.server;
  let options: CheckOptions = { profile: 'standard', today: today() };
  const findings = new PublishedFindings(connection, services, model, options);
  const checkAgain = (changed: Partial<CheckOptions>) => {
    options = { ...options, ...changed };
    return findings.restart(options);
  };
  const tell = (uris: Iterable<string>) => connection.sendNotification(mapChangedNotification, { uris: [...uris] });

  services.lsp.LanguageServer.onInitialize((params) => {
    const { workspaceFolders, locale } = params;
    services.server.Client.introduce(params);
    services.server.Reader.speaks(locale);
    services.journey.Imports.roots = (workspaceFolders ?? []).map(({ uri }) => URI.parse(uri));
  });
  DocumentBuilder.onSettled(async (settled) => {
    try {
      const touched = findings.refresh(settled);
      // an editor stays open overnight: dates are judged by the day of the last change
      await tell(options.today === today() ? touched : checkAgain({ today: today() }));
    } catch (error) {
      report(error);
    }
  });
  const configure = async (lint: { profile?: unknown } | undefined) => {
    const wanted = lint?.profile === 'strict' ? 'strict' : 'standard';
    if (wanted === options.profile) return;
    await WorkspaceManager.ready;
    await tell(checkAgain({ profile: wanted }));
  };
  // the settings that hold from the start are not told as a change
  ConfigurationProvider.getConfiguration('journey', 'lint').then(configure).catch(report);
  ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
    if (section === 'journey') configure(configuration?.lint).catch(report);
  });
  tellVitalSigns(connection, services);
  serveLenses(connection, services);
  serveLinkedEditing(connection, services);
  serveSelectionRanges(connection, services);
  refreshHints(connection, services);
  serveMaps({ connection, services, model, findings, today });
  serveComparisons(connection, services, () => options);
  servePictures(connection, services, today);
  serveExchange(connection, services);
  startLanguageServer(services);
  // takes the place of Langium's own answer
  serveActions(connection, services);
  serveDocumentation(connection, services);
}
