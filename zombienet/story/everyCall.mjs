/**
 * Which calls a runtime has in the domains, and which of them are in the final chain.
 */

import assert from 'node:assert/strict';

/** The pallets of the domains, by their names in the metadata. */
const DOMAINS = ['consortium', 'deviceRegistry', 'custody', 'recall', 'consent', 'records'];

/** The names of all calls of the domains. */
export const callsOf = ({ api }) =>
	DOMAINS.flatMap((pallet) => Object.keys(api.tx[pallet]).map((method) => `${pallet}.${method}`));

/**
 * Asserts that what was submitted through each node is once in the final chain as `teller` reads it, up to a height,
 * and went there as it was meant to; and that every call of the domains was among it, for each node.
 */
export async function everyCallIsFinal({ chain }, tellers, height) {
	const found = await extrinsicsUpTo(chain, height);
	for (const { node, sent } of tellers) {
		const done = new Set();
		for (const { hash, names, refusal } of sent) {
			const places = found.get(hash) ?? [];
			assert.equal(
				places.length,
				1,
				`${names} through ${node.name} is in the final chain ${places.length} times`,
			);
			assert.equal(
				places[0].failed,
				refusal !== null,
				`${names} through ${node.name} in final block ${places[0].block}`,
			);
			names.forEach((name) => done.add(name));
		}
		const missing = callsOf(chain).filter((name) => !done.has(name));
		assert.deepEqual(missing, [], `calls that were not made through ${node.name}`);
	}
}

/** The transactions of the blocks up to a height, by their hashes: where each is, and whether it failed. */
async function extrinsicsUpTo(chain, height) {
	const found = new Map();
	for (let number = 1; number <= height; number++) {
		const { block, events } = await chain.read(await chain.ask('chain_getBlockHash', number));
		const failed = new Set(
			events
				.filter(({ event }) => event.section === 'system' && event.method === 'ExtrinsicFailed')
				.map(({ phase }) => phase.asApplyExtrinsic.toNumber()),
		);
		block.extrinsics.forEach((extrinsic, index) => {
			const hash = extrinsic.hash.toHex();
			found.set(hash, [...(found.get(hash) ?? []), { block: number, failed: failed.has(index) }]);
		});
	}
	return found;
}
