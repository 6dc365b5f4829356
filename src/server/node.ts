import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { NodeFiles } from '../language/node.ts';
import { startServer } from './server.ts';

/** Starts the language server of this process, on the transport that its arguments name. */
export function startNodeServer(): void {
  const connection = createConnection(ProposedFeatures.all);
  // a fault outside of any request is reported, and the server lives
  process.on('unhandledRejection', (reason) => connection.console.error(String(reason)));
  process.on('uncaughtException', (error) => connection.console.error(error.stack ?? error.message));
  startServer({ connection, fileSystem: new NodeFiles(), today });
}

/** The local date. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

startNodeServer();
