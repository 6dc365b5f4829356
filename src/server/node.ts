import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { NodeFiles } from '../language/node.ts';
import { dayOf } from '../texts/dates.ts';
import { startServer } from './server.ts';

/** Starts the language server of this process, on the transport that its arguments name. */
export function startNodeServer(): void {
  const connection = createConnection(ProposedFeatures.all);
  // a fault outside of any request is reported, and the server lives
  process.on('unhandledRejection', (reason) => connection.console.error(String(reason)));
  process.on('uncaughtException', (error) => connection.console.error(error.stack ?? error.message));
  startServer({ connection, fileSystem: new NodeFiles(), today: () => dayOf(new Date()) });
}

startNodeServer();
