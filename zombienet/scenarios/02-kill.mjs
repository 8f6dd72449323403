/**
 * One of four authorities is killed and comes back. Three of four are more than two thirds, so finality must not care.
 */

import { toHex } from '../../e2e/lib/bytes.mjs';
import { alice } from '../../e2e/lib/people.mjs';
import { authorsOf } from '../lib/authorities.mjs';
import { finalEverywhere, follow, highestBest, highestFinal } from '../lib/chains.mjs';
import { historyDecides, loadBegins } from '../lib/underLoad.mjs';

export default {
	name: 'kill',
	title: 'One of four authorities is killed and restarted',
	about: `Under load, the node of one of four authorities gets SIGKILL, is away for ten final blocks, and starts
		again on what it left. Finality is to go on without it, and it is to catch up.`,
	network: 'consortium',
	quick: true,
	shares: true,

	async run(stage) {
		const { network, step, until } = stage;
		const { nodes } = network;
		// The boot node of the others: the one whose absence could matter most.
		const killed = network.node('alice');
		const others = nodes.filter((node) => node !== killed);
		const [witness] = others;
		const followed = follow(nodes);

		const load = await loadBegins(stage);

		await step(`SIGKILL to ${killed.name}: the others go on to finalise`, async (observe) => {
			const before = await highestFinal(nodes);
			await killed.kill('SIGKILL');
			await until('ten more final blocks without it', finalEverywhere(others, before + 10));
			observe('ten more blocks are final at the five others, with three of four authorities');
		});

		const back = await step(`${killed.name} starts on the same base path and catches up`, async (observe) => {
			await killed.start();
			const goal = await highestBest(others);
			await until(`block ${goal} at all nodes`, finalEverywhere(nodes, goal));
			observe('it has, and finalises, what was made without it');
			return goal;
		});

		await step(`${killed.name} makes blocks again`, async (observe) => {
			await until(`a final block of ${killed.name}`, async (saw) => {
				const { number } = await witness.finalised();
				saw(`block ${number} is final`);
				return (await authorsOf(witness, back + 1, number)).includes(toHex(alice.publicKey));
			});
			observe('a block that it made after its return is final');
		});

		await historyDecides(stage, { load, followed });
	},
};
