/**
 * The one hash of this chain: BLAKE2b with a digest of 32 bytes.
 */

import { blake2AsU8a, cryptoWaitReady } from '@polkadot/util-crypto';
import { fromText, toHex } from './bytes.mjs';

// Without it the slower implementation in JavaScript would hash, four times longer.
await cryptoWaitReady();

/** The length of a hash, in bytes. */
export const HASH_LENGTH = 32;

/** The BLAKE2b-256 hash of bytes. */
export const blake2 = (bytes) => blake2AsU8a(bytes, 8 * HASH_LENGTH);

/** The hash by which a document is named that stays off the chain. Here each is a sentence. */
export const documentHash = (sentence) => toHex(blake2(fromText(sentence)));
