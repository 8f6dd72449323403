/**
 * Histories as hash chains: recomputed byte by byte, so that a history can be believed whoever serves it. What has one is
 * a thing (trail.mjs), or a subject of data (log.mjs).
 *
 * `head(0)` is the hash of the domain and the subject, `head(n)` that of `head(n-1)` and step n. The chain's state keeps
 * the number of the steps and the last head, and one storage proof shows both.
 */

import { decodeAddress } from '@polkadot/util-crypto';
import { fromText, join, toHex } from './bytes.mjs';
import { blake2, HASH_LENGTH } from './hash.mjs';
import { Reader, u32, u64 } from './scale.mjs';

/** Number of steps, head, block of the last step. */
const TRAIL_LENGTH = 4 + HASH_LENGTH + 4;

/**
 * What can be asked of the histories of one kind: `domain` is hashed before the subject, so that a head can't be mistaken
 * for another hash of the chain; the subject and what was done in a step are turned into bytes by the other two.
 */
export function histories({ domain, encodeSubject, encodeActivity }) {
	/** The bytes of one step, in the form in which JSON-RPC tells it. */
	const encodeStep = ({ number, previousBlock, time, member, delegate, activity }) =>
		join(
			u32(number),
			u32(previousBlock),
			u64(time),
			u32(member),
			decodeAddress(delegate),
			encodeActivity(activity),
		);

	/** The head of a history, in hexadecimal digits. Without steps, that of a thing to which nothing has happened. */
	function head(subject, steps) {
		const start = blake2(join(fromText(domain), encodeSubject(subject)));
		return toHex(steps.reduce((before, step) => blake2(join(before, encodeStep(step))), start));
	}

	/** Whether `steps` is the whole, unaltered history of `subject`, judged by the `trail` that its record holds. */
	function isHistory(subject, steps, trail) {
		const numbered = steps.every((step, index) => step.number === index + 1);
		return numbered && steps.length === trail.steps && head(subject, steps) === trail.head;
	}

	return { encodeStep, head, isHistory };
}

/** The trail at the end of a record, which is the value that a storage proof shows. */
export function trailOf(record) {
	const reader = new Reader(record.subarray(-TRAIL_LENGTH));
	return { steps: reader.unsigned(4), head: toHex(reader.take(HASH_LENGTH)), lastBlock: reader.unsigned(4) };
}
