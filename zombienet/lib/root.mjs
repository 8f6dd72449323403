/**
 * What takes root: two thirds of the members name the call by its hash, then three quarters carry it out.
 */

import { decide, twoThirds } from '../../e2e/lib/motion.mjs';
import { Refusal } from '../../e2e/lib/refusal.mjs';

const threeQuarters = (seats) => Math.ceil((seats * 3) / 4);

/** Has the members name a call. */
export const named = (chain, voters, call) =>
	decide(chain, voters, twoThirds, chain.api.tx.whitelist.whitelistCall(call.method.hash));

/** Has the members carry out a call that they named. Throws what refused the call. */
export async function carriedOut(chain, voters, call) {
	const { whitelist } = chain.api.tx;
	const closed = await decide(chain, voters, threeQuarters, whitelist.dispatchWhitelistedCallWithPreimage(call));
	const { result } = closed.find('whitelist', 'WhitelistedCallDispatched');
	if (result.isErr) {
		throw Refusal.fromDispatch(result.asErr.error);
	}
	return closed;
}
