/**
 * The first and the last step of a scenario that is played under load.
 */

import { finalEverywhere, sameChain } from './chains.mjs';
import { checkHistory } from './history.mjs';
import { startLoad } from './load.mjs';

/**
 * Six nodes come up and load begins, with the `options` of `startLoad`. Answers with the load as soon as some of what
 * it sends is final.
 */
export const loadBegins = (
	{ network, step, until },
	{ title = 'Six nodes, four of them authorities, finalise blocks; load begins', ...options } = {},
) =>
	step(title, async (observe) => {
		await until('the first final blocks', finalEverywhere(network.nodes, 3));
		const load = await startLoad(network, options);
		await until('final custody changes', async () => load.finalCount > 0);
		observe('custody changes become final');
		return load;
	});

/**
 * The load stops, and the history checker decides; so do those that `followed`, of whom `nobody` may have taken a final
 * block back. What else a scenario wants of what was `told` is for `check`.
 */
export const historyDecides = (
	{ network, step, say },
	{ load, followed, nobody = 'none', check = () => {} },
) =>
	step('The history checker decides', async (observe) => {
		const told = await load.stop();
		const { sentence } = await checkHistory(network, told, { say: (text) => say(`… ${text}`) });
		observe(sentence);
		await check(told, observe);
		await followed.stop();
		await sameChain(network.nodes);
		observe(`all six nodes have the same final blocks, and ${nobody} took one back`);
	});
