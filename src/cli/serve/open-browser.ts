import { spawn } from 'node:child_process';

/** Opens an address in the reader's browser. Where that does not work nothing happens: the address has been told. */
export function openBrowser(address: string): void {
  const [program, ...args] = opener();
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

function opener(): [string, ...string[]] {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}
