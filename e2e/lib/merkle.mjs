/**
 * The binary Merkle tree of a lot's serial numbers: how a million units are commissioned in one transaction.
 *
 * - A leaf is the BLAKE2b-256 hash of a serial's bytes.
 * - An inner node is the hash of its two children's hashes, left before right.
 * - The last node of a row of odd length moves up a row as it is.
 * - A proof holds the siblings from the leaf upwards. Where a node moved up as it is, it has no sibling there.
 *
 * Written from docs/reference/serials.md; what the chain uses is `binary-merkle-tree`.
 */

import { equal, fromText } from './bytes.mjs';
import { blake2, HASH_LENGTH } from './hash.mjs';

/** A tree over serial numbers, in their order. All its rows are kept, so that each proof costs nothing more. */
export class MerkleTree {
	#rows;

	constructor(serials) {
		if (serials.length === 0) {
			throw new RangeError('A tree needs at least one serial.');
		}
		this.#rows = [leaves(serials)];
		while (width(this.#rows.at(-1)) > 1) {
			this.#rows.push(parents(this.#rows.at(-1)));
		}
	}

	/** How many serials the tree holds. */
	get count() {
		return width(this.#rows[0]);
	}

	/** What stands for all of them. */
	get root() {
		return node(this.#rows.at(-1), 0).slice();
	}

	/** What proves that the serial at `index`, counted from 0, is one of them. */
	proof(index) {
		if (!(index >= 0 && index < this.count)) {
			throw new RangeError(`There is no leaf ${index} in a tree of ${this.count}.`);
		}
		const proof = [];
		for (const row of this.#rows) {
			const sibling = index ^ 1;
			if (sibling < width(row)) {
				proof.push(node(row, sibling).slice());
			}
			index >>= 1;
		}
		return proof;
	}
}

/** Whether `proof` shows that `serial` is at `index` among the `count` serials under `root`: what the chain checks. */
export function isProven(root, proof, count, index, serial) {
	if (!(index >= 0 && index < count)) {
		return false;
	}
	const siblings = proof[Symbol.iterator]();
	let hash = blake2(fromText(serial));
	for (let rest = count; rest > 1; rest = Math.ceil(rest / 2)) {
		if ((index ^ 1) < rest) {
			const sibling = siblings.next().value;
			if (sibling?.length !== HASH_LENGTH) {
				return false;
			}
			hash = index & 1 ? parent(sibling, hash) : parent(hash, sibling);
		}
		index >>= 1;
	}
	return siblings.next().done === true && equal(hash, root);
}

// A row is one array of bytes, hash after hash: a million small arrays would cost more than the hashing.

const width = (row) => row.length / HASH_LENGTH;

const node = (row, index) => row.subarray(index * HASH_LENGTH, (index + 1) * HASH_LENGTH);

function leaves(serials) {
	const row = new Uint8Array(serials.length * HASH_LENGTH);
	serials.forEach((serial, index) => row.set(blake2(fromText(serial)), index * HASH_LENGTH));
	return row;
}

function parents(row) {
	const count = width(row);
	const above = new Uint8Array(Math.ceil(count / 2) * HASH_LENGTH);
	for (let index = 0; index < count; index += 2) {
		const pair = row.subarray(index * HASH_LENGTH, (index + 2) * HASH_LENGTH);
		above.set(index + 1 < count ? blake2(pair) : pair, (index / 2) * HASH_LENGTH);
	}
	return above;
}

const pair = new Uint8Array(2 * HASH_LENGTH);

function parent(left, right) {
	pair.set(left, 0);
	pair.set(right, HASH_LENGTH);
	return blake2(pair);
}
