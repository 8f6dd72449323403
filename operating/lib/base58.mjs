/**
 * Base58 as Bitcoin writes it: what addresses of accounts and names of nodes are written in.
 */

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** The bytes that a text stands for, or `undefined` where a character is none of Base58. */
export function fromBase58(text) {
	let number = 0n;
	for (const character of text) {
		const digit = ALPHABET.indexOf(character);
		if (digit < 0) {
			return undefined;
		}
		number = number * 58n + BigInt(digit);
	}
	const hex = number === 0n ? '' : number.toString(16);
	const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
	const [{ length: zeros }] = /^1*/.exec(text);
	return Buffer.concat([Buffer.alloc(zeros), bytes]);
}
