/**
 * What Langium takes of `vscode-languageserver-protocol` where there is no server: bundles of programs that speak no protocol
 * have this in its place, for the whole of it takes long to load.
 */
export { CancellationToken, CancellationTokenSource } from '../node_modules/vscode-jsonrpc/lib/common/cancellation.js';
export { Emitter } from '../node_modules/vscode-jsonrpc/lib/common/events.js';
export { ResponseError } from '../node_modules/vscode-jsonrpc/lib/common/messages.js';

/** Of those of the protocol. */
export const LSPErrorCodes = { RequestFailed: -32803, ServerCancelled: -32802 };
