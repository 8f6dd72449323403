/**
 * The network falls in two. Two of four authorities on each side are no two thirds: each side makes blocks, none of
 * them may become final, and when the sides hear of each other again one chain has to come of it.
 */

import assert from 'node:assert/strict';
import { finalEverywhere, follow, highestBest } from '../lib/chains.mjs';
import { partition } from '../lib/partition.mjs';
import { historyDecides, loadBegins } from '../lib/underLoad.mjs';

/** How many blocks each side makes alone. */
const BLOCKS = 12;

export default {
	name: 'partition',
	title: 'The network falls in two, with two authorities on each side',
	about: `Under load on both sides, the two halves of the network don't hear of each other until each has made twelve
		blocks. Nothing is to become final meanwhile; afterwards there is to be one chain, and no final block is to be
		taken back.`,
	network: 'consortium',
	quick: false,

	async run(stage) {
		const { network, step, until, say, onEnd } = stage;
		const { nodes } = network;
		const sides = [
			['alice', 'bob', 'eve'],
			['charlie', 'dave', 'archive'],
		].map((names) => names.map((name) => network.node(name)));

		const parted = await step('Six nodes on two sides, two authorities on each', async (observe) => {
			await until('the first final blocks', finalEverywhere(nodes, 2));
			const made = await partition(sides, { say, onEnd });
			observe(made.means);
			await until('all nodes to go on', finalEverywhere(nodes, (await highestBest(nodes)) + 2));
			observe('all of them finalise blocks');
			return made;
		});

		const followed = follow(nodes);
		const load = await loadBegins(stage, { title: 'Load begins on both sides', ...loadOn(sides) });

		const contested = await step('The two sides are parted', async (observe) => {
			const apart = parted.apart(BLOCKS, until);
			const contest = load.contest();
			const [one, other] = await apart;
			assert.notEqual(one, other, 'the two sides have the same block');
			observe(`each side makes ${BLOCKS} blocks, other ones than the other side; no block becomes final`);
			const both = await contest;
			observe('units are shipped twice, by two delegates of their holder: each side takes one of the shipments');
			return both;
		});

		await step('They are joined again', async (observe) => {
			await parted.heal();
			const goal = (await highestBest(nodes)) + 2;
			await until(`block ${goal} to be final at all nodes`, finalEverywhere(nodes, goal), { slots: 240 });
			observe('one chain comes of it, and it becomes final at all nodes');
		});

		const check = (told, observe) => {
			assert(told.some(wasTakenBack), 'no client was told of a block that was not in the chain in the end');
			observe('what was in a block of the side that lost is in a block of the chain, or was refused there');
			for (const two of contested) {
				assert.deepEqual(two.map(({ outcome }) => outcome).sort(), ['final', 'refused']);
			}
			observe('of each unit that was shipped twice, one shipment is final and the other one refused');
		};
		await historyDecides(stage, { load, followed, check });
	},
};

/**
 * Pairs of clients on the one side, on the other, and one on each; and units that are shipped on both sides at once.
 */
function loadOn(sides) {
	const pairs = [
		...sides.flatMap(([one, two, three]) => [
			[one, two],
			[two, three],
		]),
		[sides[0][2], sides[1][2]],
	];
	return {
		units: pairs.length,
		placing: (index) => pairs[index],
		contests: [0, 1, 2].map((place) => sides.map((side) => side[place])),
	};
}

/** Whether a client was told that a change is in a block, and later that it is in another one or in none. */
const wasTakenBack = ({ story }) => new Set(story.filter((line) => line.startsWith('in '))).size > 1;
