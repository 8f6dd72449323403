/**
 * Delegates, and what the members decide by motion: every call of the consortium.
 *
 * Representatives sign for all nodes, each through the node whose turn it is.
 */

import { keyOf } from '../../e2e/lib/chain.mjs';
import { gln } from '../../e2e/lib/gs1.mjs';
import { documentHash } from '../../e2e/lib/hash.mjs';
import { twoThirds } from '../../e2e/lib/motion.mjs';
import { MEMBER, REPRESENTATIVES } from '../../e2e/lib/people.mjs';
import { Refusal } from '../../e2e/lib/refusal.mjs';
import { namesIn } from './teller.mjs';

const PERMISSIONS = [
	'Administer',
	'RegisterModels',
	'Produce',
	'Certify',
	'Ship',
	'Care',
	'Recall',
	'Consent',
	'Records',
	'Access',
];

const [, , , , eve] = REPRESENTATIVES;

const personAt = (what, { name }) => keyOf(`//${what}//at ${name}`);

/** Each representative appoints a delegate for the node; one of them two more, who don't stay. */
export function appoint(stage) {
	const { teller, delegates } = stage;
	const { appointDelegate } = teller.tx.consortium;
	const appointed = Object.values(delegates).map(({ address }) => appointDelegate(address, PERMISSIONS, null));
	const others = ['clerk', 'leaver'].map((what) => appointDelegate(personAt(what, stage).address, ['Ship'], null));
	return teller.send(
		...appointed.map((call, index) => [REPRESENTATIVES[index], call]),
		...others.map((call) => [eve, call]),
	);
}

/** One gets other permissions and is revoked, the other goes by itself. */
export function dismiss(stage) {
	const { teller } = stage;
	const { resign, revokeDelegate, updateDelegate } = teller.tx.consortium;
	const { address } = personAt('clerk', stage);
	return teller.send(
		[eve, updateDelegate(address, ['Ship', 'Care'], null)],
		[eve, revokeDelegate(address)],
		[personAt('leaver', stage), resign()],
	);
}

/**
 * The members' decisions that go through this node, as one motion: a member comes and goes, `newcomer` being the number
 * that it gets, an arbiter is appointed for a `dispute`, a category of data is defined. Answers when enough have
 * agreed, with the function that closes the motion.
 */
export async function motion(stage, place, newcomer, dispute) {
	const { teller } = stage;
	const { council, utility } = teller.tx;
	const call = utility.batchAll(decisions(stage, place, newcomer, dispute));
	const length = call.method.encodedLength;
	const voters = REPRESENTATIVES.map((_, index) => REPRESENTATIVES[(place + index) % REPRESENTATIVES.length]);
	const ayes = voters.slice(0, twoThirds(voters.length));
	const [proposed] = await teller.send([voters[0], council.propose(ayes.length, call, length), ['council.propose']]);
	const { proposalHash, proposalIndex } = proposed.find('council', 'Proposed');
	await teller.send(...ayes.map((voter) => [voter, council.vote(proposalHash, proposalIndex, true)]));
	const { weight } = await teller.chain.api.call.transactionPaymentCallApi.queryCallInfo(call.method, length);
	return async () => {
		const close = council.close(proposalHash, proposalIndex, weight, length);
		const [closed] = await teller.send([voters[0], close, ['council.close', ...namesIn(call.method)]]);
		const { result } = closed.find('council', 'Executed');
		if (result.isErr) {
			throw Refusal.fromDispatch(result.asErr);
		}
	};
}

function decisions(stage, place, newcomer, dispute) {
	const { consent, consortium, custody } = stage.teller.tx;
	const [first, second] = ['9528', '9529'].map((digits) => `${digits}${String(place).padStart(6, '0')}`);
	return [
		custody.appointArbiter(dispute, MEMBER.ferdie),
		consent.defineCategory(`z.${stage.name}`, documentHash('What belongs to it')),
		consortium.admit(
			`Newcomer at ${stage.name}`,
			gln(first, 1),
			['Manufacturer'],
			[first],
			personAt('newcomer', stage).address,
		),
		consortium.addCompanyPrefixes(newcomer, [second]),
		consortium.removeCompanyPrefixes(newcomer, [second]),
		consortium.setRoles(newcomer, ['Distributor']),
		consortium.setRepresentative(newcomer, personAt('successor', stage).address),
		consortium.suspend(newcomer, 'AtRequest'),
		consortium.reinstate(newcomer),
		consortium.expel(newcomer),
	];
}
