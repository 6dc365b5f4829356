import type { CheckFormat } from './formats.ts';

/** Version 1 of the findings as JSON; its schema is `schemas/check.schema.json`. */
export const json: CheckFormat = ({ files, summary }) => {
  const shown = files.map(({ path, findings }) => ({
    path,
    findings: findings.map(({ code, severity, message, range, url, fixes }) => ({
      code,
      severity,
      message,
      range,
      url,
      fixes: fixes.map(({ title }) => ({ title })),
    })),
  }));
  return `${JSON.stringify({ version: 1, files: shown, summary }, undefined, 2)}\n`;
};
