/**
 * Two votes in one round of finality, signed by the same authority: what GRANDPA's voters report when they see them, and what
 * any delegate may report.
 */

import { fromHex, join, toHex } from './bytes.mjs';
import { u32, u64, u8 } from './scale.mjs';

/** The place of a prevote among the messages of GRANDPA. */
const PREVOTE = 0;

/** Makes such evidence with the authority's own key: prevotes for two blocks that nobody made, in a round of a set. */
export function doubleVote(grandpa, setId, round) {
	const vote = (byte) => {
		const [hash, number] = [new Uint8Array(32).fill(byte), 1];
		const message = join(u8(PREVOTE), hash, u32(number), u64(round), u64(setId));
		return [{ targetHash: toHex(hash), targetNumber: number }, toHex(grandpa.sign(message))];
	};
	const identity = toHex(grandpa.publicKey);
	return { setId, equivocation: { Prevote: { roundNumber: round, identity, first: vote(1), second: vote(2) } } };
}

/** The proof that a key is a voter's in the present set. */
export async function voterOwnershipProof(chain, setId, { publicKey }) {
	const question = toHex(join(u64(setId), publicKey));
	const answer = await chain.ask('state_call', 'GrandpaApi_generate_key_ownership_proof', question);
	return chain.api.createType('Option<Bytes>', fromHex(answer)).unwrap().toU8a(true);
}

/** The call that reports such evidence. */
export const reportVote = ({ api }, evidence, proof) => api.tx.grandpa.reportEquivocation(evidence, proof);
