/**
 * Who authored which block, read from the blocks alone: the slot in a header's digest, and the authorities of its state.
 */

import { resultOf } from './jsonRpc.mjs';

/** The digest item of Aura's slot: a pre-runtime item (6) of the engine `aura`, with eight bytes (0x20). */
const SLOT = /^0x066175726120([0-9a-f]{16})$/;

/** The Aura key that authored a block, in hexadecimal digits. */
export async function authorOf(url, hash) {
	const header = await resultOf(url, 'chain_getHeader', hash);
	const slot = header.digest.logs.map((log) => SLOT.exec(log)?.[1]).find(Boolean);
	const number = Buffer.from(slot, 'hex').readBigUInt64LE();
	const authorities = await authoritiesAt(url, header.parentHash);
	return authorities[Number(number % BigInt(authorities.length))];
}

/** The Aura keys whose turn it is after a block, in the order of their turns. */
export async function authoritiesAt(url, hash) {
	const encoded = (await resultOf(url, 'state_call', 'AuraApi_authorities', '0x', hash)).slice(2);
	const count = Number.parseInt(encoded.slice(0, 2), 16) >> 2;
	return Array.from({ length: count }, (_, index) => encoded.slice(2 + index * 64, 66 + index * 64));
}

/** The Aura keys that authored the blocks since a number, by way of the best chain. */
export async function authorsSince(url, number) {
	const best = Number((await resultOf(url, 'chain_getHeader')).number);
	const numbers = Array.from({ length: Math.max(0, best - number) }, (_, index) => best - index);
	const hashes = await Promise.all(numbers.map((height) => resultOf(url, 'chain_getBlockHash', height)));
	return new Set(await Promise.all(hashes.map((hash) => authorOf(url, hash))));
}
