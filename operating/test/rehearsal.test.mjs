/**
 * The operator's guide, played from its text: four members with fresh keys start a network, one changes its keys, a full
 * node joins, one machine is lost and restored.
 */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Chain, keyOf } from '../../e2e/lib/chain.mjs';
import { keyOfAddress } from '../lib/ss58.mjs';
import { authoritiesAt, authorsSince } from './lib/authors.mjs';
import { adapt, addressOf, configure, foundConsortium, hand, OPERATING } from './lib/consortium.mjs';
import { commandsOf, textOf } from './lib/guide.mjs';
import { ask, postWith, request, resultOf } from './lib/jsonRpc.mjs';
import { namesIn, total } from './lib/metrics.mjs';
import { alerts, panels } from './lib/monitoring.mjs';
import { Exporter, Prometheus } from './lib/prometheus.mjs';
import { prepareMachine } from './lib/release.mjs';
import { needs, tool } from './lib/tools.mjs';
import { say, until } from './lib/waiting.mjs';

/** The examples that stand in the guide's commands for what each operator has of its own. */
const EXAMPLE_OWNER = '6 5GgDvk7iCC3fnCPKxBrfBmpNMVSToRFPYXcKzdQDMnJZMB46';
const EXAMPLE_PEER = '/dns/custos-2.hospital.example.org/tcp/30333/p2p/12D3KooWJoiningNode';

const folder = mkdtempSync(join(tmpdir(), 'custos-rehearsal.'));
const rehearsed = new Set();
const ends = [];
let members;
let newKeys;
let joined;
let prometheus;

/** The block of the guide with this name, which counts as rehearsed. */
function block(name) {
	rehearsed.add(name);
	return OPERATING.get(name);
}

before(async () => {
	members = await foundConsortium(folder);
	['pack', 'prepare', 'keys', 'representative', 'chain-spec', 'compare'].forEach((name) => rehearsed.add(name));
});

after(async () => {
	await Promise.all(ends.map((end) => end()));
	await Promise.all([...(members ?? []), ...(joined ? [{ machine: joined }] : [])].map(({ machine }) => machine.kill()));
	rmSync(folder, { recursive: true, force: true });
});

/** Waits until a node has finalised a block with at least this number. */
const finalised = ({ machine }, number) =>
	until(`${machine.name} to have block ${number} final`, async () => {
		machine.check();
		const head = await resultOf(machine.rpc, 'chain_getFinalizedHead');
		return Number((await resultOf(machine.rpc, 'chain_getHeader', head)).number) >= number;
	});

/** The number of the best block at a node. */
const height = async ({ machine }) => Number((await resultOf(machine.rpc, 'chain_getHeader')).number);

const auraOf = ({ keys }) => keyOfAddress(keys.aura);

test('four members start a network with keys of their own, and blocks become final', async () => {
	say('each configures its node, puts in its keys and starts it (sections 5 and 6)');
	for (const member of members) {
		const peers = members.filter((other) => other !== member).map(addressOf);
		await configure(member.machine, 'configure-authority', peers);
		assert.match(await member.machine.run(block('insert-keys')), /^61757261[0-9a-f]{64}$[^]*^6772616e[0-9a-f]{64}$/m);
		await member.machine.run(block('forget'));
		await member.machine.run(block('start'));
	}
	rehearsed.add('configure-authority');
	await Promise.all(members.map(({ machine }) => machine.answers()));
	if (tool('prometheus')) {
		prometheus = await Prometheus.start(folder, members.map(({ machine }) => machine));
		ends.push(() => prometheus.stop());
	}
	await Promise.all(members.map((member) => finalised(member, 4)));

	const seen = await members[0].machine.run(block('look'));
	assert.match(seen, /"peers":3/);
	assert.match(seen, /substrate_block_height\{status="finalized"/);
});

test('each of the four authors, and is known by its own key', async () => {
	const expected = new Set(members.map(auraOf));
	const authors = await until('each authority to author', async () => {
		const seen = await authorsSince(members[0].machine.rpc, 0);
		return seen.size >= members.length && seen;
	});
	assert.deepEqual(authors, expected);
});

test('an authority’s listeners answer for no foreign name, and to no foreign page', async () => {
	const [{ machine }] = members;
	for (const url of [machine.rpc, machine.unsafeRpc]) {
		const body = request('system_chain');
		assert.equal((await postWith(url, {}, body)).status, 200);
		assert.equal((await postWith(url, { Host: 'rebound.example.org' }, body)).status, 403);
		const { headers } = await postWith(url, { Origin: 'https://page.example.org' }, body);
		assert.equal(headers['access-control-allow-origin'], undefined);
	}
	assert.equal((await ask(machine.rpc, 'author_rotateKeys')).error.code, -32601);
});

test('a member has its node make new keys, and puts them in force', async () => {
	say('the first member rotates its keys (section 8)');
	const [member] = members;
	const owner = `${member.number} ${member.keys.account}`;
	const printed = await member.machine.run(block('rotate'), { [EXAMPLE_OWNER]: owner });
	const field = (name) => new RegExp(`^ +${name} +(0x[0-9a-f]+)$`, 'm').exec(printed)?.[1];
	newKeys = { aura: field('aura'), grandpa: field('grandpa') };
	const chain = await Chain.connect(member.machine.rpc.replace('http', 'ws'));
	try {
		const call = chain.api.tx.authorities.nominate(member.keys.account, newKeys, field('proof'));
		const outcome = await chain.submit(keyOf(member.phrase.secret), call);
		assert.equal(outcome.find('authorities', 'Nominated').replaced.toJSON(), true);
	} finally {
		await chain.disconnect();
	}
});

test('a full node joins where its peers take it in, with a warp sync, and nobody else does', async () => {
	say('a full node joins the network (section 7)');
	joined = await prepareMachine(folder, 'full-node');
	await hand(members[0].machine, joined);
	const [name] = /12D3KooW\w+/.exec(await joined.run(block('node-key')));
	await configure(joined, 'configure-full-node', members.map(addressOf), '--sync=warp');
	rehearsed.add('configure-full-node');
	await joined.run(block('start'));
	await joined.answers();

	// GIVEN that nobody lists it, WHEN it runs for some blocks, THEN it has no peer and no block
	const began = await height(members[0]);
	await finalised(members[0], began + 3);
	assert.equal((await resultOf(joined.rpc, 'system_health')).peers, 0);
	assert.equal(await height({ machine: joined }), 0);

	// WHEN the others take it in
	for (const { machine } of members) {
		const answer = await machine.run(block('add-peer'), { [EXAMPLE_PEER]: `${joined.address}/p2p/${name}` });
		assert.match(answer, /"result":null/);
	}

	// THEN it catches up, and follows finality
	await finalised({ machine: joined }, began + 3);
	assert.match(joined.lastWords(400), /Warp sync is complete|State sync is complete/);
});

test('a machine is lost, and another takes its place with what was backed up', async () => {
	say('the last member loses its machine, and restores its node on a new one (sections 9 and 10)');
	const lost = members.at(-1);
	const { machine } = lost;
	await machine.run(block('backup'));
	await machine.kill();
	machine.wipe();

	// GIVEN that finality has gone on since
	const before = await height(members[0]);
	await finalised(members[0], before + 2);

	// WHEN it is restored and started
	await machine.run(block('restore'));
	adapt(machine);
	await machine.run(block('start'));
	await machine.answers();
	const restored = await height(members[0]);

	// THEN the others see it author
	await until('the restored node to author', async () => {
		const authors = await authorsSince(members[0].machine.rpc, restored);
		return authors.has(auraOf(lost));
	});
	await finalised(lost, restored + 1);
});

test('the new keys are in force when two sessions have ended, and the former ones no more', async () => {
	const [member, { machine }] = members;
	const own = newKeys.aura.slice(2);
	await until('the new keys to be in force', async () => {
		const best = await resultOf(machine.rpc, 'chain_getBlockHash');
		return (await authoritiesAt(machine.rpc, best)).includes(own);
	});
	const began = await height(members[1]);
	const authors = await until('the first member to author with its new key', async () => {
		const seen = await authorsSince(machine.rpc, began);
		return seen.has(own) && seen;
	});
	assert.ok(!authors.has(auraOf(member)));
	await Promise.all(members.map((each) => finalised(each, began + 2)));
	await finalised({ machine: joined }, began + 2);
});

test('nobody was reported for equivocation', async () => {
	const chain = await Chain.connect(members[0].machine.rpc.replace('http', 'ws'));
	try {
		for (const { number } of members) {
			const reports = await chain.api.query.authorities.equivocations(number);
			assert.deepEqual(reports.toJSON(), [], `member ${number} has reports`);
		}
	} finally {
		await chain.disconnect();
	}
});

test('each metric of the alerts and the dashboard exists', async () => {
	const exposed = new Set();
	for (const { machine } of members) {
		(await machine.metrics()).forEach((_, name) => exposed.add(name));
	}
	const expressions = [...alerts().map(({ expression }) => expression), ...panels().flatMap((panel) => panel.expressions)];
	const own = new Set(expressions.flatMap(namesIn).filter((name) => /^(substrate|custos)_/.test(name)));
	assert.ok(own.size > 10);
	// A task that has failed is counted from its first failure on; the same counter has the tasks that ended well.
	assert.deepEqual([...own].filter((name) => !exposed.has(name)), []);
	assert.ok(total(await members[1].machine.metrics(), 'substrate_proposer_block_constructed_count') > 0);
});

test('each metric of the machine exists', needs('prometheus-node-exporter'), async () => {
	const exporter = await Exporter.start(folder);
	ends.push(() => exporter.stop());
	const exposed = await exporter.metrics();
	const expressions = [...alerts().map(({ expression }) => expression), ...panels().flatMap((panel) => panel.expressions)];
	const machines = new Set(expressions.flatMap(namesIn).filter((name) => name.startsWith('node_')));
	assert.ok(machines.size > 3);
	assert.deepEqual([...machines].filter((name) => !exposed.has(name)), []);
});

test('Prometheus can draw each panel, and raises no alert that pages', needs('prometheus'), async () => {
	const own = panels().flatMap(({ title, expressions }) => expressions.map((expression) => ({ title, expression })));
	for (const { title, expression } of own.filter((panel) => !panel.expression.includes('job="machine"'))) {
		await until(`something to draw for “${title}”`, async () => {
			const series = await prometheus.query(expression);
			return series.length > 0;
		});
	}
	const raised = await prometheus.alerts();
	const pages = raised.filter(({ state, labels }) => state === 'firing' && labels.severity === 'page');
	assert.deepEqual(pages.map(({ labels }) => labels.alertname), []);
});

test('the runbooks’ commands are answered', async () => {
	const [, { machine }] = members;
	const runbooks = commandsOf('runbooks.md');
	const said = new Map();
	for (const [name, commands] of runbooks) {
		said.set(name, await machine.run(commands));
	}
	assert.match(said.get('status'), /substrate_sync_peers.*"highestBlock"/s);
	assert.match(said.get('round-state'), /"prevotes":\{[^}]*"missing":\[/);
	assert.match(said.get('finalised'), /status="finalized".*"result":"0x/s);
	assert.match(said.get('has-key'), /"result":false/);
	assert.match(said.get('authorities'), /"nextSessionAt":\d+.*"active":true/);
	assert.equal(runbooks.size, 5);
});

test('each call, event, error and item of the state that the guides name is there', async () => {
	const chain = await Chain.connect(members[1].machine.rpc.replace('http', 'ws'));
	try {
		const { tx, query, events, errors } = chain.api;
		for (const guide of ['operating.md', 'runbooks.md']) {
			const named = [...textOf(guide).matchAll(/`([a-z][A-Za-z]+)\.(?!(?:conf|env|json|mjs|phrase|yml)`)([A-Za-z]+)[`(]/g)];
			assert.ok(named.length > 0);
			for (const [, pallet, item] of named) {
				const known = [tx, query, events, errors].some((kind) => kind[pallet]?.[item]);
				assert.ok(known, `${guide} names ${pallet}.${item}, which there is not`);
			}
		}
	} finally {
		await chain.disconnect();
	}
});

test('every block of commands in the guide that has a name was rehearsed', async () => {
	await members[1].machine.run(block('upgrade'));
	await members[1].machine.answers();
	assert.deepEqual([...OPERATING.keys()].filter((name) => !rehearsed.has(name)), []);
});
