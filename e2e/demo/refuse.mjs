import assert from 'node:assert/strict';
import { refused } from '../lib/narrator.mjs';
import { Refusal } from '../lib/refusal.mjs';

/** Submits what has to be refused under `name`, and says how it was. A recall or hold has to be the one of `number`. */
export const refuse = (chain, signer, call, name, number) => refuseAll(chain, [[signer, call]], name, number);

/** The same for several calls at once. */
export async function refuseAll(chain, calls, name, number) {
	const settled = await chain.settleAll(calls);
	settled.forEach(({ reason, value }) => {
		assert(reason, `block ${value?.block} took what had to be refused as ${name}`);
		assert(reason instanceof Refusal, reason);
		assert.deepEqual([reason.name, reason.number], [name, number]);
	});
	refused(settled[0].reason, settled.length);
	return name;
}
