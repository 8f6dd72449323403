/**
 * The history checker: reads the final chain of each node, and compares it with what clients were told.
 */

import { AssertionError } from 'node:assert';
import { readChains } from './reading.mjs';
import { problemsIn } from './verdict.mjs';
import { until } from './waiting.mjs';

/** For how many slots a node may be behind with what clients were told to be final. */
const PATIENCE = 60;

/** How many problems are told in full. */
const TELLING = 20;

/**
 * Compares what was `told` with the final chains of the nodes, and throws with what doesn't fit: a change that was
 * told to be final is not there, or not once, or in another block or order; something refused has happened; the
 * chains differ. Answers with how many changes were `final`, `refused` and `unknown`, on how many `nodes` that was
 * checked, up to which `height`, and all of it as a `sentence`.
 */
export async function checkHistory(network, told, { nodes = network.running, say = console.log } = {}) {
	const heights = told.filter(({ block }) => block).map(({ block }) => block.number);
	const [from, to] = [Math.min(...heights), Math.max(...heights)];
	await finalEverywhere(nodes, to, PATIENCE * network.slotDuration, say);
	const histories = await readChains(nodes, { from, to, items: new Set(told.flatMap(({ items }) => items)) });
	const problems = problemsIn(told, histories);
	if (problems.length > 0) {
		throw new AssertionError({ message: account(problems, told) });
	}
	return summary(told, nodes.length, to);
}

const finalEverywhere = (nodes, height, patience, progress) =>
	until(
		`block ${height} to be final at all nodes`,
		async (saw) => {
			const finals = await Promise.all(nodes.map((node) => node.finalised()));
			saw(nodes.map(({ name }, index) => `${name} ${finals[index].number}`).join(', '));
			return finals.every(({ number }) => number >= height);
		},
		{ patience, progress },
	);

/** What doesn't fit, and of each change that it names what its client was told. */
function account(problems, told) {
	const named = told.filter(({ number }) => problems.some((problem) => problem.includes(`change ${number} (`)));
	return [
		`The history is not as it was told, in ${problems.length} points:`,
		...problems.slice(0, TELLING).map((problem) => `- ${problem}`),
		...named.slice(0, TELLING).map(({ number, story }) => `  change ${number}: ${story.join('; ')}`),
	].join('\n');
}

function summary(told, nodes, height) {
	const count = (...outcomes) => told.filter(({ outcome }) => outcomes.includes(outcome)).length;
	const [final, refused, unknown] = [count('final'), count('refused'), count('unknown', 'in block')];
	const sentence =
		`each of the changes told to be final is there once and in order on ${nodes} nodes, nothing refused is` +
		(unknown > 0 ? `; of ${unknown} nobody was told` : '');
	return { final, refused, unknown, nodes, height, sentence };
}
