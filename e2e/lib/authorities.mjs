/**
 * Authorities: the session keys of nodes, and the proof that whoever nominates them has the secrets.
 */

import { Keyring } from '@polkadot/api';
import { fromText, join, toHex } from './bytes.mjs';
import { u32 } from './scale.mjs';

/** What the keys of an authority sign before whose it is, so that nothing else that they sign is taken for it. */
const CONTEXT = fromText('POP_');

/** Whose an authority is, as its keys sign it: the number of the member, and the account. 36 bytes. */
const ownerOf = (member, { publicKey }) => join(u32(member), publicKey);

/**
 * The session keys that come of a secret: Aura's, which seals blocks, and GRANDPA's, which votes on finality. A node keeps
 * its own; these are for what a test has to sign itself.
 */
export class SessionKeys {
	constructor(secret) {
		this.aura = new Keyring({ type: 'sr25519' }).addFromUri(secret);
		this.grandpa = new Keyring({ type: 'ed25519' }).addFromUri(secret);
	}

	/** The public keys, as they are nominated, and the proof for a member's account. */
	provenFor(member, account) {
		const statement = join(CONTEXT, ownerOf(member, account));
		const both = [this.aura, this.grandpa];
		return {
			keys: toHex(join(...both.map((pair) => pair.publicKey))),
			proof: toHex(join(...both.map((pair) => pair.sign(statement)))),
		};
	}
}

/** Has a node make new session keys for a member's account, and prove that it has them. The node keeps the secrets. */
export const keysMadeFor = (node, member, account) =>
	node.ask('author_rotateKeysWithOwner', toHex(ownerOf(member, account)));

/** The call that nominates an account with session keys. */
export const nominate = ({ api }, account, { keys, proof }) =>
	api.tx.authorities.nominate(account.address, keys, proof);

/** What the chain says of one authority among all, or `undefined`. */
export async function authorityOf(node, { address }) {
	const { authorities } = await node.ask('consortium_authorities');
	return authorities.find(({ account }) => account === address);
}

/** How a pre-runtime item of Aura begins in a header: its kind, the engine, and the length of a slot's number. */
const SLOT = '0x066175726120';

/** The slot of a header, as JSON-RPC writes it. */
export function slotOf({ digest }) {
	const item = digest.logs.find((log) => log.startsWith(SLOT));
	return Number(Buffer.from(item.slice(SLOT.length), 'hex').readBigUInt64LE());
}
