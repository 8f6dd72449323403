/**
 * The verdict over a history: whether what clients were told of their custody changes is what the nodes' final chains
 * say.
 *
 * `told` is what a load answers with. A history is that of one node: its name, its `height` (the number of its last
 * final block that was read), its `blocks` from some height on, each with `number`, `hash` and `transactions`; each
 * of these with its `hash`, its `refusal` where the block refused it, and the `steps` that it added to items'
 * histories, each with `item` and `number`; and its `trails`, for each item whether what its state says of it fits
 * the steps in its blocks.
 */

/** What is wrong, a sentence each. None if nothing is. */
export function problemsIn(told, histories) {
	return [
		...forksIn(histories),
		...histories.flatMap((history) => problemsAt(told, history).map((problem) => `${history.node}: ${problem}`)),
	];
}

/** The changes of which no client was told what became of them, a sentence each. A load that has stopped leaves none. */
export const untold = (told) =>
	told
		.filter(({ outcome }) => outcome !== 'final' && outcome !== 'refused')
		.map((change) => `${nameOf(change)} is lost: its client was told no more than “${change.outcome}”.`);

/** The heights up to the lowest final one at which nodes have different blocks. */
function forksIn(histories) {
	const height = Math.min(...histories.map((history) => history.height));
	const [first, ...others] = histories;
	return others.flatMap((other) => {
		const fork = first.blocks.find((block) => block.number <= height && hashAt(other, block.number) !== block.hash);
		return fork ? [`${first.node} and ${other.node} have different final blocks ${fork.number}.`] : [];
	});
}

const hashAt = ({ blocks }, number) => blocks.find((block) => block.number === number)?.hash;

function problemsAt(told, { height, blocks, trails }) {
	const places = placesOf(blocks);
	const placesOfChange = ({ attempts }) => attempts.flatMap((attempt) => places.get(attempt) ?? []);
	const problems = told.flatMap((change) => problemsOf(change, placesOfChange(change), height));
	return [
		...problems,
		...outOfOrder(told, placesOfChange),
		...problemsOfItems(told, [...places.values()].flat()),
		...trails.filter(({ problem }) => problem).map(({ item, problem }) => `the history of ${item} ${problem}.`),
	];
}

/** Where each transaction is, by its hash. In a sound history that is one place. */
function placesOf(blocks) {
	const places = new Map();
	for (const block of blocks) {
		block.transactions.forEach((transaction, index) => {
			const known = places.get(transaction.hash) ?? [];
			places.set(transaction.hash, [...known, { block, index, transaction }]);
		});
	}
	return places;
}

function problemsOf(change, places, height) {
	const name = nameOf(change);
	if (places.length > 1) {
		return [`${name} is in the chain ${places.length} times: ${places.map(({ block }) => block.number).join(', ')}.`];
	}
	const asTold = AS_TOLD[change.outcome](change, places[0], height);
	return [...wronglyTaken(change, places[0]), ...asTold].map((problem) => `${name} ${problem}.`);
}

/** What had to be refused and has happened, whatever its client was told. One that was told so is found as such. */
const wronglyTaken = ({ isWrong, outcome }, place) =>
	isWrong && outcome !== 'refused' && (outcome === 'final' || (place && !place.transaction.refusal))
		? ['was taken, and had to be refused']
		: [];

/** What has to be so of a change whose outcome was told. */
const AS_TOLD = {
	final: (change, place, height) => [
		...asInBlock(change, place, height),
		...(place?.transaction.refusal ? [`was told to be final, and was refused: ${place.transaction.refusal}`] : []),
		...(place && !place.transaction.refusal ? missingSteps(change, place) : []),
	],
	refused: (change, place, height) => [
		...(change.at === 'block' ? asInBlock(change, place, height) : []),
		...(place && !place.transaction.refusal ? [`was refused (${change.refusal}), and happened`] : []),
		...(place?.transaction.refusal && place.transaction.refusal !== change.refusal
			? [`was refused as ${change.refusal}, and the chain says ${place.transaction.refusal}`]
			: []),
	],
	// Whoever was told no more than this was promised nothing yet. That it is there more than once was looked at before.
	'in block': () => [],
	unknown: () => [],
};

function asInBlock({ block }, place, height) {
	if (!place) {
		return block.number > height
			? [`is final in block ${block.number} elsewhere, and only block ${height} is final here`]
			: [`is lost: it was told to be final in block ${block.number}`];
	}
	return place.block.hash === block.hash
		? []
		: [`is in block ${place.block.number}, and was told to be final in block ${block.number} of another hash`];
}

const missingSteps = ({ items }, { transaction: { steps } }) =>
	items
		.filter((item) => steps.filter((step) => step.item === item).length !== 1)
		.map((item) => `has not one step in the history of ${item}`);

/** The changes that were made after another one was in a block, and stand before it in the chain. */
function outOfOrder(told, placesOfChange) {
	const byNumber = new Map(told.map((change) => [change.number, change]));
	return told
		.filter(({ outcome, after }) => outcome === 'final' && byNumber.get(after)?.outcome === 'final')
		.flatMap((change) => {
			const before = byNumber.get(change.after);
			const [[later], [earlier]] = [placesOfChange(change), placesOfChange(before)];
			return later && earlier && isBefore(later, earlier)
				? [`${nameOf(change)} stands before ${nameOf(before)}, which it follows.`]
				: [];
		});
}

const isBefore = (one, other) =>
	one.block.number < other.block.number || (one.block.number === other.block.number && one.index < other.index);

/**
 * Each item's steps: counted from 1 without a gap in the order of the chain, and each by a change that was not
 * refused.
 */
function problemsOfItems(told, places) {
	const known = new Map(told.flatMap((change) => change.attempts.map((attempt) => [attempt, change])));
	const items = [...new Set(told.flatMap((change) => change.items))];
	const ordered = [...places].sort((one, other) => (isBefore(one, other) ? -1 : 1));
	return items.flatMap((item) => {
		const steps = ordered.flatMap(({ block, transaction }) =>
			transaction.steps.filter((step) => step.item === item).map((step) => ({ ...step, block, transaction })),
		);
		const misplaced = steps.find((step, index) => step.number !== index + 1);
		return [
			...(misplaced ? [`${stepName(item, misplaced)} is out of its order.`] : []),
			...steps
				.filter(({ transaction }) => !known.has(transaction.hash))
				.map((step) => `${stepName(item, step)} is by nobody's change.`),
		];
	});
}

const stepName = (item, { number, block }) => `step ${number} of ${item} in block ${block.number}`;

const nameOf = ({ number, what, node }) => `change ${number} (${what}, sent to ${node})`;
