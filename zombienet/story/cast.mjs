/**
 * Who acts through a node, and the numbers of what they act on: each node has its own, so that what goes through one
 * node doesn't wait for what goes through another.
 */

import { keyOf } from '../../e2e/lib/chain.mjs';
import { gtin, sscc } from '../../e2e/lib/gs1.mjs';
import { PREFIX } from '../../e2e/lib/people.mjs';

const PEOPLE = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'];

/** The delegates of the six members at a node: each may do whatever its member may. */
export const delegatesAt = (node) =>
	Object.fromEntries(PEOPLE.map((name) => [name.toLowerCase(), keyOf(`//${name}//at ${node}`)]));

/** GTINs and SSCCs of Eve Implants that no other node's story uses. Each asks for as many as it needs. */
export function codesOf(place) {
	let [item, reference] = [1_000 * (place + 1), 1_000 * (place + 1)];
	return {
		gtin: () => gtin(PREFIX.eve, (item += 1)),
		sscc: () => sscc(PREFIX.eve, (reference += 1)),
	};
}
