/** A name for a file, without its ending, that every system takes; `journey` in the place of what none would take. */
export function fileNameOf(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: file systems do not take them
  const plain = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '-').slice(0, 80);
  return /^(\.*|con|prn|aux|nul|(com|lpt)\d)$/i.test(plain) ? 'journey' : plain;
}
