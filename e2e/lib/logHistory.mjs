/**
 * Collects the log of a subject of data from the blocks alone, backwards from the block that its record names, as
 * history.mjs does for things.
 */

import { equal } from './bytes.mjs';
import { walk } from './history.mjs';
import { encodeSubject } from './log.mjs';
import { PURPOSES } from './purposes.mjs';
import { address, hexadecimal, lowerFirst, name, number, telling } from './told.mjs';

/** The entries of a subject's log that its `trail` leads to, oldest first, each with the bytes of its block's event. */
export function collectLog(chain, subject, trail) {
	const bytes = encodeSubject(subject);
	const isOf = ({ section, data }) =>
		['consent', 'records'].includes(section) && data.step && equal(data.subject.toU8a(), bytes);
	return walk(chain, trail, (event) => (isOf(event) ? [event.data.step] : []), entry);
}

const entry = (codec) => ({ entry: lowerFirst(codec.type), ...fields(codec.value) });

const { fields, variant } = telling({
	access: number,
	action: name,
	anchor: number,
	attestation: number,
	by: (codec) => fields(codec),
	decision: name,
	document: hexadecimal,
	due: number,
	effective: number,
	evidence: hexadecimal,
	expires: number,
	finding: name,
	hash: hexadecimal,
	key: address,
	member: number,
	nonce: number,
	outcome: (codec) => variant(codec),
	provenance: (codec) => variant(codec),
	purpose: (codec) => PURPOSES[codec.index],
	reason: name,
	requester: number,
	reviewDue: number,
	rule: number,
	supersedes: number,
	terms: hexadecimal,
});
