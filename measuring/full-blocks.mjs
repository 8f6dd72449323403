/**
 * Finds the longest run of full blocks of a chain, and prints which they are. Full is what has at least nine tenths of the
 * transactions of the fullest block.
 *
 *     node full-blocks.mjs http://127.0.0.1:9944
 */

const [, , node] = process.argv;
const FULL = 0.9;

async function rpc(method, ...params) {
	const answer = await fetch(node, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
	});
	const { result, error } = await answer.json();
	if (error) {
		throw new Error(`${method}: ${error.message}`);
	}
	return result;
}

/** How many transactions each block has, by its number: the first of its extrinsics is the time. */
async function counts() {
	const best = Number((await rpc('chain_getHeader')).number);
	const found = [0];
	for (let number = 1; number <= best; number++) {
		const { block } = await rpc('chain_getBlock', await rpc('chain_getBlockHash', number));
		found.push(block.extrinsics.length - 1);
	}
	return found;
}

/** The longest run of numbers whose counts are at least so much. */
function longestRun(counted, least) {
	let longest = { first: 1, last: 0 };
	let first;
	counted.forEach((count, number) => {
		if (count < least) {
			first = undefined;
			return;
		}
		first ??= number;
		if (number - first > longest.last - longest.first) {
			longest = { first, last: number };
		}
	});
	return longest;
}

const counted = await counts();
const fullest = Math.max(...counted);
if (fullest === 0) {
	throw new Error('No block of the chain has a transaction: load it first.');
}
const { first, last } = longestRun(counted, fullest * FULL);
const run = counted.slice(first, last + 1);
const transactions = run.reduce((all, count) => all + count, 0);
console.log(JSON.stringify({ first, last, transactions, fewest: Math.min(...run), most: Math.max(...run) }));
