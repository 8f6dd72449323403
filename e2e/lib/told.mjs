/**
 * What polkadot.js decodes from a block, in the form in which JSON-RPC tells it: camel case, numbers, texts, hexadecimal
 * digits, and of one of several kinds its name with what it holds.
 */

/**
 * How to tell structures and kinds whose fields are told by name: `tellers` has for each name how it is told. Optional
 * values are opened before.
 */
export function telling(tellers) {
	const fields = (struct) =>
		Object.fromEntries(
			// polkadot.js adds an underscore to names that it uses itself.
			[...struct.entries()]
				.map(([key, codec]) => [key.replace(/_$/, ''), opened(codec)])
				.map(([key, codec]) => [key, tell(key, codec)]),
		);

	function tell(name, codec) {
		if (!tellers[name]) {
			throw new TypeError(`Nobody has said how to tell ${name}.`);
		}
		return tellers[name](codec);
	}

	/** One of several kinds of things: the kind's name, and its fields, where it has any. */
	const variant = (codec) =>
		codec.isNone ? lowerFirst(codec.type) : { [lowerFirst(codec.type)]: fields(codec.value) };

	return { fields, variant };
}

/** What an optional value holds, or `null`; any other value as it is. */
export const opened = (codec) => (typeof codec?.unwrapOr === 'function' ? codec.unwrapOr(null) : codec);

export const number = (codec) => codec?.toNumber() ?? null;

export const hexadecimal = (codec) => codec?.toHex() ?? null;

export const text = (codec) => codec?.toUtf8() ?? null;

export const address = (codec) => codec?.toString() ?? null;

/** One of several kinds that hold nothing: its name. */
export const name = (codec) => lowerFirst(codec.type);

export const lowerFirst = (word) => word[0].toLowerCase() + word.slice(1);
