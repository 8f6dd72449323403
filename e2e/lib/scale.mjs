/**
 * The few rules of SCALE that trails and storage proofs need, written from its specification and not from the node's
 * metadata: what the chain says of itself is checked without asking it how.
 */

import { join } from './bytes.mjs';

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

/** What may be absent: 0, or 1 and the thing. */
export const option = (value, encode) => (value == null ? u8(0) : join(u8(1), encode(value)));

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
