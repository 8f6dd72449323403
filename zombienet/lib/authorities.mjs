/**
 * Authorities of a network: whose blocks are final, whose votes are heard, and what the chain says of each.
 */

import { authorityOf, keysMadeFor, nominate, slotOf } from '../../e2e/lib/authorities.mjs';
import { fromHex, toHex } from '../../e2e/lib/bytes.mjs';
import { Reader } from '../../e2e/lib/scale.mjs';
import { highestBest } from './chains.mjs';
import { Keyring } from './polkadot.mjs';

const finality = new Keyring({ type: 'ed25519' });

/** Starts a further node that is to make blocks, and waits until it has the blocks that the others have. */
export async function addAuthority(network, until, name) {
	const goal = await highestBest(network.running);
	const node = await network.add(name, { arguments: (list) => [...list, '--validator'] });
	await until(`${name} to have block ${goal}`, async (saw) => {
		const { number } = await node.best();
		saw(`it has ${number}`);
		return number >= goal;
	});
	return node;
}

/**
 * Has a node make session keys for an account, and the representative of a member, which has that number, nominate them.
 * Answers with the keys.
 */
export async function nominateNode(node, chain, { member, representative, account }) {
	const made = await keysMadeFor(node, member, account);
	await chain.submit(representative, nominate(chain, account, made));
	return keysOf(made.keys);
}

/** Public session keys, as this file compares them: Aura's in hexadecimal digits, GRANDPA's as an address. */
export const keysOf = (keys) => ({
	aura: keys.slice(0, 66),
	grandpa: finality.encodeAddress(`0x${keys.slice(66)}`),
});

/** A check for `until`: whether the chain says of an authority that it is all this, as `{ seated: true }`. */
export const stands = (node, account, wanted) => async (saw) => {
	const { session } = await node.ask('consortium_authorities');
	const { seated = false, queued = false, active = false } = (await authorityOf(node, account)) ?? {};
	const now = { seated, queued, active };
	const names = Object.keys(now).filter((name) => now[name]);
	saw(`in session ${session} it is ${names.join(', ') || 'no authority'}`);
	return Object.entries(wanted).every(([name, value]) => now[name] === value);
};

/** Whose blocks the final ones are, from one height to another: the Aura key of each, read from the slot in its header. */
export async function authorsOf(node, from, to) {
	const authors = [];
	for (let number = from; number <= to; number++) {
		const header = await node.ask('chain_getHeader', await node.hashOf(number));
		const keys = await auraAuthorities(node, header.parentHash);
		authors.push(keys[slotOf(header) % keys.length]);
	}
	return authors;
}

/** The Aura keys that may follow a block with one of theirs, in their order. */
async function auraAuthorities(node, hash) {
	const reader = new Reader(fromHex(await node.ask('state_call', 'AuraApi_authorities', '0x', hash)));
	return Array.from({ length: reader.compact() }, () => toHex(reader.take(32)));
}

/** Whether a GRANDPA key's vote of the present round has reached a node: those that have not are missing there. */
export async function hasVoted(node, grandpa) {
	const { best } = await node.ask('grandpa_roundState');
	return [best.prevotes, best.precommits].some(({ missing }) => !missing.includes(grandpa));
}

/** How many authorities vote on finality, as a node that votes sees it. */
export const votersAt = async (node) => (await node.ask('grandpa_roundState')).best.totalWeight;
