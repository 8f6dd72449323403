/**
 * Questions about several nodes at once: how far each is, and whether they agree.
 */

import assert from 'node:assert/strict';
import { pause } from './waiting.mjs';

/**
 * A check for `until`: whether this block is final at each of the nodes. Answers with the lowest of their final blocks.
 */
export const finalEverywhere = (nodes, number) => async (saw) => {
	const heights = await Promise.all(nodes.map(async (node) => (await node.finalised()).number));
	saw(
		`final are ${nodes.map(({ name }, index) => `${heights[index]} at ${name}`).join(', ')}; ${number} is waited for`,
	);
	const lowest = Math.min(...heights);
	return lowest >= number && lowest;
};

/** The highest best block that any of the nodes has. */
export async function highestBest(nodes) {
	const best = await Promise.all(nodes.map((node) => node.best()));
	return Math.max(...best.map(({ number }) => number));
}

/** The highest final block that any of the nodes has. */
export async function highestFinal(nodes) {
	const final = await Promise.all(nodes.map((node) => node.finalised()));
	return Math.max(...final.map(({ number }) => number));
}

/**
 * The last final block of nodes that have no quorum, when the votes that were on their way have arrived: two slots
 * without another one.
 */
export async function lastFinal(nodes, { until, slotDuration }) {
	let last = await highestFinal(nodes);
	let quiet = Date.now();
	await until('the last votes to arrive', async (saw) => {
		const now = await highestFinal(nodes);
		saw(`block ${now} is the last final one`);
		[last, quiet] = now === last ? [last, quiet] : [now, Date.now()];
		return Date.now() - quiet >= 2 * slotDuration;
	});
	return last;
}

/**
 * Asserts that the nodes have the same final blocks, each height of them, from `from` to the last that is final at all.
 * Answers with that one.
 */
export async function sameChain(nodes, { from = 0 } = {}) {
	const final = await Promise.all(nodes.map((node) => node.finalised()));
	const height = Math.min(...final.map(({ number }) => number));
	const [first, ...others] = await Promise.all(nodes.map((node) => hashes(node, from, height)));
	for (const [index, other] of others.entries()) {
		const fork = first.findIndex((hash, place) => hash !== other[place]);
		assert.equal(
			fork,
			-1,
			`block ${from + fork} is ${first[fork]} at ${nodes[0].name} and ${other[fork]} at ${nodes[index + 1].name}`,
		);
	}
	return { height, hash: first.at(-1) };
}

/** A node's blocks from one height to another, both included. A hundred are asked for at a time. */
async function hashes(node, from, to) {
	const found = [];
	for (let start = from; start <= to; start += 100) {
		const numbers = Array.from({ length: Math.min(100, to - start + 1) }, (_, index) => start + index);
		found.push(...(await Promise.all(numbers.map((number) => node.hashOf(number)))));
	}
	return found;
}

/**
 * A check for `until`: whether the nodes' best chains are one, up to the lowest of their best blocks. Two authorities
 * whose slots follow each other may each make a block on the same one; the next block ends that.
 */
export const oneBestChain = (nodes, from) => async (saw) => {
	const best = await Promise.all(nodes.map((node) => node.best()));
	const height = Math.min(...best.map(({ number }) => number));
	const chains = await Promise.all(nodes.map((node) => hashes(node, from, height)));
	const fork = chains[0].findIndex((hash, place) => chains.some((chain) => chain[place] !== hash));
	saw(fork < 0 ? `one chain up to ${height}` : `two chains from block ${from + fork}`);
	return fork < 0 && height;
};

/**
 * Watches what the nodes hold final while a scenario goes on, and remembers it: also what a node said before it went
 * down. `stop` asserts that none took back what it had said, and that none said anything else than another.
 */
export function follow(nodes) {
	const said = new Map(nodes.map(({ name }) => [name, []]));
	let going = true;
	const watching = Promise.all(
		nodes.map(async (node) => {
			for (; going && nodes.some(({ state }) => state !== 'stopped'); await pause(700)) {
				// A node that is down or paused says nothing, and takes back nothing.
				const final = node.state === 'running' && (await node.finalised().catch(() => null));
				if (final && final.hash !== said.get(node.name).at(-1)?.hash) {
					said.get(node.name).push(final);
				}
			}
		}),
	);
	return {
		async stop() {
			going = false;
			await watching;
			const hashOf = new Map();
			for (const [name, blocks] of said) {
				blocks.forEach(({ number, hash }, index) => {
					const before = blocks[index - 1]?.number ?? -1;
					assert(number > before, `${name} went back from final block ${before} to ${number}`);
					const { hash: other, name: where } = hashOf.get(number) ?? { hash, name };
					assert.equal(hash, other, `final block ${number} at ${name} is another one than at ${where}`);
					hashOf.set(number, { hash, name });
				});
			}
			return { seen: [...said.values()].reduce((sum, blocks) => sum + blocks.length, 0) };
		},
	};
}
