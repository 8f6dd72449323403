/**
 * Addresses of accounts and keys, as wallets write them: SS58 in the form of 32 bytes behind a prefix of one byte.
 */

import { createHash } from 'node:crypto';
import { fromBase58 } from './base58.mjs';

/** The prefix that Custos chains use: 42, the one for Substrate chains in general. */
const PREFIX = 42;

/** The key that an address stands for, as hexadecimal digits. Throws an error that says what is wrong with it. */
export function keyOfAddress(address) {
	const bytes = fromBase58(address);
	if (bytes?.length !== 35) {
		throw new Error('it is no address of 32 bytes in SS58, such as 5FsMXudqYEuPRVT3bGLuzqQep62WUL366RFyURgkutvbPomh');
	}
	const [body, checksum] = [bytes.subarray(0, 33), bytes.subarray(33)];
	const hash = createHash('blake2b512').update('SS58PRE').update(body).digest();
	if (!hash.subarray(0, 2).equals(checksum)) {
		throw new Error('its checksum is wrong: a character was changed, left out, or added');
	}
	if (body[0] !== PREFIX) {
		throw new Error(`it is of another network: its prefix is ${body[0]}, and this chain's is ${PREFIX}`);
	}
	return body.subarray(1).toString('hex');
}
