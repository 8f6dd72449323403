/**
 * More than a third of the authorities is lost for good: nothing becomes final by itself ever again. The way back is the one
 * of docs/guides/runbooks.md.
 */

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { keyOf } from '../../e2e/lib/chain.mjs';
import { decide, twoThirds } from '../../e2e/lib/motion.mjs';
import { charlie, dave, eve, ferdie, MEMBER, REPRESENTATIVES } from '../../e2e/lib/people.mjs';
import { addAuthority, nominateNode, stands, votersAt } from '../lib/authorities.mjs';
import { finalEverywhere, follow, highestBest, highestFinal, lastFinal, sameChain } from '../lib/chains.mjs';
import { carriedOut, named } from '../lib/root.mjs';

/** For how many blocks after the session's end the new authorities wait before they vote. */
const DELAY = 5;

/** How many blocks two of four authorities make while nothing becomes final. */
const BLOCKS = 6;

/** Whose nodes take the places of the lost ones, and under which accounts. */
const SUCCESSORS = [
	{ name: 'eve-2', member: MEMBER.eve, representative: eve, account: keyOf('//Eve//authority'), lost: charlie },
	{ name: 'ferdie-2', member: MEMBER.ferdie, representative: ferdie, account: keyOf('//Ferdie//authority'), lost: dave },
];

/** With half of the authorities, a session takes twice its slots. */
const TWO_SLOW_SESSIONS = { slots: 150 };

export default {
	name: 'recovery',
	title: 'More than a third of the authorities is lost for good',
	about: `Two of four authorities get SIGKILL, and their base paths are deleted. The members put two others in their places
and force the change of voters by grandpa.note_stalled, as the runbook has it. Finality is to go on, no final block is to be
taken back, and a node that joins afterwards is to follow.`,
	network: 'consortium',
	quick: false,

	async run({ network, step, until }) {
		const nodes = [...network.nodes];
		const lost = ['charlie', 'dave'].map((name) => network.node(name));
		const left = nodes.filter((node) => !lost.includes(node));
		const alice = network.node('alice');
		const followed = follow(nodes);
		const standing = (wanted) => async (saw) => {
			const all = await Promise.all(SUCCESSORS.map(({ account }) => stands(alice, account, wanted)(saw)));
			return all.every(Boolean);
		};

		await step('Two of four authorities are lost, with their keys and databases: finality stops', async (observe) => {
			await until('the first final blocks', finalEverywhere(nodes, 5));
			await Promise.all(lost.map((node) => node.kill()));
			lost.forEach(({ basePath }) => rmSync(basePath, { recursive: true }));
			const final = await lastFinal(left, { until, slotDuration: network.slotDuration });
			const goal = (await highestBest(left)) + BLOCKS;
			await until(`block ${goal} at the nodes that are left`, async (saw) => {
				const best = await highestBest(left);
				saw(`the best one is ${best}`);
				return best >= goal;
			});
			assert.equal(await highestFinal(left), final, 'a block became final with two of four authorities');
			observe('the two others make blocks, every second slot; none becomes final');
		});

		const chain = await alice.chain();
		const { authorities, grandpa } = chain.api.tx;

		await step('Two members that have no authority start nodes, and nominate them', async (observe) => {
			for (const successor of SUCCESSORS) {
				const node = await addAuthority(network, until, successor.name);
				await nominateNode(node, chain, successor);
			}
			observe('the nodes follow the chain, and have made keys of their own');
		});

		const at = await step('A motion puts them in the places of the lost ones', async (observe) => {
			const replaced = SUCCESSORS.map(({ lost, member, account }) =>
				authorities.replace(lost.address, member, account.address),
			);
			await decide(chain, REPRESENTATIVES, twoThirds, chain.api.tx.utility.batchAll(replaced));
			observe('two thirds of the members agree, whose nodes are gone among them: a vote goes in by any node');
			const final = await highestFinal(left);
			await named(chain, REPRESENTATIVES, grandpa.noteStalled(DELAY, final));
			observe('they name the call of the next motion but one too');
			return final;
		});

		await step('The session ends: the next one is planned with them', async (observe) => {
			await until('the session to end', standing({ seated: true, queued: true }), TWO_SLOW_SESSIONS);
			observe('they are queued');
		});

		const forced = await step('grandpa.note_stalled is carried out, before that session begins', async (observe) => {
			const { nextSessionAt } = await alice.ask('consortium_authorities');
			const closed = await carriedOut(chain, REPRESENTATIVES, grandpa.noteStalled(DELAY, at));
			assert(closed.block < nextSessionAt, 'the session began before the motion was closed');
			observe('three quarters of the members agree');
			return nextSessionAt;
		});

		await step('The session begins, and finality goes on', async (observe) => {
			const voting = network.running;
			await until('the session to begin', standing({ active: true }), TWO_SLOW_SESSIONS);
			const goal = forced + DELAY + 5;
			await until(`block ${goal} to be final at all nodes`, finalEverywhere(voting, goal), TWO_SLOW_SESSIONS);
			assert.equal(await votersAt(alice), 4);
			observe(`${DELAY} blocks after its first one; what was made meanwhile becomes final, by four voters of which two are new`);
		});

		await step('One of the four is ended: finality goes on without it', async (observe) => {
			const ended = network.node('ferdie-2');
			await ended.kill('SIGTERM');
			const voting = network.running;
			const goal = (await highestFinal(voting)) + 5;
			await until(`block ${goal} to be final`, finalEverywhere(voting, goal));
			await ended.start();
			observe('three of four are enough again');
		});

		await step('A node joins, and executes every block (--sync full)', async (observe) => {
			const joined = await network.add('joined', { arguments: (list) => [...list, '--sync', 'full'] });
			const goal = await highestFinal(network.running);
			await until(`block ${goal} to be final at it`, finalEverywhere([joined], goal));
			observe('it follows through the forced change');
		});

		await step('No final block was taken back', async (observe) => {
			const goal = (await highestFinal(network.running)) + 3;
			await until(`block ${goal} to be final at all nodes`, finalEverywhere(network.running, goal));
			await followed.stop();
			await sameChain(network.running);
			observe('all nodes that run have the same final blocks, those from before the loss among them');
		});
	},
};
