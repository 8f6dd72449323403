/**
 * Hands code in for an upgrade that the members have authorised, as any delegate may.
 */

import { Client } from './client.mjs';
import { Runtimes } from './runtimes.mjs';
import { View } from './view.mjs';

/**
 * For how many slots at most. After the block with new code each node compiles it before it does anything else; several
 * nodes on one machine keep each other from it.
 */
const SLOTS = 240;

/** Hands the code in at a node. Answers, once it is final, with what was told of it and the events of its block. */
export async function handIn({ node, pair, until }, code) {
	const [view, runtimes] = [new View(node), new Runtimes()];
	await view.start();
	try {
		const nonce = await node.ask('system_accountNextIndex', pair.address);
		const client = new Client({ name: 'a delegate', pair, nonce, view, runtimes, book: [] });
		const sending = client.send((tx) => tx.system.applyAuthorizedUpgrade(code), { what: 'hands code in' });
		const told = await until(
			'the code to be in a final block',
			async (saw) => {
				saw(sending.told.story.at(-1));
				return sending.isSettled && sending.settled;
			},
			{ slots: SLOTS },
		);
		const { parentHash: parent } = await node.ask('chain_getHeader', told.block.hash);
		return { ...told, events: await runtimes.events(node, { ...told.block, parent }) };
	} finally {
		await view.stop();
	}
}
