/**
 * Motions: how the members decide. Each representative has one vote in the council.
 */

import { Refusal } from './refusal.mjs';

/** How many of `seats` votes a share such as [2, 3] needs. */
export const atLeast = ([part, whole]) => (seats) => Math.ceil((seats * part) / whole);
export const moreThanHalf = (seats) => Math.floor(seats / 2) + 1;
export const twoThirds = atLeast([2, 3]);

/**
 * Has the members decide on each of `calls` by a motion of its own: the first of `voters` proposes them, as many as
 * `majority` asks for agree, and the first one closes. Three blocks, however many motions.
 *
 * `majority` gets the number of seats. Throws what refused a motion's call; answers with the outcome of closing otherwise.
 * `tell` is called with each stage, for those who want to follow.
 */
export async function decide(chain, voters, majority, calls, tell) {
	const { closed, results } = await carry(chain, voters, majority, calls, tell);
	const refusal = results.find((result) => result !== null);
	if (refusal) {
		throw refusal;
	}
	return closed;
}

/** The same, and answers for each motion with `null`, or with the refusal of its call. */
export const decideAll = async (...decision) => (await carry(...decision)).results;

async function carry(chain, voters, majority, calls, tell = () => {}) {
	const [proposer] = voters;
	const seats = (await chain.api.query.council.members()).length;
	const ayes = voters.slice(0, majority(seats));
	if (ayes.length < majority(seats)) {
		throw new Error(`${majority(seats)} of ${seats} votes are needed; there are ${voters.length}.`);
	}
	const proposed = await chain.submit(proposer, batch(chain, calls.map((call) => propose(chain, call, ayes.length))));
	const motions = all(chain, proposed, 'Proposed').map(({ proposalHash, proposalIndex }, index) => ({
		call: calls[index],
		hash: proposalHash,
		index: proposalIndex,
	}));
	tell('proposed', { motions, outcome: proposed });

	const votes = () => batch(chain, motions.map((motion) => vote(chain, motion)));
	const voted = await chain.submitAll(ayes.map((voter) => [voter, votes()]));
	tell('voted', { ayes, seats, outcome: voted.at(-1) });

	const closing = await Promise.all(motions.map((motion) => close(chain, motion)));
	const closed = await chain.submit(proposer, batch(chain, closing));
	tell('closed', { outcome: closed });
	const results = all(chain, closed, 'Executed').map(({ result }) => (result.isErr ? Refusal.fromDispatch(result.asErr) : null));
	return { closed, results };
}

/** The fields of the council's events of this name. */
const all = ({ api }, { events }, name) =>
	events.filter((event) => api.events.council[name].is(event)).map(({ data }) => data);

/** Several calls as one that happens whole or not at all; a single one as it is. */
export const batch = (chain, calls) => (calls.length === 1 ? calls[0] : chain.api.tx.utility.batchAll(calls));

const propose = ({ api }, call, threshold) => api.tx.council.propose(threshold, call, call.method.encodedLength);

const vote = ({ api }, { hash, index }) => api.tx.council.vote(hash, index, true);

/** Whoever closes a motion says what its call may weigh, so that it is known what closing costs before it is read. */
async function close({ api }, { call, hash, index }) {
	const length = call.method.encodedLength;
	const { weight } = await api.call.transactionPaymentCallApi.queryCallInfo(call.method, length);
	return api.tx.council.close(hash, index, weight, length);
}
