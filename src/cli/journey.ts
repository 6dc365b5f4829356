#!/usr/bin/env node
// The first thing that runs: it must be understood by a Node that is too old for everything else.
(() => {
  const needed = 22;
  const found = process.versions.node;
  if (Number.parseInt(found, 10) < needed) {
    process.stderr.write(`journey: Node ${needed} or newer is needed; this is Node ${found}.\n`);
    process.exitCode = 2;
  } else {
    // the second start is faster: what the first one has compiled is kept where the system keeps such things
    const { enableCompileCache } = require('node:module');
    if (enableCompileCache) enableCompileCache();
    const [, , first = ''] = process.argv;
    const { runKept } = require('./run-kept.ts');
    runKept(require.resolve('./main.cjs'), /^[a-z]+$/.test(first) ? first : 'other', require);
  }
})();
