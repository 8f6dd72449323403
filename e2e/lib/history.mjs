/**
 * Collects the history of a thing from the blocks alone: from the block that its record names back to the first, since
 * each step names the block of the one before it. No index, and nobody's word for it.
 */

import { equal, join } from './bytes.mjs';
import { hexadecimal, name, number, opened, telling, text } from './told.mjs';
import { encodeSubject } from './trail.mjs';

/** The steps of a thing that its `trail` leads to, oldest first, each with the bytes that its block's event holds. */
export const collect = (chain, subject, trail) =>
	walk(
		chain,
		trail,
		({ section, data }) => STEPS_IN[section]?.(data, subject) ?? [],
		(activity) => variant(activity),
	);

/**
 * The steps that a `trail` leads to. `stepsOf` answers with those that an event holds, `tell` with what was done in one,
 * in the form in which JSON-RPC tells it.
 */
export async function walk(chain, trail, stepsOf, tell) {
	const found = [];
	for (let block = trail.lastBlock; found.length < trail.steps; block = found[0].step.previousBlock) {
		const hash = await chain.ask('chain_getBlockHash', block);
		const steps = (await chain.eventsIn(hash)).flatMap(({ event }) => stepsOf(event));
		if (steps.length === 0) {
			throw new Error(`Block ${block} holds no step of this trail.`);
		}
		found.unshift(...steps.map((step) => ({ block, step: told(step, tell), encoded: encoded(step) })));
	}
	return found;
}

/** A step as polkadot.js decodes it, in the form in which JSON-RPC tells it. */
const told = ({ number, previousBlock, time, member, delegate, activity }, tell) => ({
	number: number.toNumber(),
	previousBlock: previousBlock.toNumber(),
	time: time.toNumber(),
	member: member.toNumber(),
	delegate: delegate.toString(),
	activity: tell(activity),
});

/** A step as the block's bytes have it. */
const encoded = ({ number, previousBlock, time, member, delegate, activity }) =>
	join(...[number, previousBlock, time, member, delegate, activity].map((codec) => codec.toU8a()));

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

const isoDate = ({ year, month, day }) => [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');

const date = (codec) => codec && isoDate(codec);

const { fields, variant } = telling({
	added: number,
	carrier: number,
	commitment: hexadecimal,
	content: (codec) => variant(codec),
	count: number,
	dispute: number,
	expires: date,
	items: number,
	kind: name,
	leafIndex: number,
	lot: text,
	manufactured: date,
	number: text,
	outcome: name,
	owner: number,
	parent: text,
	patient: (codec) => variant(codec),
	purpose: (codec) => variant(codec),
	quantity: number,
	reason: name,
	recipient: number,
	recorded: number,
	root: hexadecimal,
	sender: number,
	shipment: (codec) => fields(codec),
	terms: name,
});
