/**
 * Reads a node's log from the standard input, and prints how many full blocks it made, and how many microseconds it worked on
 * each of their transactions: the median of the blocks. Full is what has at least nine tenths of the transactions of the
 * fullest block.
 *
 *     node made.mjs <NODE.log
 */

import { readFileSync } from 'node:fs';
import { middle } from './table.mjs';

const FULL = 0.9;
const PREPARED = /Prepared block for proposing at \d+ \((\d+) ms\).*extrinsics_count: (\d+)/;

/** What a log says of the full blocks. The first of a block's extrinsics is the time. */
function made(log) {
	const blocks = log
		.split('\n')
		.map((line) => PREPARED.exec(line))
		.filter(Boolean)
		.map(([, milliseconds, extrinsics]) => ({ milliseconds: Number(milliseconds), transactions: extrinsics - 1 }));
	const fullest = Math.max(0, ...blocks.map(({ transactions }) => transactions));
	if (fullest === 0) {
		throw new Error('The log tells of no block with a transaction.');
	}
	const full = blocks.filter(({ transactions }) => transactions >= fullest * FULL);
	const each = full.map(({ transactions, milliseconds }) => (milliseconds * 1000) / transactions);
	return { blocks: full.length, microseconds: middle(each) };
}

console.log(JSON.stringify(made(readFileSync(0, 'utf8'))));
