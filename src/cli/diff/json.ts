import type { DiffFormat } from './formats.ts';

/** All of a difference, for programs. */
export const json: DiffFormat = ({ changes, effects, findings, complete }) =>
  `${JSON.stringify({ version: 1, complete, changes, journeys: effects, findings: { new: findings.won, gone: findings.lost } }, undefined, 2)}\n`;
