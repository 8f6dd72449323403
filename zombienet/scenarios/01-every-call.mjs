/**
 * A network at its best: all nodes follow one chain, and whoever talks to any of them can do everything.
 */

import assert from 'node:assert/strict';
import { finalEverywhere, follow, highestBest, sameChain } from '../lib/chains.mjs';
import { codesOf, delegatesAt } from '../story/cast.mjs';
import { consent } from '../story/consent.mjs';
import { concede, custody } from '../story/custody.mjs';
import { devices } from '../story/devices.mjs';
import { callsOf, everyCallIsFinal } from '../story/everyCall.mjs';
import { appoint, dismiss, motion } from '../story/members.mjs';
import { questions } from '../story/questions.mjs';
import { recalls } from '../story/recalls.mjs';
import { records } from '../story/records.mjs';
import { Nonces, Teller } from '../story/teller.mjs';

const MADE = 'substrate_proposer_block_constructed_count';

export default {
	name: 'calls',
	title: 'Blocks and finality on all nodes, and every call through any of them',
	about: `Four authorities, a full node and an archive node come up. Then every call of the six domain pallets is
		made through each of the six nodes, by delegates of its own, all nodes at once.`,
	network: 'consortium',
	quick: true,
	shares: true,

	async run({ network, step, until, onEnd }) {
		const { nodes, authorities } = network;
		const followed = follow(nodes);

		await step('All nodes are up', async (observe) => {
			await until('each node to know the five others', async (saw) => {
				const peers = await Promise.all(nodes.map((node) => node.peers()));
				saw(`peers are ${peers.join(', ')}`);
				return peers.every((count) => count >= nodes.length - 1);
			});
			await until('each authority to make a block', async (saw) => {
				const made = await Promise.all(authorities.map(async (node) => (await node.metric(MADE)) ?? 0));
				saw(`made are ${made.join(', ')}`);
				return made.every((count) => count > 0);
			});
			await until('final blocks at all nodes', finalEverywhere(nodes, 5));
			observe(
				'each of the six knows the five others, each of four authorities makes blocks, all six finalise them',
			);
		});

		const stages = await step('Delegates of the six members are appointed through each node', async (observe) => {
			const nonces = new Nonces();
			const tellers = await Promise.all(nodes.map((node) => Teller.at(node, nonces)));
			onEnd(() => Promise.all(tellers.map(({ chain }) => chain.disconnect())));
			const set = tellers.map((teller, place) => stageOf(teller, place));
			await Promise.all(set.map(appoint));
			observe('eight delegates through each of the six nodes');
			return set;
		});

		const disputes = await step('Every call that a delegate makes', async (observe) => {
			const left = await Promise.all(stages.map(play));
			observe('of models, custody, recalls, consent and records, through each node, all nodes at once');
			return left;
		});

		await step('Every call that the members decide on', async (observe) => {
			const { chain } = stages[0].teller;
			const members = (await chain.ask('consortium_members')).length;
			const closing = await Promise.all(
				stages.map((stage, place) => motion(stage, place, members + place, disputes[place])),
			);
			// In their order, since each admits a member and says beforehand which number that one gets.
			for (const close of closing) {
				await close();
			}
			await Promise.all(stages.flatMap((stage, place) => [concede(stage, disputes[place]), dismiss(stage)]));
			observe(
				'one motion through each node, proposed, voted on and closed there; a member comes and goes by each',
			);
		});

		await step('All of it is final, once, on all nodes', async (observe) => {
			const { teller } = stages.at(-1);
			const height = await highestBest(nodes);
			await until(`block ${height} to be final at all nodes`, finalEverywhere(nodes, height));
			await sameChain(nodes);
			await followed.stop();
			const tellers = stages.map((stage) => stage.teller);
			await everyCallIsFinal(teller, tellers, height);
			const [calls, sent] = [callsOf(teller.chain).length, tellers.reduce((sum, one) => sum + one.sent.length, 0)];
			observe(`each of the ${calls} calls of the domains through each of the six nodes, ${sent} transactions`);
			const refused = teller.sent.filter(({ refusal }) => refusal).map(({ names, refusal }) => `${names} as ${refusal}`);
			observe(`refused by its own rule, since two weeks have to pass before: ${refused.join(', ')}`);
		});

		await step('Each node answers alike about what went through the others', async (observe) => {
			const at = (await nodes[0].finalised()).hash;
			const asked = stages.flatMap((stage) => questions(stage, at));
			for (const [method, ...parameters] of asked) {
				const [first, ...others] = await Promise.all(nodes.map((node) => node.ask(method, ...parameters)));
				others.forEach((other, index) =>
					assert.deepEqual(other, first, `${method} at ${nodes[index + 1].name}`),
				);
			}
			observe(`${asked.length} questions of JSON-RPC as of one final block, six times the same answers`);
		});
	},
};

const stageOf = (teller, place) => ({
	teller,
	name: teller.node.name,
	delegates: delegatesAt(teller.node.name),
	codes: codesOf(place),
	numbered: (name) => `${name}-${teller.node.name}`,
});

/** What goes on at a node, several things at a time. Answers with the dispute that is left to the members. */
async function play(stage) {
	const making = async () => {
		stage.goods = await devices(stage);
		const [dispute] = await Promise.all([custody(stage), recalls(stage)]);
		return dispute;
	};
	const [dispute] = await Promise.all([making(), consent(stage), records(stage)]);
	return dispute;
}
