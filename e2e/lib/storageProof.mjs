/**
 * Checks a storage proof without a node: given a block's state root, which its header holds, and the trie nodes that
 * `state_getReadProof` answers, what does the state hold under a key?
 *
 * The state is a radix-16 trie whose nodes are named by their BLAKE2b-256 hashes, so whoever alters a node breaks the
 * name by which the node above, and at last the state root, calls it. The layout is that of the Polkadot protocol
 * specification (chapter "States and Transitions"), state version 1: values of more than 32 bytes stand on their own
 * and are named by their hash as well.
 */

import { fromHex, toHex } from './bytes.mjs';
import { blake2, HASH_LENGTH } from './hash.mjs';
import { Reader } from './scale.mjs';

/** Why a proof shows nothing. */
export class ProofError extends Error {
	name = 'ProofError';
}

/**
 * The bytes under `key` in the state that `stateRoot` names, or `null` where the proof shows that there are none.
 * Throws a `ProofError` where it shows neither. All arguments and nodes are bytes; `nodes` may be in any order.
 */
export function provenValue(stateRoot, nodes, key) {
	const known = new Map(nodes.map((node) => [toHex(blake2(node)), node]));
	const look = (hash) => {
		const found = known.get(toHex(hash));
		if (!found) {
			throw new ProofError(`The proof lacks the node ${toHex(hash)}, or it was altered.`);
		}
		return found;
	};
	return walk(look(stateRoot), nibblesOf(key), look);
}

/** The same for the hexadecimal digits of a header and of an answer of `state_getReadProof`. */
export const provenValueOf = (header, { proof }, key) =>
	provenValue(fromHex(header.stateRoot), proof.map(fromHex), fromHex(key));

/** From the node down, along what is left of the key. */
function walk(bytes, path, look) {
	const node = decode(bytes);
	const rest = path.slice(node.partial.length);
	if (node.partial.some((nibble, place) => nibble !== path[place])) {
		return null;
	}
	if (rest.length === 0) {
		return valueOf(node, look);
	}
	const child = node.children[rest[0]];
	if (!child) {
		return null;
	}
	// A child shorter than a hash stands in its parent itself.
	return walk(child.length === HASH_LENGTH ? look(child) : child, rest.slice(1), look);
}

function valueOf(node, look) {
	return node.hashedValue ? look(node.hashedValue) : node.value;
}

/**
 * The kinds of nodes: the highest bits of their first byte, and what they hold. The bits that the mark leaves free
 * begin the length of the partial key.
 */
const KINDS = [
	{ mark: 0b01, bits: 2, value: 'inline' },
	{ mark: 0b10, bits: 2, branches: true },
	{ mark: 0b11, bits: 2, value: 'inline', branches: true },
	{ mark: 0b001, bits: 3, value: 'hash' },
	{ mark: 0b0001, bits: 4, value: 'hash', branches: true },
];

/** A node as its bytes have it. */
export function decode(source) {
	const reader = new Reader(source);
	try {
		const node = decodeWith(reader);
		if (reader.isAtEnd) {
			return node;
		}
	} catch (error) {
		throw error instanceof ProofError ? error : new ProofError(`A node is broken: ${error.message}`);
	}
	throw new ProofError('A node is broken: bytes are left over.');
}

function decodeWith(reader) {
	const first = reader.unsigned(1);
	if (first === 0) {
		return { partial: [], value: null, children: [] };
	}
	const kind = KINDS.find(({ mark, bits }) => first >> (8 - bits) === mark);
	if (!kind) {
		throw new ProofError(`There is no kind of node that begins with ${first}.`);
	}
	const partial = decodePartial(reader, decodeLength(reader, first, kind.bits));
	const bitmap = kind.branches ? reader.unsigned(2) : 0;
	return {
		partial,
		value: kind.value === 'inline' ? reader.bytes() : null,
		hashedValue: kind.value === 'hash' ? reader.take(HASH_LENGTH) : null,
		children: Array.from({ length: 16 }, (_, nibble) => (bitmap & (1 << nibble) ? reader.bytes() : null)),
	};
}

/** How many nibbles of the key the node holds: in the bits that its mark leaves free, and in bytes after it. */
function decodeLength(reader, first, bits) {
	const most = 255 >> bits;
	let length = first & most;
	if (length < most) {
		return length;
	}
	let more;
	do {
		more = reader.unsigned(1);
		length += more;
	} while (more === 255);
	return length;
}

/** Where the number of nibbles is odd, the first half byte is empty. */
function decodePartial(reader, count) {
	const nibbles = nibblesOf(reader.take(Math.ceil(count / 2)));
	if (count % 2 === 1 && nibbles.shift() !== 0) {
		throw new ProofError('The unused half of a byte is not zero.');
	}
	return nibbles;
}

const nibblesOf = (bytes) => Array.from(bytes).flatMap((byte) => [byte >> 4, byte & 0xf]);
