/**
 * The history checker: reads the final chain of each node, and compares it with what clients were told.
 */

import { AssertionError } from 'node:assert';
import { finalEverywhere, highestBest } from './chains.mjs';
import { readChains } from './reading.mjs';
import { problemsIn, untold } from './verdict.mjs';
import { until } from './waiting.mjs';

/** For how many slots a node may be behind with what has to be final. */
const PATIENCE = 60;

/** How many blocks are read beyond those in which the load was: what was left of it somewhere would come in them. */
const BEYOND = 4;

/** How many problems are told in full. */
const TELLING = 20;

/**
 * Compares what was `told` by a load that has stopped with the final chains of the nodes, up to some blocks beyond it,
 * and throws with what doesn't fit: a change that was told to be final is not there, or not once, or in another block
 * or order; something refused has happened; a client was never told what became of its change; the chains differ.
 * Answers with how many changes were `final` and `refused`, on how many `nodes` that was checked, up to which `height`,
 * and all of it as a `sentence`. `read` reads the chains.
 */
export async function checkHistory(
	network,
	told,
	{ nodes = network.running, say = console.log, read = readChains } = {},
) {
	const heights = told.filter(({ block }) => block).map(({ block }) => block.number);
	const wanted = Math.max(...heights, await highestBest(nodes)) + BEYOND;
	const to = await until(`block ${wanted} to be final at all nodes`, finalEverywhere(nodes, wanted), {
		patience: PATIENCE * network.slotDuration,
		progress: say,
	});
	const items = new Set(told.flatMap((change) => change.items));
	const histories = await read(nodes, { from: Math.min(...heights), to, items });
	const problems = [...untold(told), ...problemsIn(told, histories)];
	if (problems.length > 0) {
		throw new AssertionError({ message: account(problems, told) });
	}
	return summary(told, nodes.length, to);
}

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
	const count = (wanted) => told.filter(({ outcome }) => outcome === wanted).length;
	const sentence = `each of the changes told to be final is there once and in order on ${nodes} nodes, nothing refused is`;
	return { final: count('final'), refused: count('refused'), nodes, height, sentence };
}
