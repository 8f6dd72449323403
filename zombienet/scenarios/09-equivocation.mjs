/**
 * The same authority's keys on two machines: what a mistaken failover does.
 */

import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decide, moreThanHalf } from '../../e2e/lib/motion.mjs';
import { dave, MEMBER, REPRESENTATIVES } from '../../e2e/lib/people.mjs';
import { stands } from '../lib/authorities.mjs';
import { finalEverywhere, follow, highestBest, highestFinal, sameChain } from '../lib/chains.mjs';
import { pause } from '../lib/waiting.mjs';

/** How often a node saw an authority make two blocks for one slot. */
const SEEN = 'custos_block_equivocations_seen';

/** For so long the second node is stopped at a time, at most, so that the two are not of one mind on what to vote for. */
const PAUSE = 4000;

export default {
	name: 'equivocation',
	title: "One authority's keys on two nodes",
	about: `A second node is started with the session keys of one of four authorities. Blocks and votes that are signed twice
are to be reported on the chain by the other nodes, against the member, and to stay on file until the members settle them.`,
	network: 'consortium',
	quick: false,

	async run({ network, step, until }) {
		const nodes = [...network.nodes];
		const alice = network.node('alice');
		const others = ['alice', 'bob', 'charlie'].map((name) => network.node(name));
		const chain = await network.node('eve').chain();
		const filed = (member = MEMBER.dave) => alice.ask('consortium_equivocations', member);
		const filedOfKind = (kind) => async (saw) => {
			const kinds = (await filed()).map((report) => report.kind);
			saw(`${kinds.length} reports are filed: ${[...new Set(kinds)].join(', ') || 'none'}`);
			return kinds.includes(kind);
		};
		const followed = follow(nodes);

		await step('Four authorities finalise blocks; nothing is filed against anybody', async (observe) => {
			await until('the first final blocks', finalEverywhere(nodes, 3));
			const files = await Promise.all(Object.values(MEMBER).map(filed));
			assert.deepEqual(files.flat(), []);
			observe('the files of all six members are empty');
		});

		const twin = await step("A second node is started with Dave's session keys", async (observe) => {
			copyKeys(network.node('dave').basePath, join(network.directory, 'twin', 'data'));
			const node = await network.add('twin', { like: 'dave' });
			await until('it to be in step', finalEverywhere([node], (await alice.finalised()).number));
			observe('it follows the chain');
			return node;
		});

		await step('Two blocks for one slot are reported against the member', async (observe) => {
			await until('a report of two blocks', filedOfKind('block'));
			const [report] = (await filed()).filter(({ kind }) => kind === 'block');
			assert.equal(report.account, dave.address);
			const event = await reportedIn(chain, await alice.hashOf(report.at));
			assert.deepEqual(event, { member: MEMBER.dave, account: dave.address, kind: 'Block' });
			const seen = await Promise.all(others.map((node) => node.metric(SEEN)));
			assert(Math.max(...seen) > 0, 'no node counted it');
			observe('consortium_equivocations names the authority and the block with the evidence; the nodes count what they saw');
		});

		await step('Two votes in one round are reported against the member', async (observe) => {
			await until(
				'a report of two votes',
				async (saw) => {
					twin.pause();
					await pause(randomInt(PAUSE));
					twin.resume();
					await pause(randomInt(PAUSE));
					return filedOfKind('finality')(saw);
				},
				{ slots: 200 },
			);
			assert((await filed()).every(({ account }) => account === dave.address));
			observe('the reports of GRANDPA are in the same file');
		});

		await step('It harms nobody else', async (observe) => {
			const goal = (await highestFinal(nodes)) + 5;
			await until(`block ${goal} to be final at all nodes`, finalEverywhere(nodes, goal));
			assert(await stands(alice, dave, { seated: true, active: true })(() => {}));
			const files = await Promise.all(['alice', 'bob', 'charlie', 'eve', 'ferdie'].map((name) => filed(MEMBER[name])));
			assert.deepEqual(files.flat(), []);
			observe('blocks go on to be final at all six nodes, nothing is filed against another member, and no seat is taken');
		});

		await step('The second node is ended, and the members settle what is filed', async (observe) => {
			await twin.kill();
			await nextSession(alice, until);
			await decide(chain, REPRESENTATIVES, moreThanHalf, chain.api.tx.authorities.settleEquivocations(MEMBER.dave));
			assert.deepEqual(await filed(), []);
			await nextSession(alice, until);
			const goal = await highestBest(nodes);
			await until(`block ${goal} to be final at all nodes`, finalEverywhere(nodes, goal));
			assert.deepEqual(await filed(), []);
			await followed.stop();
			await sameChain(nodes);
			observe('the file is empty, and stays so; all six nodes have the same final blocks, and none took one back');
		});
	},
};

/** Puts the keys of one node where another one will look for them, for the same chain. */
function copyKeys(from, to) {
	const chains = join(from, 'chains');
	const [chain] = readdirSync(chains);
	const keystore = join(chains, chain, 'keystore');
	const copy = join(to, 'chains', chain, 'keystore');
	mkdirSync(dirname(copy), { recursive: true });
	cpSync(keystore, copy, { recursive: true });
}

/** Against whom an equivocation was reported in a block, and what was signed twice. */
async function reportedIn(chain, hash) {
	const events = await chain.eventsIn(hash);
	const found = events
		.map(({ event }) => event)
		.find((event) => chain.api.events.authorities.EquivocationReported.is(event));
	const { member, account, kind } = found.data;
	return { member: member.toNumber(), account: account.toString(), kind: kind.type };
}

async function nextSession(node, until) {
	const { nextSessionAt } = await node.ask('consortium_authorities');
	await until('the next session', async (saw) => {
		const { number } = await node.best();
		saw(`block ${number}; it begins with ${nextSessionAt}`);
		return number >= nextSessionAt;
	});
}
