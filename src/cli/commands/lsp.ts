import { join } from 'node:path';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import { command } from './command.ts';

/** `journey lsp`: the language server, for every editor that speaks the protocol. */
export const lsp = command({
  name: 'lsp',
  summary: say('Start the language server on standard input and output.'),
  usage: '',
  options: {
    stdio: {
      type: 'boolean',
      about: say('Talk on standard input and output. This is the default.'),
      once: true,
    },
    clientProcessId: {
      type: 'string',
      value: 'PID',
      about: say('The process of the editor: the server ends with it.'),
      once: true,
    },
  },
  run: async ({ paths: [path] }) => {
    if (path !== undefined)
      throw new Fault(say('‘{command}’ takes no path; found ‘{path}’.', { command: 'journey lsp', path }), {
        help: 'journey lsp --help',
      });
    // the server reads its transport from the arguments of the process
    if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
    // a program of its own that starts when it is loaded; it ends the process when the editor says so
    require(join(__dirname, '../server/node.cjs'));
    return 0;
  },
});
