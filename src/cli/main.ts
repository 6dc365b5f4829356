import { processIo } from './io.ts';
import { sentenceOf } from './output/sentences.ts';
import { run } from './run.ts';

const interrupted = 130;

const io = processIo();
process.on('SIGINT', () => process.exit(interrupted));
process.on('uncaughtException', (error) => {
  process.exitCode = 2;
  void io.stderr.write(sentenceOf(error, io));
});
void run(process.argv.slice(2), io).then((code) => {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
});
