import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { JourneyLexer } from '../../src/language/lexer.ts';
import { NodeFiles } from '../../src/language/node.ts';
import { startServer } from '../../src/server/server.ts';

/** The language server with one fault more: a text with the word `deadly` ends the process, as running out of memory would. */
const { tokenize } = JourneyLexer.prototype;
JourneyLexer.prototype.tokenize = function (text, ...rest) {
  if (text.includes('deadly')) process.kill(process.pid, 'SIGKILL');
  return tokenize.call(this, text, ...rest);
};

startServer({
  connection: createConnection(ProposedFeatures.all),
  fileSystem: new NodeFiles(),
  today: () => '2026-09-01',
});
