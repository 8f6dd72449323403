/**
 * Storage proofs, without a chain: small tries made by hand, every kind of node in them, and proofs that must show
 * nothing.
 * That the verifier agrees with a node's own proofs is in verification.test.mjs.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { equal, fromHex, fromText, join, toHex } from '../lib/bytes.mjs';
import { blake2 } from '../lib/hash.mjs';
import { bytes, u16 } from '../lib/scale.mjs';
import { decode, ProofError, provenValue, provenValueOf } from '../lib/storageProof.mjs';

const SHORT = fromText('short');
const LONG = fromText('a value of more than thirty-two bytes stands on its own');

// The writing side, as the specification has it: the reading side above shares nothing with it.
const header = (mark, bits, length) => {
	const most = 255 >> bits;
	if (length < most) {
		return [(mark << (8 - bits)) | length];
	}
	const rest = length - most;
	return [(mark << (8 - bits)) | most, ...Array(Math.floor(rest / 255)).fill(255), rest % 255];
};
const packed = (nibbles) => {
	const even = nibbles.length % 2 === 0 ? nibbles : [0, ...nibbles];
	return even.flatMap((nibble, place) => (place % 2 === 0 ? [(nibble << 4) | even[place + 1]] : []));
};
const isLong = (value) => value.length > 32;
const leaf = (nibbles, value) =>
	isLong(value)
		? join(header(0b001, 3, nibbles.length), packed(nibbles), blake2(value))
		: join(header(0b01, 2, nibbles.length), packed(nibbles), bytes(value));
const reference = (node) => bytes(node.length < 32 ? node : blake2(node));
const branch = (nibbles, value, children) => {
	const start = value === null ? [0b10, 2] : isLong(value) ? [0b0001, 4] : [0b11, 2];
	const bitmap = Object.keys(children).reduce((bits, nibble) => bits | (1 << nibble), 0);
	return join(
		header(...start, nibbles.length),
		packed(nibbles),
		u16(bitmap),
		value === null ? [] : isLong(value) ? blake2(value) : bytes(value),
		...Object.values(children).map(reference),
	);
};
const nibbles = (key) => [...key].flatMap((byte) => [byte >> 4, byte & 0xf]);

/** A trie with all kinds of nodes: branches with and without values, long and short ones, a leaf inside its parent. */
const inner = leaf([0x3], SHORT);
const outer = leaf([0x5, 0x6, 0x7], LONG);
const middle = branch([0x2], LONG, { 1: inner, 4: outer });
const root = branch([0xa, 0xb], null, {
	0: middle,
	15: branch([], SHORT, { 8: leaf([], fromText('value beside others')) }),
});
const NODES = [root, middle, outer, LONG, branch([], SHORT, { 8: leaf([], fromText('value beside others')) })];
const ROOT = blake2(root);

const KEYS = {
	'0xab02': LONG, // A branch's own value, by its hash.
	'0xab0213': SHORT, // A leaf inside its parent.
	'0xab024567': LONG, // A leaf with a value by its hash.
};
const ABSENT = ['0x', '0xab', '0xac', '0xab0215', '0xab0213ff', '0xab024568', '0xab0245', '0xab', '0xff00'];

test('the trie without a key has the root that is known everywhere', () => {
	const empty = fromHex('0x03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314');
	assert.equal(provenValue(empty, [Uint8Array.of(0)], fromText('any key')), null);
	assert.throws(() => provenValue(empty, [], fromText('any key')), ProofError);
});

test('each kind of node leads to its value', () => {
	for (const [key, value] of Object.entries(KEYS)) {
		assert(equal(provenValue(ROOT, NODES, fromHex(key)), value), key);
	}
	assert(equal(provenValue(ROOT, NODES, fromHex('0xabf8')), fromText('value beside others')));
});

test('a key that is not there is shown not to be there', () => {
	for (const key of ABSENT) {
		assert.equal(provenValue(ROOT, NODES, fromHex(key)), null, key);
	}
});

test('the order of the nodes and others beside them do not matter', () => {
	const nodes = [fromText('something else'), ...NODES].reverse();
	assert(equal(provenValue(ROOT, nodes, fromHex('0xab024567')), LONG));
});

test('a node that is missing on the way shows nothing', () => {
	const onTheWay = [root, middle, outer, LONG];
	for (const missing of onTheWay) {
		const nodes = NODES.filter((node) => node !== missing);
		assert.throws(() => provenValue(ROOT, nodes, fromHex('0xab024567')), ProofError);
	}
});

test('whichever byte on the way is altered, nothing is shown', () => {
	for (const altered of [root, middle, outer, LONG]) {
		for (let place = 0; place < altered.length; place += 1) {
			const nodes = NODES.map((node) =>
				node === altered
					? Uint8Array.from(node, (byte, index) => (index === place ? byte ^ 0x10 : byte))
					: node,
			);
			assert.throws(() => provenValue(ROOT, nodes, fromHex('0xab024567')), ProofError);
		}
	}
});

test('a proof under one root shows nothing under another', () => {
	assert.throws(() => provenValue(blake2(fromText('another')), NODES, fromHex('0xab02')), ProofError);
	const header = { stateRoot: toHex(ROOT) };
	const answer = { proof: NODES.map(toHex) };
	assert(equal(provenValueOf(header, answer, '0xab0213'), SHORT));
	assert.throws(() => provenValueOf({ stateRoot: `0x${'00'.repeat(32)}` }, answer, '0xab0213'), ProofError);
});

test('long keys spread their length over several bytes', () => {
	for (const length of [61, 62, 63, 64, 316, 317, 318, 319, 600]) {
		const key = Uint8Array.from({ length: Math.ceil(length / 2) }, (_, index) => index % 251);
		const path = nibbles(key).slice(0, length - (length % 2));
		for (const value of [SHORT, LONG]) {
			const node = leaf(path, value);
			assert(
				equal(provenValue(blake2(node), [node, value], key.subarray(0, path.length / 2)), value),
				`${length}`,
			);
		}
	}
});

test('a node that is none is named as broken', () => {
	const broken = {
		'the beginning of nothing': Uint8Array.of(0x01),
		'an end too early': leaf([1, 2], SHORT).subarray(0, -1),
		'bytes left over': join(leaf([1, 2], SHORT), [0]),
		'an unused half byte that is not zero': Uint8Array.of(0x41, 0x11, 0x00),
		'no bytes': new Uint8Array(),
	};
	for (const [what, node] of Object.entries(broken)) {
		assert.throws(() => decode(node), ProofError, what);
		assert.throws(() => provenValue(blake2(node), [node], fromHex('0x12')), ProofError, what);
	}
});
