/**
 * Motions: how the members decide. Each representative has one vote in the council.
 */

import { Refusal } from './refusal.mjs';

/** How many votes of so many seats are needed. They are counted when a motion is closed. */
export const moreThanHalf = (seats) => Math.floor(seats / 2) + 1;
export const twoThirds = (seats) => Math.ceil((seats * 2) / 3);

/**
 * Has the members decide on a call: the first of `voters` proposes it, as many as `majority` asks for agree, and the
 * first one closes. Three blocks.
 *
 * Throws what refused the call; answers with the outcome of closing otherwise, which holds the call's events. `tell`
 * is called with each stage, for those who want to follow.
 *
 * Several admissions are better one motion of a batch: each adds a seat, and so may take the next motion its majority.
 */
export async function decide(chain, voters, majority, call, tell = () => {}) {
	const motion = await agree(chain, voters, majority, call, tell);
	const closed = await chain.submit(voters[0], motion.close);
	const { result } = closed.find('council', 'Executed');
	if (result.isErr) {
		throw Refusal.fromDispatch(result.asErr);
	}
	tell('closed', { outcome: closed });
	return closed;
}

/** All but the last step: a motion that enough have agreed to, and the call that closes it. */
export async function agree(chain, voters, majority, call, tell = () => {}) {
	const seats = (await chain.api.query.council.members()).length;
	const ayes = voters.slice(0, majority(seats));
	if (ayes.length < majority(seats)) {
		throw new RangeError(`${majority(seats)} of ${seats} votes are needed, and there are ${voters.length} voters.`);
	}
	const motion = await propose(chain, voters[0], ayes.length, call);
	tell('proposed', motion);
	const voted = await chain.submitAll(ayes.map((voter) => [voter, motion.aye]));
	tell('voted', { ayes, seats, outcome: voted.at(-1) });
	return motion;
}

/** A motion that is open: the calls that agree to it and that close it. */
export async function propose(chain, proposer, threshold, call) {
	const { tx } = chain.api;
	const length = call.method.encodedLength;
	const outcome = await chain.submit(proposer, tx.council.propose(threshold, call, length));
	const { proposalHash, proposalIndex } = outcome.find('council', 'Proposed');
	// Whoever closes a motion says what its call may weigh, so that the cost of closing is known before it is read.
	const { weight } = await chain.api.call.transactionPaymentCallApi.queryCallInfo(call.method, length);
	return {
		outcome,
		aye: tx.council.vote(proposalHash, proposalIndex, true),
		close: tx.council.close(proposalHash, proposalIndex, weight, length),
	};
}
