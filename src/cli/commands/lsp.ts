import { join } from 'node:path';
import { Fault } from '../fault.ts';
import { command } from './command.ts';

/** `journey lsp`: the language server, for every editor that speaks the protocol. */
export const lsp = command({
  name: 'lsp',
  summary: 'Start the language server on standard input and output.',
  usage: '',
  options: {
    stdio: { type: 'boolean', about: 'Talk on standard input and output. This is the default.' },
    clientProcessId: { type: 'string', value: 'PID', about: 'The process of the editor: the server ends with it.' },
  },
  run: async ({ paths }) => {
    if (paths.length > 0)
      throw new Fault(`‘journey lsp’ takes no path; found ‘${paths[0]}’.`, { help: 'journey lsp --help' });
    // the server reads its transport from the arguments of the process
    if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
    // a program of its own that starts when it is loaded; it ends the process when the editor says so
    require(join(__dirname, '../server/node.cjs'));
    return 0;
  },
});
