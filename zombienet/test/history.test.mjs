/**
 * The history checker, without a network: made-up histories of three nodes, a sound one and some in which something is
 * wrong.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkHistory } from '../lib/history.mjs';
import { problemsIn } from '../lib/verdict.mjs';

const UNIT = '(01)09521230000017(21)U1';
const OTHER = '(01)09521230000017(21)U2';

/** What clients were told: two units are made, one is shipped, received and shipped back, and some is refused. */
const told = () => [
	change(0, 'makes the units', 1, { items: [UNIT, OTHER] }),
	change(1, 'ships', 2),
	change(2, 'receives', 3, { after: 1 }),
	change(3, 'ships what it has given away', 3, { ...refused('block', 'custody.NotPossessor'), isWrong: true }),
	change(4, 'ships', 4, { after: 2 }),
	change(5, 'a stranger ships', null, { ...refused('pool', 'NotADelegate'), isWrong: true }),
	change(6, 'receives', null, { outcome: 'unknown', after: 4, items: [OTHER] }),
];

const change = (number, what, block, differs = {}) => ({
	number,
	what,
	node: 'alice',
	items: [UNIT],
	attempts: [`0x${number}`],
	story: [],
	outcome: 'final',
	...(block ? { block: { number: block, hash: hashOf(block) } } : {}),
	...differs,
});

const refused = (at, refusal) => ({ outcome: 'refused', at, refusal });

const hashOf = (number, fork = '') => `block ${number}${fork}`;

/** What one node's chain says: what was told. */
const chain = (node = 'alice') => ({
	node,
	height: 5,
	blocks: [
		block(1, transaction(0, step(1), step(1, OTHER))),
		block(2, transaction(1, step(2))),
		block(3, transaction(2, step(3)), failed(3, 'custody.NotPossessor')),
		block(4, transaction(4, step(4))),
		block(5),
	],
	trails: [{ item: UNIT }, { item: OTHER }],
});

const block = (number, ...transactions) => ({ number, hash: hashOf(number), transactions });

const transaction = (number, ...steps) => ({ hash: `0x${number}`, steps });

const failed = (number, refusal) => ({ hash: `0x${number}`, refusal, steps: [] });

const step = (number, item = UNIT) => ({ item, number });

/** Three nodes, of which the last one's chain was changed. */
function withOne(changed) {
	const third = chain('charlie');
	changed(third);
	return [chain('alice'), chain('bob'), third];
}

/** Asserts that exactly this is found, each by a pattern, and all of it at the node whose chain was changed. */
function finds(problems, ...patterns) {
	assert.equal(problems.length, patterns.length, problems.join('\n'));
	patterns.forEach((pattern, index) => {
		assert.match(problems[index], pattern);
		assert.match(problems[index], /charlie/);
	});
}

test('a history that is as it was told has no problems', () => {
	assert.deepEqual(problemsIn(told(), [chain('alice'), chain('bob'), chain('charlie')]), []);
});

test('a change that was told to be final and is not there is found', () => {
	const histories = withOne(({ blocks }) => (blocks[3].transactions = []));
	finds(problemsIn(told(), histories), /change 4 .* is lost: it was told to be final in block 4/);
});

test('a change that is not final yet at one node is found', () => {
	const histories = withOne((history) => {
		history.blocks = history.blocks.slice(0, 3);
		history.height = 3;
	});
	finds(problemsIn(told(), histories), /change 4 .* only block 3 is final here/);
});

test('a change that is there twice is found', () => {
	const histories = withOne(({ blocks }) => blocks[4].transactions.push(transaction(4, step(5))));
	finds(problemsIn(told(), histories), /change 4 .* is in the chain 2 times: 4, 5/);
});

test('a change that happened twice because it was signed twice is found', () => {
	const signedTwice = told().map((one) => (one.number === 4 ? { ...one, attempts: ['0x4', '0x4b'] } : one));
	const histories = withOne(({ blocks }) => blocks[4].transactions.push({ hash: '0x4b', steps: [step(5)] }));
	finds(problemsIn(signedTwice, histories), /change 4 .* is in the chain 2 times: 4, 5/);
});

test('changes in another order than that in which they were made are found', () => {
	const histories = withOne(({ blocks }) => {
		[blocks[1].transactions, blocks[2].transactions[0]] = [[transaction(2, step(2))], transaction(1, step(3))];
	});
	finds(
		problemsIn(told(), histories),
		/change 1 .* is in block 3, and was told to be final in block 2/,
		/change 2 .* is in block 2, and was told to be final in block 3/,
		/change 2 .* stands before change 1/,
	);
});

test('steps that are counted in another order than that of the chain are found', () => {
	const histories = withOne(({ blocks }) => {
		blocks[1].transactions = [transaction(1, step(3))];
		blocks[2].transactions[0] = transaction(2, step(2));
	});
	finds(problemsIn(told(), histories), /step 3 of .*U1 in block 2 is out of its order/);
});

test('a change within one block that stands before the one that it follows is found', () => {
	const inOneBlock = told().map((one) => (one.number === 2 ? { ...one, block: { number: 2, hash: hashOf(2) } } : one));
	const swapped = (history) => {
		history.blocks[1].transactions = [transaction(2, step(2)), transaction(1, step(3))];
		history.blocks[2].transactions.shift();
		return history;
	};
	const problems = problemsIn(inOneBlock, [swapped(chain('charlie'))]);
	finds(problems, /change 2 .* stands before change 1/);
});

test('what was refused at the pool and happened is found', () => {
	const histories = withOne(({ blocks }) => blocks[4].transactions.push(transaction(5, step(5))));
	finds(problemsIn(told(), histories), /change 5 .* was refused \(NotADelegate\), and happened/);
});

test('what was refused in a block and happened is found', () => {
	const histories = withOne(({ blocks }) => (blocks[2].transactions[1] = transaction(3)));
	finds(problemsIn(told(), histories), /change 3 .* was refused \(custody.NotPossessor\), and happened/);
});

test('what was refused for another reason than was told is found', () => {
	const histories = withOne(({ blocks }) => (blocks[2].transactions[1] = failed(3, 'custody.NotHeld')));
	finds(problemsIn(told(), histories), /change 3 .* and the chain says custody.NotHeld/);
});

test('what was told to be final and was refused is found, with the step that is missing', () => {
	const histories = withOne(({ blocks }) => (blocks[3].transactions[0] = failed(4, 'custody.NotHeld')));
	finds(problemsIn(told(), histories), /change 4 .* was told to be final, and was refused: custody.NotHeld/);
});

test('what had to be refused and was taken is found', () => {
	const taken = told().map((one) => (one.number === 4 ? { ...one, isWrong: true } : one));
	const [problem, ...others] = problemsIn(taken, [chain()]);
	assert.match(problem, /change 4 .* was taken, and had to be refused/);
	assert.deepEqual(others, []);
});

test('what had to be refused, and happened while its client was told nothing of it, is found', () => {
	for (const outcome of ['unknown', 'in block']) {
		const untold = told().map((one) => (one.number === 6 ? { ...one, isWrong: true, outcome } : one));
		assert.deepEqual(problemsIn(untold, [chain()]), []);
		const histories = withOne(({ blocks }) => blocks[4].transactions.push(transaction(6, step(2, OTHER))));
		finds(problemsIn(untold, histories), /change 6 .* was taken, and had to be refused/);
	}
});

test('a change that left no step in the history of its item is found', () => {
	const histories = withOne(({ blocks }) => (blocks[3].transactions[0] = transaction(4)));
	finds(problemsIn(told(), histories), /change 4 .* has not one step in the history of .*U1/);
});

test('a step that is by no change of anybody is found', () => {
	const histories = withOne(({ blocks }) => blocks[4].transactions.push({ hash: '0xff', steps: [step(5)] }));
	finds(problemsIn(told(), histories), /step 5 of .*U1 in block 5 is by nobody's change/);
});

test('a fork on one node is found, also where it holds the same changes', () => {
	const histories = withOne(({ blocks }) => (blocks[4].hash = hashOf(5, 'b')));
	finds(problemsIn(told(), histories), /alice and charlie have different final blocks 5/);
});

test('a fork below what is final at all, with a change in it, is found twice over', () => {
	const histories = withOne(({ blocks }) => (blocks[3].hash = hashOf(4, 'b')));
	finds(
		problemsIn(told(), histories),
		/alice and charlie have different final blocks 4/,
		/change 4 .* is in block 4, and was told to be final in block 4 of another hash/,
	);
});

test('a state whose record is not that of the steps in its blocks is found', () => {
	const histories = withOne(({ trails }) => (trails[0].problem = 'has another hash than its record'));
	finds(problemsIn(told(), histories), /the history of .*U1 has another hash than its record/);
});

test('of what nobody was told to be final or refused, nothing is promised but that it is not there twice', () => {
	const once = withOne(({ blocks }) => blocks[4].transactions.push(transaction(6, step(2, OTHER))));
	assert.deepEqual(problemsIn(told(), once), []);
	const twice = withOne(({ blocks }) => {
		blocks[3].transactions.push(transaction(6, step(2, OTHER)));
		blocks[4].transactions.push(transaction(6, step(3, OTHER)));
	});
	finds(problemsIn(told(), twice), /change 6 .* is in the chain 2 times/);
});

/** What clients were told where none was left in doubt: all that `told` has, but of change 6. */
const toldToTheEnd = () => told().filter(({ number }) => number !== 6);

/** The last block of which clients were told anything. */
const LAST_TOLD = 4;

/** A network of three nodes with made-up chains. Their last blocks become final after the first look at the nodes. */
function networkOf(chains, { best = LAST_TOLD } = {}) {
	const running = chains.map(({ node, blocks }) => {
		const final = [{ number: LAST_TOLD }];
		return {
			name: node,
			best: async () => ({ number: best }),
			finalised: async () => final.shift() ?? { number: blocks.length },
		};
	});
	return { running, slotDuration: 20 };
}

/** Three nodes whose chains go on for six blocks beyond what clients were told; the last one's chain was changed. */
function goingOn(changed = () => {}) {
	const histories = withOne((history) => changed(history.blocks));
	return histories.map((history) => {
		const further = Array.from({ length: 6 }, (_, index) => LAST_TOLD + 1 + index);
		const blocks = [...history.blocks.slice(0, LAST_TOLD), ...further.map((number) => block(number))];
		history.blocks.slice(LAST_TOLD).forEach((late) => (blocks[late.number - 1] = late));
		return { ...history, blocks };
	});
}

/** Reads as much of the made-up chains as is asked for. */
const reading = (chains) => async (nodes, { from, to }) =>
	chains.map((history) => ({
		...history,
		height: to,
		blocks: history.blocks.filter(({ number }) => number >= from && number <= to),
	}));

const check = (changes, chains, options) =>
	checkHistory(networkOf(chains, options), changes, { read: reading(chains), say: () => {} });

test('a load of which all is as it was told is counted', async () => {
	const { final, refused, nodes, height } = await check(toldToTheEnd(), goingOn());
	assert.deepEqual({ final, refused, nodes }, { final: 4, refused: 2, nodes: 3 });
	assert(height > LAST_TOLD);
});

test('what comes after the last block that anybody was told of is looked at too', async () => {
	const late = {
		'the last try of a stranger, refused at the pool': [transaction(5, step(5)), /change 5 .* and happened/],
		'the last change, a second time': [transaction(4, step(5)), /change 4 .* is in the chain 2 times/],
		'a change of nobody': [{ hash: '0xff', steps: [step(5)] }, /step 5 .* is by nobody's change/],
	};
	for (const [what, [transactionOfIt, pattern]] of Object.entries(late)) {
		for (const number of [LAST_TOLD + 1, LAST_TOLD + 3]) {
			const chains = goingOn((blocks) => (blocks[4] = block(number, transactionOfIt)));
			await assert.rejects(check(toldToTheEnd(), chains), pattern, `${what}, in block ${number}`);
		}
	}
});

test('blocks that there were beyond what anybody was told of when the load stopped are looked at', async () => {
	const chains = goingOn((blocks) => (blocks[4] = block(LAST_TOLD + 6, transaction(5, step(5)))));
	await assert.rejects(check(toldToTheEnd(), chains, { best: LAST_TOLD + 2 }), /change 5 .* and happened/);
});

test('a history that goes on at no node is not decided on', async () => {
	const short = goingOn().map((history) => ({ ...history, blocks: history.blocks.slice(0, LAST_TOLD) }));
	await assert.rejects(check(toldToTheEnd(), short), /Waited too long for block 8 to be final at all nodes/);
});

test('a change of which its client was never told what became of it is lost', async () => {
	for (const outcome of ['unknown', 'in block']) {
		const lost = told().map((one) => (one.number === 6 ? { ...one, outcome } : one));
		const pattern = new RegExp(`change 6 .* is lost: its client was told no more than “${outcome}”`);
		await assert.rejects(check(lost, goingOn()), pattern);
	}
});
