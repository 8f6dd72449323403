/**
 * Collects the history of a thing from the blocks alone: from the block that its record names back to the first, since
 * each step names the block of the one before it. No index, and nobody's word for it.
 */

import { equal, join } from './bytes.mjs';
import { encodeSubject } from './trail.mjs';

/** The steps of `subject` that its `trail` leads to, oldest first, each with the bytes that its block's event holds. */
export async function collect(chain, subject, trail) {
	const found = [];
	for (let block = trail.lastBlock; found.length < trail.steps; block = found[0].step.previousBlock) {
		const hash = await chain.ask('chain_getBlockHash', block);
		const steps = stepsIn(await chain.eventsIn(hash), subject);
		if (steps.length === 0) {
			throw new Error(`Block ${block} holds no step of this trail.`);
		}
		found.unshift(...steps.map((entry) => ({ block, ...entry })));
	}
	return found;
}

/** The steps of `subject` among the events of a block, in their order. */
function stepsIn(records, subject) {
	return records
		.map(({ event }) => event)
		.flatMap(({ section, data }) => STEPS_IN[section]?.(data, subject) ?? [])
		.map((step) => ({ step: told(step), encoded: encoded(step) }));
}

/** Where the events of a pallet keep steps. */
const STEPS_IN = {
	/** Of a lot or unit, in a field of its own. The units of a batch have one first step in common. */
	deviceRegistry(data, subject) {
		const [kind, thing] = Object.entries(subject)[0];
		return [PRODUCED[kind]?.(data, thing)].filter(Boolean);
	},
	/** Of everything that a call changed, in a list. What they have in common is said once. */
	custody({ steps }, subject) {
		const bytes = encodeSubject(subject);
		const { time, member, delegate } = steps ?? {};
		return [...(steps?.steps ?? [])]
			.filter((step) => equal(step.subject.toU8a(), bytes))
			.map(({ number, previousBlock, activity }) => ({
				number,
				previousBlock,
				time,
				member,
				delegate,
				activity,
			}));
	},
};

const PRODUCED = {
	lot: ({ device, lot, serial, step, lotStep }, thing) =>
		isOf(device, thing) && !serial && text(opened(lot)) === thing.lot ? opened(lotStep ?? step) : null,
	unit: ({ device, serial, serials, step }, thing) =>
		isOf(device, thing) && [serial ?? serials ?? []].flat().some((one) => text(one) === thing.serial) ? step : null,
};

const isOf = (codec, { device }) => codec.type === 'Gs1' && text(codec.value) === device.code;

/** A step as polkadot.js decodes it, in the form in which JSON-RPC tells it. */
const told = ({ number, previousBlock, time, member, delegate, activity }) => ({
	number: number.toNumber(),
	previousBlock: previousBlock.toNumber(),
	time: time.toNumber(),
	member: member.toNumber(),
	delegate: delegate.toString(),
	activity: variant(activity),
});

/** A step as the block's bytes have it. */
const encoded = ({ number, previousBlock, time, member, delegate, activity }) =>
	join(...[number, previousBlock, time, member, delegate, activity].map((codec) => codec.toU8a()));

/** One of several kinds of things: the kind's name, and its fields, where it has any. */
const variant = (codec) => (codec.isNone ? lowerFirst(codec.type) : { [lowerFirst(codec.type)]: fields(codec.value) });

const fields = (struct) =>
	Object.fromEntries([...struct.entries()].map(([name, codec]) => [name, FIELDS[name](opened(codec))]));

const number = (codec) => codec?.toNumber() ?? null;

const hexadecimal = (codec) => codec.toHex();

const FIELDS = {
	added: number,
	carrier: number,
	commitment: hexadecimal,
	content: variant,
	count: number,
	dispute: number,
	expires: (codec) => codec && isoDate(codec),
	items: number,
	kind: variant,
	leafIndex: number,
	lot: text,
	manufactured: (codec) => codec && isoDate(codec),
	number: text,
	outcome: variant,
	owner: number,
	parent: text,
	patient: variant,
	purpose: variant,
	quantity: number,
	reason: variant,
	recipient: number,
	recorded: number,
	root: hexadecimal,
	sender: number,
	shipment: fields,
	terms: variant,
};

/** What an optional value holds, or `null`; any other value as it is. */
const opened = (codec) => (typeof codec?.unwrapOr === 'function' ? codec.unwrapOr(null) : codec);

function text(codec) {
	return codec?.toUtf8() ?? null;
}

const lowerFirst = (name) => name[0].toLowerCase() + name.slice(1);

const isoDate = ({ year, month, day }) => [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
