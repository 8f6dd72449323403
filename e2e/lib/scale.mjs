/**
 * The few rules of SCALE that histories, statements and storage proofs need, written from its specification and not from
 * the node's metadata: what the chain says of itself is checked without asking it how.
 */

import { fromText, join } from './bytes.mjs';

/** An unsigned integer of a fixed number of bytes, the lowest first. */
export function unsigned(value, bytes) {
	const whole = BigInt(value);
	if (whole < 0n || whole >= 1n << BigInt(8 * bytes)) {
		throw new RangeError(`${value} does not fit into ${bytes} bytes.`);
	}
	return Uint8Array.from({ length: bytes }, (_, index) => Number((whole >> BigInt(8 * index)) & 0xffn));
}

export const u8 = (value) => unsigned(value, 1);
export const u16 = (value) => unsigned(value, 2);
export const u32 = (value) => unsigned(value, 4);
export const u64 = (value) => unsigned(value, 8);

/** A whole number in as few bytes as it needs; its two lowest bits say how many. Enough for lengths: below 2^30. */
export function compact(value) {
	if (value < 1 << 6) {
		return u8(value << 2);
	}
	if (value < 1 << 14) {
		return u16((value << 2) | 1);
	}
	if (value < 1 << 30) {
		return u32(value * 4 + 2);
	}
	throw new RangeError(`${value} is too large for a length.`);
}

/** Bytes of any length, their number before them. */
export const bytes = (content) => join(compact(content.length), content);

/** A text, the number of its bytes before it. */
export const text = (characters) => bytes(fromText(characters));

/** Several things of one kind, their number before them. */
export const list = (things, encode) => join(compact(things.length), ...things.map((thing) => encode(thing)));

/** What may be absent: 0, or 1 and the thing. */
export const option = (value, encode) => (value == null ? u8(0) : join(u8(1), encode(value)));

/** One of several names: its place among them. */
export const oneOf = (names, name) => u8(indexIn(names, name));

/**
 * One of several kinds of things, in the form in which JSON-RPC tells it: the number of the kind, then what that kind
 * holds. One that holds nothing is a name. `kinds` are pairs of a name and what encodes the rest.
 */
export const variant = (thing, kinds) =>
	typeof thing === 'string' ? kind(thing, undefined, kinds) : kind(...Object.entries(thing)[0], kinds);

/** The same for a thing whose kind is named apart from what it holds. */
export function kind(name, content, kinds) {
	const index = indexIn(
		kinds.map(([known]) => known),
		name,
	);
	return join(u8(index), kinds[index][1](content));
}

/** What a kind that holds nothing holds. */
export const nothing = () => new Uint8Array();

function indexIn(names, name) {
	const index = names.indexOf(name);
	if (index < 0) {
		throw new TypeError(`${name} is none of ${names.join(', ')}.`);
	}
	return index;
}

/** Reads bytes from front to back. Whatever asks for more than there is throws. */
export class Reader {
	#bytes;
	#offset = 0;

	constructor(source) {
		this.#bytes = source;
	}

	get isAtEnd() {
		return this.#offset === this.#bytes.length;
	}

	take(count) {
		const end = this.#offset + count;
		if (end > this.#bytes.length) {
			throw new RangeError('The bytes end too early.');
		}
		const taken = this.#bytes.subarray(this.#offset, end);
		this.#offset = end;
		return taken;
	}

	unsigned(count) {
		return this.take(count).reduceRight((sum, byte) => sum * 256 + byte, 0);
	}

	compact() {
		const first = this.unsigned(1);
		switch (first & 0b11) {
			case 0:
				return first >> 2;
			case 1:
				return (first >> 2) + this.unsigned(1) * 2 ** 6;
			case 2:
				return (first >> 2) + this.unsigned(3) * 2 ** 6;
			default:
				throw new RangeError('A length beyond 2^30 has no place here.');
		}
	}

	bytes() {
		return this.take(this.compact());
	}
}
