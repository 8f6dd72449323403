/**
 * polkadot.js, from the one installation that there is, that of e2e/: the very modules that e2e/lib uses.
 */

export { ApiPromise, Keyring, WsProvider } from '../../e2e/node_modules/@polkadot/api/index.js';
