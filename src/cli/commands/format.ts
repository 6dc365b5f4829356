import { say } from '../../texts/say.ts';
import { visible } from '../../texts/visible.ts';
import { Fault } from '../fault.ts';
import { formatFiles, writeFormatted } from '../format/format-files.ts';
import { load } from '../input/load.ts';
import { MarkedInput } from '../output/byte-order-mark.ts';
import { sentence } from '../output/sentences.ts';
import { command } from './command.ts';
import { readingOptions } from './shared-options.ts';

/** `journey format`: files in their canonical form. */
export const format = command({
  name: 'format',
  summary: say('Write journeys in their canonical form.'),
  usage: '[PATH…]',
  details: [
    say('Paths are files, folders, which are searched for *.journey, or globs.'),
    say('Without a path: the current folder. With - the text of standard input is written to standard output.'),
    say('Every file that is rewritten is named. Lines with mistakes stay as they are.'),
  ],
  options: {
    check: {
      type: 'boolean',
      about: say('Write nothing: name the files that would change, and end with exit code 1 if there are any.'),
      once: true,
    },
    organize: {
      type: 'boolean',
      about: say('Put the facts of every block, and the imports, in order too.'),
    },
    lang: readingOptions.lang,
    'stdin-filename': readingOptions['stdin-filename'],
  },
  run: async ({ values, paths }, io) => {
    const isStdin = paths.includes('-');
    if (isStdin && paths.length > 1)
      throw new Fault(say('The path - stands alone: its text is written to standard output.'), {
        help: 'journey format --help',
      });
    const tell = (text: string) => io.stderr.write(sentence(text));
    const stdin = new MarkedInput(io.stdin);
    const organise = values.organize === true;
    // the order of imports may say something about the files that are imported
    const reading = { stdinFilename: values['stdin-filename'], alone: !organise };
    const loaded = await load(paths, reading, { ...io, stdin });
    const { formatted, faults, notes } = formatFiles(loaded, { organise });
    for (const one of [...loaded.faults, ...loaded.notes, ...faults, ...notes]) await tell(io.words(one));
    const changed = formatted.filter(({ file, text }) => text !== file.text);
    const failed = loaded.faults.length + faults.length > 0;
    if (isStdin && !values.check) {
      for (const { text } of formatted) await io.stdout.write(stdin.mark + text);
      return failed ? 2 : 0;
    }
    if (values.check) {
      await io.stdout.write(lines(changed.map(({ path }) => path)));
      if (changed.length > 0) await tell(io.words(unformatted(changed.length)));
      return failed ? 2 : changed.length > 0 ? 1 : 0;
    }
    const { written, faults: unwritten } = writeFormatted(changed);
    await io.stdout.write(lines(written));
    for (const fault of unwritten) await tell(fault.in(io.words));
    return failed || unwritten.length > 0 ? 2 : 0;
  },
});

function lines(paths: readonly string[]): string {
  return paths.map((path) => `${visible(path)}\n`).join('');
}

function unformatted(count: number) {
  return say(
    'One file is not in its canonical form; ‘journey format’ writes it. | {count} files are not in their canonical form; ‘journey format’ writes them.',
    { count },
  );
}
