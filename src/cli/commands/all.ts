import { check } from './check.ts';
import type { Command } from './command.ts';
import { diff } from './diff.ts';
import { format } from './format.ts';
import { importFiles } from './import.ts';
import { lsp } from './lsp.ts';
import { newFile } from './new.ts';
import { render } from './render.ts';
import { serve } from './serve.ts';
import { stats } from './stats.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [check, format, render, diff, stats, importFiles, serve, newFile, lsp];
