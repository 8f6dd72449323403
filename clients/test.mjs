/**
 * Runs the three clients against a node, one after the other, and compares what each tells with what the node says of
 * the same unit. Meanwhile somebody else makes another unit of the same model, of which the client must not tell. After
 * them, the load driver.
 *
 * CUSTOS_NODE=ws://127.0.0.1:9944 node --test clients/test.mjs
 */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Chain, DEFAULT_NODE, keyOf } from '../e2e/lib/chain.mjs';
import { device } from '../e2e/lib/devices.mjs';
import { unused, unusedKey } from '../e2e/lib/fixtures.mjs';
import { eve, MEMBER } from '../e2e/lib/people.mjs';
import { filesIn, guide, renewed } from './guide.mjs';

const NODE = process.env.CUSTOS_NODE ?? DEFAULT_NODE;
const PATIENCE = 180_000;

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const built = (program) => `${process.env.CARGO_TARGET_DIR ?? here('target')}/debug/${program}`;
const BUILDING = 'cargo build --locked --manifest-path clients/Cargo.toml';

/** Each client: the model of which it makes a unit, its command, and what makes that runnable where it isn't. */
const CLIENTS = {
	'@polkadot/api': {
		gtin: '09521230000079',
		command: [process.execPath, here('polkadot-js/example.mjs')],
		needs: [here('polkadot-js/node_modules'), 'npm ci --prefix clients/polkadot-js'],
	},
	'polkadot-api': {
		gtin: '09521230000086',
		command: [process.execPath, here('polkadot-api/example.mjs')],
		needs: [here('polkadot-api/node_modules'), 'npm ci --prefix clients/polkadot-api'],
	},
	subxt: {
		gtin: '09521230000093',
		command: [built('custos-client-subxt')],
		needs: [built('custos-client-subxt'), BUILDING],
	},
};

/** The load driver, and what it is told. */
const load = (...given) => ({ command: [built('custos-load'), ...given], needs: [built('custos-load'), BUILDING] });

/** Runs a client to its end. `onLine` gets each line that it tells. */
function run({ command: [program, ...given], needs: [file, remedy] }, node, onLine = () => {}) {
	assert(existsSync(file), `${file} is missing. Run: ${remedy}`);
	return new Promise((resolve, reject) => {
		const child = spawn(program, given, { env: { ...process.env, CUSTOS_NODE: node } });
		const timer = setTimeout(() => child.kill(), PATIENCE);
		const [lines, errors] = [[], []];
		let rest = '';
		child.stdout.setEncoding('utf8').on('data', (chunk) => {
			const complete = (rest + chunk).split('\n');
			rest = complete.pop();
			lines.push(...complete);
			complete.forEach(onLine);
		});
		child.stderr.setEncoding('utf8').on('data', (chunk) => errors.push(chunk));
		child.on('error', reject);
		child.on('close', (code, signal) => {
			clearTimeout(timer);
			resolve({ code: code ?? signal, lines, errors: errors.join(''), all: [...lines, ...errors].join('\n') });
		});
	});
}

/** The lines that a client tells of its unit's events, and of its calls. */
const EVENT = /^Event (?<number>\d+) of unit (?<serial>\S+): (?<activity>\w+), final in block (?<block>\d+)$/;
const CALL = /^Call (?<call>\w+): (?<event>\S+), final in block (?<block>\d+)$/;

/** What the lines of a form say. */
const told = ({ lines }, form) => lines.flatMap((line) => form.exec(line)?.groups ?? []);

/** Names as every library writes them: take_out_of_service, takeOutOfService. */
const plain = (name) => name.replaceAll('_', '').toLowerCase();

/** The history of a unit, as the node tells it. */
const history = (chain, gtin, serial) => chain.ask('device_trail', `(01)${gtin}(21)${serial}`);

/** A unit that is made and taken out of service by somebody else: its serial, when that is done. */
async function makeAnother(chain, clerk, gtin) {
	const { deviceRegistry, custody } = chain.api.tx;
	const serial = `OTHER-${unused()}`;
	await chain.submitAll([
		[clerk, deviceRegistry.commissionUnits(device(gtin), null, [serial], null, null)],
		[clerk, custody.takeOutOfService(device(gtin), serial)],
	]);
	return serial;
}

/** A port at which nobody listens. */
function closedPort() {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => resolve(port));
		});
	});
}

describe('the clients on a chain', () => {
	const context = {};

	before(async () => {
		const chain = await Chain.connect(NODE);
		const clerk = unusedKey('clerk');
		Object.assign(context, { chain, clerk });
		await chain.submit(eve, chain.api.tx.consortium.appointDelegate(clerk.address, ['Produce', 'Care'], null));
	});

	after(async () => {
		const { chain, clerk } = context;
		if (chain) {
			const revoke = chain.api.tx.consortium.revokeDelegate(clerk.address);
			await chain.submit(eve, revoke).finally(() => chain.disconnect());
		}
	});

	for (const [name, client] of Object.entries(CLIENTS)) {
		describe(name, () => lives(client, context));
	}
});

/** What a client tells of the life of its unit. */
function lives(client, context) {
	const { gtin } = client;
	let output;
	let another;
	let events;
	let calls;
	let own;

	before(async () => {
		const { chain, clerk } = context;
		let making;
		output = await run(client, NODE, (line) => {
			if (/^Call commission/.test(line)) {
				making = makeAnother(chain, clerk, gtin);
				making.catch(() => {}); // Whoever awaits it is told.
			}
		});
		events = told(output, EVENT);
		calls = told(output, CALL);
		assert(events.length > 0 && making, output.all);
		own = await history(chain, gtin, events[0].serial);
		another = await history(chain, gtin, await making);
	});

	test('it comes to its end', () => {
		assert.equal(output.code, 0, output.all);
	});

	test("it tells all of one device's events, each in the block that has it", () => {
		const activities = events.map(({ activity }) => activity);
		assert.deepEqual(activities, ['UnitCommissioned', 'TakenOutOfService', 'ReturnedToService'], output.all);
		assert(own.complete);
		const steps = own.steps.map(({ number, block }) => [number, block]);
		assert.deepEqual(events.map(({ number, block }) => [Number(number), Number(block)]), steps, output.all);
	});

	test('it tells no event of another device', () => {
		const [first, , last] = own.steps.map(({ block }) => block);
		const meanwhile = another.steps.filter(({ block }) => block >= first && block <= last);
		assert(meanwhile.length > 0, 'the other unit had events in blocks that the client was told of');
		const serials = new Set(events.map(({ serial }) => serial));
		assert.deepEqual([...serials], [own.subject.unit.serial], output.all);
		assert(!output.all.includes(another.subject.unit.serial), output.all);
	});

	test('it sees each call become final, in the block of its event', async () => {
		const { chain } = context;
		assert.deepEqual(
			calls.map(({ call, event }) => [plain(call), plain(event)]),
			[
				['commissionunits', 'deviceregistry.unitscommissioned'],
				['takeoutofservice', 'custody.takenoutofservice'],
				['returntoservice', 'custody.returnedtoservice'],
			],
			output.all,
		);
		assert.deepEqual(calls.map(({ block }) => Number(block)), own.steps.map(({ block }) => block), output.all);
		const { number } = await chain.ask('chain_getHeader', await chain.ask('chain_getFinalizedHead'));
		assert(Number(number) >= own.trail.lastBlock, `${Number(number)} is the last final block`);
	});

	test('it reads state as of a block: storage, a runtime API, JSON-RPC', () => {
		assert.match(output.all, /^Storage DeviceRegistry\.Units: OutOfService, 2 events so far$/im);
		assert.match(output.all, new RegExp(`^Runtime API CustodyApi\\.custody_of: member ${MEMBER.eve} has it$`, 'm'));
		assert.match(output.all, /^JSON-RPC udi_lookup: held, outOfService$/m);
	});

	test("a call's refusal has its name, the gate's its number, and neither is an event", () => {
		const refusals = told(output, /^Refused: (?<why>.+)$/).map(({ why }) => why);
		assert.equal(refusals.length, 2, output.all);
		assert.match(refusals[0], /custody(\.|::)AlreadyOutOfService/i);
		assert.match(refusals[1], /custom\D*1$/i);
		assert.equal(own.trail.steps, 3);
	});
}

describe('the load driver on a chain', () => {
	const signers = ['//Alice', '//Bob', '//Charlie'];
	let chain;
	let folder;

	before(async () => {
		chain = await Chain.connect(NODE);
		folder = mkdtempSync(join(tmpdir(), 'custos-load-'));
	});

	after(async () => {
		await chain?.disconnect();
		rmSync(folder, { recursive: true, force: true });
	});

	/** How many transactions each signer has had in blocks. */
	const nonces = () =>
		Promise.all(signers.map((uri) => chain.ask('system_accountNextIndex', keyOf(uri).address)));

	test('it tells what came of everything that it sent', async () => {
		const before = await nonces();
		const file = join(folder, 'report.json');
		const given = ['--calls', 'remark,batch', '--rounds', '2', '--each', '4', '--accounts-from', signers.join()];
		const { code, all } = await run(load(...given, '--output', file), NODE);
		assert.equal(code, 0, all);

		const { slotMilliseconds, steps } = JSON.parse(readFileSync(file, 'utf8'));
		assert.equal(slotMilliseconds, Number(chain.api.consts.timestamp.minimumPeriod) * 2);
		const done = steps.map(({ call, round }) => `${call} ${round}`);
		assert.deepEqual(done, ['remark 1', 'batch 1', 'remark 2', 'batch 2'], all);
		for (const { submitted, refused, succeeded, failed, missing, untilBlock, untilFinal } of steps) {
			assert.deepEqual([submitted, refused, succeeded, failed, missing], [12, {}, 12, {}, 0], all);
			assert(untilBlock.p50Milliseconds > 0 && untilFinal.p50Milliseconds >= untilBlock.p50Milliseconds, all);
		}
		assert.deepEqual(await nonces(), before.map((nonce) => nonce + 16), all);
	});

	test('calls that fail are counted by their error', async () => {
		const file = join(folder, 'failing.json');
		const given = ['--calls', 'ship', '--units', '2', '--rounds', '1', '--each', '2', '--accounts-from', '//Eve'];
		const { code, all } = await run(load(...given, '--output', file), NODE);
		assert.equal(code, 0, all);
		const [{ succeeded, failed }] = JSON.parse(readFileSync(file, 'utf8')).steps;
		assert.equal(succeeded, 0, all);
		assert.equal(Object.values(failed).reduce((sum, count) => sum + count, 0), 2, all);
		assert(Object.keys(failed).every((error) => /^[A-Z]\w+::[A-Z]\w+$/.test(error)), all);
	});

	test('accounts and calls that the chain does not know are named before anything is sent', async () => {
		const stranger = await run(load('--calls', 'remark', '--accounts-from', '//Nobody'), NODE);
		assert.equal(stranger.code, 1, stranger.all);
		assert.match(stranger.errors, /refuses the transactions of \/\/Nobody: Custom\(1\)/);
		const absent = await run(load('--calls', 'transfer', '--accounts-from', '//Alice'), NODE);
		assert.equal(absent.code, 1, absent.all);
		assert.match(absent.errors, /has no Balances\.transfer_keep_alive\. Leave transfer out of --calls/);
	});
});

describe('the clients without a node', () => {
	const all = { ...CLIENTS, 'the load driver': load('--calls', 'remark') };
	for (const [name, client] of Object.entries(all)) {
		test(`${name} says so, and what to do`, async () => {
			const url = `ws://127.0.0.1:${await closedPort()}`;
			const { code, errors } = await run(client, url);
			assert.equal(code, 1, errors);
			const sentence = `No node answers at ${url}. scripts/run starts one; CUSTOS_NODE names another.`;
			assert(errors.includes(sentence), errors);
		});
	}
});

test('the guide shows each client as it is', () => {
	const text = guide();
	assert.deepEqual(filesIn(text), [
		'clients/polkadot-js/example.mjs',
		'clients/polkadot-api/example.mjs',
		'clients/subxt/src/main.rs',
		'clients/subxt/src/chain.rs',
	]);
	assert.equal(text, renewed(text), 'Run: node clients/guide.mjs');
});
