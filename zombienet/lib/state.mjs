/**
 * What a node's state holds after a block, key by key.
 */

import { fromText, toHex } from '../../e2e/lib/bytes.mjs';
import { blake2 } from '../../e2e/lib/hash.mjs';

/** How many keys are asked for at a time, which is the most that a node answers with. */
const PAGE = 1_000;

/** The keys and values under keys that begin with this, in the keys' order. */
export async function valuesUnder(node, prefix, block) {
	const found = [];
	const keysAfter = (key) => node.ask('state_getKeysPaged', prefix, PAGE, key, block);
	for (let page = await keysAfter(null); page.length > 0; page = await keysAfter(page.at(-1))) {
		const [{ changes }] = await node.ask('state_queryStorageAt', page, block);
		found.push(...changes);
	}
	return found;
}

/** The state root that the block's header names, how many keys the state has, and one hash over all keys and values. */
export async function stateOf(node, block) {
	const { stateRoot } = await node.ask('chain_getHeader', block);
	const all = await valuesUnder(node, '0x', block);
	return { stateRoot, keys: all.length, content: toHex(blake2(fromText(JSON.stringify(all)))) };
}
