/**
 * Why the chain refused something, by the name and with the sentence that it documents.
 */

import { Reader } from './scale.mjs';
import { lowerFirst } from './told.mjs';

/** What the gate answers at the pool, by its `Custom` code: the table of docs/reference/refusals.md. */
export const GATE = {
	1: { name: 'NotADelegate', docs: 'The account acts for no member. Ask a member to appoint it.' },
	2: { name: 'DelegateExpired', docs: "The account's mandate has expired. Ask your member to renew it." },
	3: {
		name: 'MemberSuspended',
		docs: 'The member is suspended. Its delegates may act again when the members reinstate it.',
	},
	4: {
		name: 'MemberExpelled',
		docs: 'The member was expelled. Its former delegates may act for another member that appoints them.',
	},
	5: { name: 'NotSigned', docs: 'Nobody signed the transaction, and no pallet has authorised it.' },
	6: {
		name: 'ExceedsAllowance',
		docs: 'The transaction alone costs more than a member may ever have used at a time. Make it smaller.',
	},
};

/**
 * A refusal. Its `name` is what to look up, its `docs` what to do, `at` where it happened: `pool` or `block`. Where a
 * recall or a hold is the reason, `number` is its number; where a part of something is, `what` names it. Where it was
 * refused in a block, `block` is that one's.
 */
export class Refusal extends Error {
	number;
	what;
	block;

	constructor(name, docs, at, detail = {}) {
		super(docs ? `${name}: ${docs}` : name);
		Object.assign(this, { name, docs, at, ...detail });
	}

	/** From the answer to a transaction that the pool didn't take. What is no refusal is thrown as it is. */
	static fromPool(error) {
		if (error.code !== 1010) {
			throw error;
		}
		const custom = /^Custom error: (\d+)$/.exec(error.data)?.[1];
		const { name, docs } = GATE[custom] ?? { name: error.data ?? error.message, docs: '' };
		return new Refusal(name, docs, 'pool');
	}

	/** From the error of a call, with the documentation that the metadata have of it. */
	static fromDispatch(error) {
		if (error.isModule) {
			const { section, name, docs, fields } = error.registry.findMetaError(error.asModule);
			const detail = fields.length > 0 ? detailIn(error.asModule.error, fields[0]) : {};
			return new Refusal(`${section}.${name}`, docs.join(' ').trim(), 'block', detail);
		}
		return new Refusal(error.type, '', 'block');
	}
}

/** An error has four bytes: its place in the pallet's list, and three for a number, the lowest first, or for a name's place. */
function detailIn(error, { type }) {
	const reader = new Reader(error.toU8a());
	reader.take(1);
	const { def } = error.registry.lookup.getSiType(type);
	if (!def.isVariant) {
		return { number: reader.unsigned(3) };
	}
	const place = reader.unsigned(1);
	const { name } = [...def.asVariant.variants].find(({ index }) => index.eq(place));
	return { what: lowerFirst(name.toString()) };
}
