import type { Finding } from '../../rules/rule.ts';

/** Whether a finding is about the text as it is now: a text that has just changed is not yet checked again. */
export function isCurrent({ place: { file } }: Finding): boolean {
  return file.workspace.file(file.uri) === file;
}
