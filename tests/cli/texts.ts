/** A text without findings. */
export const good = `// who answers the telephone
team care "Customer care"
`;

/** A text with one finding of a severity: typographic quotes in line 2. */
export function bad(severity: 'error' | 'warning' | 'info' | 'hint' = 'error'): string {
  return `${good.replaceAll('"Customer care"', '“Customer care”')}rules { severity smart-quotes ${severity} }\n`;
}
