/**
 * Bytes as arrays, hexadecimal digits and text.
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The bytes of a text, in UTF-8. */
export const fromText = (text) => encoder.encode(text);

/** The text that bytes hold. Throws where they are no UTF-8. */
export const toText = (bytes) => decoder.decode(bytes);

/** Bytes as `0x` and hexadecimal digits, as JSON-RPC writes them. */
export const toHex = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;

/** The bytes that hexadecimal digits stand for. Throws at a wrong one, where Buffer would quietly end. */
export function fromHex(text) {
	if (!/^0x([0-9a-f]{2})*$/i.test(text)) {
		throw new TypeError(`These are no hexadecimal digits: ${text}`);
	}
	return new Uint8Array(Buffer.from(text.slice(2), 'hex'));
}

/** Several arrays of bytes as one. */
export const join = (...parts) => Uint8Array.from(Buffer.concat(parts.map((part) => Uint8Array.from(part))));

/** Whether two arrays hold the same bytes. */
export const equal = (one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)) === 0;
