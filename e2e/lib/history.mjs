/**
 * Collects the history of a lot or unit from the blocks alone: from the block that its record names back to the
 * first, since each step names the block of the one before it. No index, and nobody's word for it.
 */

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
	const [kind, thing] = Object.entries(subject)[0];
	return records
		.map(({ event }) => event)
		.filter(({ section }) => section === 'deviceRegistry')
		.map(({ data }) => STEP_OF[kind](data, thing))
		.filter(Boolean)
		.map((codec) => ({ step: stepFrom(codec), encoded: codec.toU8a() }));
}

/** Where an event keeps the step of a lot or of a unit. The units of a batch have one first step in common. */
const STEP_OF = {
	lot: ({ device, lot, serial, step, lotStep }, thing) =>
		isOf(device, thing) && !serial && text(opened(lot)) === thing.lot ? opened(lotStep ?? step) : null,
	unit: ({ device, serial, serials, step }, thing) =>
		isOf(device, thing) && [serial ?? serials ?? []].flat().some((one) => text(one) === thing.serial) ? step : null,
};

const isOf = (codec, { device }) => codec.type === 'Gs1' && text(codec.value) === device.code;

/** A step as polkadot.js decodes it, in the form in which JSON-RPC tells it. */
function stepFrom({ number, previousBlock, time, member, delegate, activity }) {
	return {
		number: number.toNumber(),
		previousBlock: previousBlock.toNumber(),
		time: time.toNumber(),
		member: member.toNumber(),
		delegate: delegate.toString(),
		activity: variant(activity),
	};
}

/** One of several kinds of things: the kind's name, and its fields. */
const variant = (codec) => ({ [lowerFirst(codec.type)]: fields(codec.value) });

const fields = (struct) =>
	Object.fromEntries([...struct.entries()].map(([name, codec]) => [name, FIELDS[name](opened(codec))]));

const FIELDS = {
	added: (codec) => codec.toNumber(),
	content: variant,
	count: (codec) => codec.toNumber(),
	expires: (codec) => codec && isoDate(codec),
	leafIndex: (codec) => codec.toNumber(),
	lot: text,
	manufactured: (codec) => codec && isoDate(codec),
	quantity: (codec) => codec.toNumber(),
	reason: (codec) => lowerFirst(codec.type),
	recorded: (codec) => codec.toNumber(),
	root: (codec) => codec.toHex(),
};

/** What an optional value holds, or `null`; any other value as it is. */
const opened = (codec) => (typeof codec?.unwrapOr === 'function' ? codec.unwrapOr(null) : codec);

function text(codec) {
	return codec?.toUtf8() ?? null;
}

const lowerFirst = (name) => name[0].toLowerCase() + name.slice(1);

const isoDate = ({ year, month, day }) => [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
