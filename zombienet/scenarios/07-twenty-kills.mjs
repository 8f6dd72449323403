/**
 * One node is killed again and again, at any time: while it imports, makes blocks, votes, or has just started.
 * Whatever its database held then has to be enough to go on from.
 */

import assert from 'node:assert/strict';
import { bob, MEMBER } from '../../e2e/lib/people.mjs';
import { finalEverywhere, follow, highestBest, sameChain } from '../lib/chains.mjs';
import { chanceOf } from '../lib/random.mjs';
import { stateOf } from '../lib/state.mjs';
import { historyDecides, loadBegins } from '../lib/underLoad.mjs';
import { pause } from '../lib/waiting.mjs';

const KILLS = 20;

/** The most slots that the node is up before it is killed, and that it is away. */
const UP = 6;
const AWAY = 2;

export default {
	name: 'twenty-kills',
	title: 'One authority is killed twenty times',
	about: `Under load, the node of one of four authorities gets SIGKILL twenty times, each time at a random moment, and
		is started again at a random moment after it. It is to come back each time, and to have the same state as the
		others in the end.`,
	network: 'consortium',
	quick: false,

	async run(stage) {
		const { network, step, until, say } = stage;
		const { nodes } = network;
		const killed = network.node('bob');
		const others = nodes.filter((node) => node !== killed);
		const seed = process.env.CUSTOS_SEED ?? String(Date.now());
		say(`The moments follow from the seed ${seed}. CUSTOS_SEED=${seed} makes them the same again.`);
		const chance = chanceOf(seed);
		// What a node hadn't written when it was killed it may have to be told again, so this is about the others.
		const followed = follow(others);

		const load = await loadBegins(stage, { seed });

		await step(`SIGKILL to ${killed.name}, twenty times`, async (observe) => {
			for (let count = 1; count <= KILLS; count++) {
				await pause(chance() * UP * network.slotDuration);
				await killed.kill('SIGKILL');
				const { number } = await others[0].finalised();
				say(`killed ${count} times; block ${number} is final at ${others[0].name}`);
				await pause(chance() * AWAY * network.slotDuration);
				await killed.start();
			}
			observe('it started each time on what it had left');
		});

		await step(`${killed.name} catches up and goes on as an authority`, async (observe) => {
			const goal = (await highestBest(others)) + 2;
			await until(`block ${goal} to be final at all nodes`, finalEverywhere(nodes, goal));
			await until(`a block of ${killed.name}`, async () => (await killed.metric(MADE)) > 0);
			observe('it finalises what the others finalise, and makes blocks');
		});

		await step('Its state is that of the others', async (observe) => {
			const { hash } = await sameChain(nodes);
			const [state, ...rest] = await Promise.all(nodes.map((node) => stateOf(node, hash)));
			rest.forEach((other, index) =>
				assert.deepEqual(other, state, `the state of ${nodes[index + 1].name} differs`),
			);
			observe('after the same final block all six nodes have one state root, and the same value under each key');
		});

		await historyDecides(stage, { load, followed, nobody: 'none of the other five' });

		await step('Nobody else was reported for an equivocation', async (observe) => {
			observe(await equivocations(others[0]));
		});
	},
};

const MADE = 'substrate_proposer_block_constructed_count';

/**
 * Whether the killed node made two blocks in one slot, which is possible where it is started again within it, and was
 * reported for that. Asserts that nobody else was reported.
 */
async function equivocations(node) {
	const { api } = await node.chain();
	const files = (await api.query.authorities.equivocations.entries()).map(([key, reports]) => ({
		member: key.args[0].toNumber(),
		accounts: reports.map(({ account }) => account.toString()),
	}));
	assert(
		files.every(({ member, accounts }) => member === MEMBER.bob && accounts.every((account) => account === bob.address)),
		`another one than the killed authority was reported: ${JSON.stringify(files)}`,
	);
	return files.length === 0
		? 'nobody was reported for having made two blocks in one slot, or voted twice'
		: 'the killed node alone was reported for what it did twice in one slot, once before it was killed and once after';
}
