/**
 * The Merkle tree of serials, without a chain: roots worked out with Python's hashlib, proofs of every place in trees
 * of every shape up to 33 leaves, and proofs that must not hold.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { equal, toHex } from '../lib/bytes.mjs';
import { isProven, MerkleTree } from '../lib/merkle.mjs';

const LETTERS = ['A', 'B', 'C', 'D', 'E'];
const ROOTS = {
	1: '0xa3a0081351bb785d0758ddf68076a95ffd3f10b88bbc9911e9fea4d793c06414',
	2: '0xf8c780ed425c674e458b1e42abc894d144af4660476b63adc900e5ca72ef3a7d',
	3: '0x87ef7b1a588d1f819b040e303ad5f00f6db0aa2b342dd2a262f32b25b43e47c8',
	5: '0x7e1d40f4e11d5f3333a50428709fc7303b14e51d1fd365071f30b9ae8c5d23d5',
};

const serials = (count) => Array.from({ length: count }, (_, index) => `S${index}`);

for (const [count, root] of Object.entries(ROOTS)) {
	test(`the root of ${count} leaves is that of another implementation`, () => {
		assert.equal(toHex(new MerkleTree(LETTERS.slice(0, count)).root), root);
	});
}

test('a node without a sibling moves up: it leaves no trace in the proof', () => {
	const tree = new MerkleTree(LETTERS);
	assert.deepEqual(
		LETTERS.map((_, index) => tree.proof(index).length),
		[3, 3, 3, 3, 1],
	);
	assert.equal(toHex(tree.proof(4)[0]), '0x62edcdc731948255463d6a8b7809bf26de2bdc1e2b351e76bf0adb5a2b863f5a');
});

test('every place in every shape of tree is proven, and by nothing else', () => {
	for (let count = 1; count <= 33; count += 1) {
		const leaves = serials(count);
		const tree = new MerkleTree(leaves);
		leaves.forEach((serial, index) => {
			const proof = tree.proof(index);
			const holds = (changes) =>
				isProven(...Object.values({ root: tree.root, proof, count, index, serial, ...changes }));
			assert(holds({}));
			assert(!holds({ serial: 'other' }));
			assert(!holds({ index: count }));
			assert(!holds({ index: -1 }));
			assert(!holds({ proof: [...proof, tree.root] }));
			assert(!holds({ root: new Uint8Array(32) }));
			if (count > 1) {
				assert(!holds({ proof: proof.slice(1) }));
				assert(!holds({ proof: [...proof.slice(0, -1), new Uint8Array(32)] }));
				assert(!holds({ proof: [...proof.slice(0, -1), new Uint8Array(31)] }));
				assert(!holds({ index: index ^ 1 }));
			}
		});
	}
});

test('nothing makes a tree of no serials, or the proof of a place that is not there', () => {
	assert.throws(() => new MerkleTree([]), RangeError);
	for (const index of [-1, 5, NaN, undefined]) {
		assert.throws(() => new MerkleTree(LETTERS).proof(index), RangeError);
	}
});

test('the rows are kept apart from what is handed out', () => {
	const tree = new MerkleTree(LETTERS);
	tree.root.fill(0);
	tree.proof(0)[0].fill(0);
	assert(equal(tree.root, new MerkleTree(LETTERS).root));
	assert(isProven(tree.root, tree.proof(0), 5, 0, 'A'));
});
