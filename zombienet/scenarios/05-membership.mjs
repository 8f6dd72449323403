/**
 * The authorities change while the network runs: one comes, one goes, and one loses its seat since its member is suspended.
 */

import assert from 'node:assert/strict';
import { keyOf } from '../../e2e/lib/chain.mjs';
import { gln } from '../../e2e/lib/gs1.mjs';
import { decide, moreThanHalf, twoThirds } from '../../e2e/lib/motion.mjs';
import { charlie, dave, MEMBER, REPRESENTATIVES } from '../../e2e/lib/people.mjs';
import { addAuthority, authorsOf, hasVoted, keysOf, nominateNode, stands, votersAt } from '../lib/authorities.mjs';
import { finalEverywhere, follow, highestFinal, sameChain } from '../lib/chains.mjs';

const COMPANY_PREFIX = '95210000006';

/** The organisation that joins: who votes for it, and the account of its authority. */
const grace = {
	name: 'Grace Medical Supplies',
	representative: keyOf('//Grace'),
	account: keyOf('//Grace//authority'),
};

/** A session and one more, which a change of the seats takes, at full speed, and as much again for a busy machine. */
const TWO_SESSIONS = { slots: 90 };

export default {
	name: 'membership',
	title: 'An authority comes, one goes, one is suspended',
	about: `A new organisation is admitted, its node nominated with keys that it made itself, and given a seat. Another
authority is unseated, and the member of a third one is suspended. Blocks and votes are to follow the seats when two sessions
have ended, and no node is to be restarted.`,
	network: 'consortium',
	quick: false,

	async run({ network, step, until }) {
		const nodes = [...network.nodes];
		const alice = network.node('alice');
		const chain = await network.node('eve').chain();
		const { consortium, authorities } = chain.api.tx;
		const decided = (majority, call) => decide(chain, REPRESENTATIVES, majority, call);
		const processes = nodes.map(({ pid }) => pid);
		const followed = follow(nodes);
		const aura = keysOfGenesis(await chain.api.query.session.nextKeys.entries());
		const active = (account, wanted) => until('two sessions to end', stands(alice, account, wanted), TWO_SESSIONS);

		const node = await step('An organisation is admitted, and its node follows the chain', async (observe) => {
			await until('the first final blocks', finalEverywhere(nodes, 3));
			const { name, representative } = grace;
			const { address } = representative;
			const admit = consortium.admit(name, gln(COMPANY_PREFIX, 1), ['Distributor'], [COMPANY_PREFIX], address);
			const closed = await decided(twoThirds, admit);
			grace.member = closed.find('consortium', 'MemberAdmitted').member.toNumber();
			observe('it is the seventh member');
			return addAuthority(network, until, 'grace');
		});

		await step('It is nominated with keys of its own, and given a seat', async (observe) => {
			const { aura: key, grandpa } = await nominateNode(node, chain, grace);
			Object.assign(grace, { grandpa });
			aura.set(grace.account.address, key);
			assert(!(await stands(alice, grace.account, { seated: true })(() => {})), 'a nomination is no seat');
			await decided(twoThirds, authorities.seat(grace.member, grace.account.address));
			assert(await stands(alice, grace.account, { seated: true, active: false })(() => {}));
			observe('the motion seats it; it makes no blocks yet');
		});

		await step('It makes blocks and votes when two sessions have ended', async (observe) => {
			await until('the next session to be planned', stands(alice, grace.account, { queued: true }), TWO_SESSIONS);
			await active(grace.account, { active: true });
			const made = await blocksOfASession(alice, until);
			assert.deepEqual(named(made, aura), accounts('Alice', 'Bob', 'Charlie', 'Dave', 'Grace//authority'));
			await until('its vote on finality', () => hasVoted(alice, grace.grandpa));
			assert.equal(await votersAt(alice), 5);
			observe('each of five authorities makes blocks; five vote, and the new one is heard');
		});

		await step('Another one is unseated: it stops when two sessions have ended', async (observe) => {
			await decided(moreThanHalf, authorities.unseat(dave.address));
			await active(dave, { seated: false, queued: false, active: false });
			const made = await blocksOfASession(alice, until);
			assert.deepEqual(named(made, aura), accounts('Alice', 'Bob', 'Charlie', 'Grace//authority'));
			assert.equal(await votersAt(alice), 4);
			observe('each of the four others makes blocks, it makes none; four vote; its node follows the chain');
		});

		await step('A member is suspended: its authority has no seat when the next session is planned', async (observe) => {
			await decided(moreThanHalf, consortium.suspend(MEMBER.charlie, 'KeysCompromised'));
			const { session, nextSessionAt } = await alice.ask('consortium_authorities');
			await until('the next session to begin', stands(alice, charlie, { seated: false }), TWO_SESSIONS);
			const event = await unseatedIn(chain, await alice.hashOf(nextSessionAt));
			assert.deepEqual(event, { account: charlie.address, reason: 'MemberNotActive' });
			observe('it lost its seat with the first block of the next session');
			await active(charlie, { active: false, queued: false });
			assert.equal((await alice.ask('consortium_authorities')).session, session + 2);
			const made = await blocksOfASession(alice, until);
			assert.deepEqual(named(made, aura), accounts('Alice', 'Bob', 'Grace//authority'));
			observe('one session later it makes no blocks; the three others do, and that is the fewest there may be');
		});

		await step('No node was restarted, and finality went on throughout', async (observe) => {
			assert.deepEqual(nodes.map(({ pid, state }) => [pid, state]), processes.map((pid) => [pid, 'running']));
			const goal = (await highestFinal(nodes)) + 3;
			await until(`block ${goal} to be final at all nodes`, finalEverywhere(network.nodes, goal));
			await followed.stop();
			await sameChain(network.nodes);
			observe(
				'the six first nodes are the same processes as at the start; all seven have the same final blocks, ' +
					'and none took one back',
			);
		});
	},
};

/** The Aura keys that accounts have, by their addresses. */
const keysOfGenesis = (entries) =>
	new Map(entries.map(([{ args: [account] }, keys]) => [account.toString(), keysOf(keys.unwrap().toHex()).aura]));

const accounts = (...names) => names.map((name) => keyOf(`//${name}`).address).sort();

/** Whose the keys are, each once. */
const named = (keys, aura) =>
	[...aura]
		.filter(([, key]) => keys.includes(key))
		.map(([address]) => address)
		.sort();

/** The authors of the next fifteen blocks that are made from now on, once they are final. */
async function blocksOfASession(node, until) {
	const { number } = await node.best();
	const { sessionLength } = await node.ask('consortium_authorities');
	const last = number + sessionLength;
	await until(`block ${last} to be final`, finalEverywhere([node], last));
	return authorsOf(node, number + 1, last);
}

/** Which authority lost its seat in a block, and why. */
async function unseatedIn(chain, hash) {
	const events = await chain.eventsIn(hash);
	const found = events.map(({ event }) => event).find((event) => chain.api.events.authorities.Unseated.is(event));
	return found && { account: found.data.account.toString(), reason: found.data.reason.type };
}
