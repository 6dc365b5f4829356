// Files that are not in their canonical form.
import { annotate, journey, paths, setOutput } from './runner.ts';

const { code, output } = journey(['format', '--check', ...paths()]);
setOutput('code', code);
for (const file of output.split('\n'))
  if (file !== '') annotate('error', 'This file is not in its canonical form; ‘journey format’ writes it.', file);
