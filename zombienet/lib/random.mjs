/**
 * Numbers by chance that are the same ones for the same seed, so that what happened can be made to happen again.
 */

import { blake2 } from '../../e2e/lib/hash.mjs';
import { fromText } from '../../e2e/lib/bytes.mjs';

/** A function that answers with a number from 0 to 1, another one each time. */
export function chanceOf(seed) {
	let count = 0;
	return () => Buffer.from(blake2(fromText(`${seed}:${count++}`))).readUInt32LE() / 2 ** 32;
}
