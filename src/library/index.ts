/**
 * Journey as Code as a library, for Node and browsers. Nothing here reads files, ends the process or remembers a call:
 * texts are handed in, results are plain data.
 *
 * ```js
 * import { check, render } from 'journey-as-code';
 * const files = { 'shop.journey': text };
 * const { summary } = await check(files);
 * const [map] = await render(files, { theme: 'light' });
 * ```
 */
export { check } from './check.ts';
export { diff } from './diff.ts';
export { format } from './format.ts';
export { importFrom } from './import-from.ts';
export { render } from './render.ts';
export type * from './types.ts';
