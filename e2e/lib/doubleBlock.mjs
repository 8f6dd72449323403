/**
 * Two blocks for one slot, sealed by the same authority: what a node reports when it sees them, and what any delegate may
 * report.
 */

import { slotOf } from './authorities.mjs';
import { fromHex, toHex } from './bytes.mjs';
import { u64 } from './scale.mjs';

/** By this name Aura's items stand in a header. */
const AURA = 'aura';

/**
 * Makes such evidence with the authority's own key: headers that differ in what `variants` have of each, and nothing else.
 */
export function doubleBlock({ api }, aura, slot, variants = [{}, { number: 2 }]) {
	const [firstHeader, secondHeader] = variants.map((variant) => sealed(api, aura, slot, variant));
	return { offender: toHex(aura.publicKey), slot, firstHeader, secondHeader };
}

function sealed(api, aura, slot, { number = 1, padding = [] }) {
	const nothing = `0x${'00'.repeat(32)}`;
	const logs = [{ PreRuntime: [AURA, toHex(u64(slot))] }, ...padding.map((bytes) => ({ Other: toHex(bytes) }))];
	const header = (digest) =>
		api.createType('Header', {
			parentHash: nothing,
			number,
			stateRoot: nothing,
			extrinsicsRoot: nothing,
			digest: { logs: digest },
		});
	const seal = aura.sign(header(logs).hash.toU8a());
	return header([...logs, { Seal: [AURA, toHex(seal)] }]);
}

/**
 * The slot of the best block, and the proof that the key was an authority's before it, so that the two are of one session
 * also where that block begins one.
 */
export async function presentSlot(chain, { publicKey }) {
	const header = await chain.ask('chain_getHeader');
	const question = ['BlockEquivocationApi_key_ownership_proof', toHex(publicKey), header.parentHash];
	const answer = await chain.ask('state_call', ...question);
	return { slot: slotOf(header), proof: chain.api.createType('Option<Bytes>', fromHex(answer)).unwrap().toU8a(true) };
}

/** The call that reports such evidence. */
export const report = ({ api }, evidence, proof) =>
	api.tx.authorities.reportBlockEquivocation(evidence, proof);
