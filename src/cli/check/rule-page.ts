/** Where this project can be found. */
export const project = 'https://github.com/journey-as-code/journey-as-code';

/** Where the page of a rule can be read. */
export function pageOf(code: string): string {
  return `${project}/blob/main/src/rules/${code}.md`;
}
