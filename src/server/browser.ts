import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { dayOf } from '../texts/dates.ts';
import { ClientFiles } from './client-files.ts';
import { startServer } from './server.ts';

const scope = self as unknown as Worker;
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
startServer({
  connection,
  fileSystem: new ClientFiles(connection),
  today: () => dayOf(new Date()),
});
