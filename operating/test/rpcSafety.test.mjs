/**
 * What strangers can't do to a node that the guide sets up for them, tried from outside: over HTTP and WebSocket, at the
 * node's own listener, and through nginx with the file that the guide hands out.
 */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { announce, ask, post, request, resultOf } from './lib/jsonRpc.mjs';
import { variablesOf } from './lib/service.mjs';
import { Refused, Socket } from './lib/socket.mjs';
import { Proxy } from './lib/nginx.mjs';
import { startRpcNode } from './lib/rpcNode.mjs';
import { needs } from './lib/tools.mjs';
import { until } from './lib/waiting.mjs';

const role = variablesOf(readFileSync(new URL('../roles/rpc-node.env', import.meta.url), 'utf8'));

/** The number that an option of the role has. */
const limit = (option) => Number(new RegExp(`--${option}=(\\d+)`).exec(role.CUSTOS_RPC)[1]);

/** What a node says of a method that it keeps from strangers. */
const UNSAFE = /unsafe to be called externally/;
/** What nginx.conf allows one address. */
const CONNECTIONS_OF_AN_ADDRESS = 16;

const RATE_EXCEEDED = -32999;
const TOO_MANY_SUBSCRIPTIONS = -32006;
const BATCHES_NOT_SUPPORTED = -32005;

const KEY = `0x${'11'.repeat(32)}`;
const PEER = '/ip4/127.0.0.1/tcp/30333/p2p/12D3KooWJy7X4MmdS8Cu2GffJMx7CrCfCcJDzCG1ifdpnXW7SVcA';

/** Methods that change the node, or tell what only its keeper may know, each with arguments that are right. */
const UNSAFE_METHODS = {
	author_rotateKeys: [],
	author_rotateKeysWithOwner: [`0x${'11'.repeat(36)}`],
	author_insertKey: ['aura', '//Mallory', KEY],
	author_hasKey: [KEY, 'aura'],
	author_hasSessionKeys: [KEY],
	author_removeExtrinsic: [[]],
	system_addReservedPeer: [PEER],
	system_removeReservedPeer: ['12D3KooWJy7X4MmdS8Cu2GffJMx7CrCfCcJDzCG1ifdpnXW7SVcA'],
	system_addLogFilter: ['trace'],
	system_resetLogFilter: [],
	system_peers: [],
	system_unstable_networkState: [],
	system_dryRun: ['0x00'],
	offchain_localStorageSet: ['PERSISTENT', '0x00', '0x00'],
	state_getPairs: ['0x'],
	state_traceBlock: [KEY],
};

/** The addresses at which other machines would reach this one. */
const addresses = Object.values(networkInterfaces())
	.flat()
	.filter(({ internal, family }) => !internal && family === 'IPv4')
	.map(({ address }) => address);
const notAlone = addresses.length > 0 ? {} : { skip: 'left out: this machine has no address but loopback' };

const folder = mkdtempSync(join(tmpdir(), 'custos-rpc.'));
let machine;

before(async () => {
	machine = await startRpcNode(folder);
});
after(async () => {
	await machine?.kill();
	rmSync(folder, { recursive: true, force: true });
});

/** As many questions in one request. */
const batch = (length) => `[${Array.from({ length }, (_, id) => request('system_chain', [], id)).join(',')}]`;

const sockets = [];
after(() => sockets.forEach((socket) => socket.close()));

async function connect(url = machine.rpc.replace('http', 'ws'), options = {}) {
	const socket = await Socket.connect(url, options);
	sockets.push(socket);
	return socket;
}

describe('an RPC node', () => {
	test('answers ordinary questions over HTTP and WebSocket', async () => {
		assert.equal(await resultOf(machine.rpc, 'system_chain'), 'Custos Local');
		const { udi } = await resultOf(machine.rpc, 'udi_parse', '(01)09521234543213');
		assert.equal(udi.device.code, '09521234543213');
		const socket = await connect();
		assert.match((await socket.ask('chain_getBlockHash', 0)).result, /^0x[0-9a-f]{64}$/);
		socket.close();
	});

	test('is reached at no other address of the machine', notAlone, async () => {
		for (const address of addresses) {
			for (const port of [machine.ports.rpc, machine.ports.metrics]) {
				const asked = post(`http://${address}:${port}`, request('system_chain'));
				await assert.rejects(asked, ({ cause }) => cause.code === 'ECONNREFUSED');
			}
		}
	});

	test('is asked for no unsafe method that it does not know', async () => {
		const { methods } = await resultOf(machine.rpc, 'rpc_methods');
		assert.deepEqual(Object.keys(UNSAFE_METHODS).filter((method) => !methods.includes(method)), []);
	});

	for (const [method, params] of Object.entries(UNSAFE_METHODS)) {
		test(`refuses ${method}, over HTTP and WebSocket`, async () => {
			const socket = await connect();
			for (const { error } of [await ask(machine.rpc, method, ...params), await socket.ask(method, ...params)]) {
				assert.match(error?.message ?? 'no error', UNSAFE);
			}
			socket.close();
		});
	}

	test('refuses a request that is too large, and takes one just below', async () => {
		const bytes = limit('rpc-max-request-size') * 1024 * 1024;
		const padded = (size) => {
			const [head, tail] = request('system_chain').split('"params":[]');
			return `${head}"params":[]${' '.repeat(size - head.length - tail.length - '"params":[]'.length)}${tail}`;
		};
		assert.equal(await announce(machine.rpc, bytes + 1), 413);
		assert.equal((await post(machine.rpc, padded(bytes))).status, 200);
	});

	test('takes no batch, over HTTP and WebSocket', async () => {
		const socket = await connect();
		for (const length of [1, 2, 16]) {
			assert.equal(JSON.parse((await post(machine.rpc, batch(length))).text).error.code, BATCHES_NOT_SUPPORTED);
			assert.equal((await socket.askBatch(batch(length))).error.code, BATCHES_NOT_SUPPORTED);
		}
		socket.close();
	});

	test('gives one connection so many subscriptions and no more', async () => {
		const socket = await connect();
		const most = limit('rpc-max-subscriptions-per-connection');
		for (let count = 0; count < most; count += 1) {
			assert.ok((await socket.ask('chain_subscribeNewHeads')).result);
		}
		assert.equal((await socket.ask('chain_subscribeNewHeads')).error.code, TOO_MANY_SUBSCRIPTIONS);
		socket.close();
	});

	test('slows down a connection that asks too often, refuses it in the end, and no other', async () => {
		// GIVEN a connection that has used up its calls of a minute
		const socket = await connect();
		const most = limit('rpc-rate-limit');
		const spent = await Promise.all(Array.from({ length: most }, () => socket.ask('system_chain')));
		assert.ok(spent.every(({ result }) => result));

		// WHEN it asks many times more at once
		const answers = await Promise.all(Array.from({ length: 300 }, () => socket.ask('system_chain')));

		// THEN some are refused, and another connection is answered
		const refused = answers.filter(({ error }) => error?.code === RATE_EXCEEDED);
		assert.ok(refused.length > 0, 'none was refused');
		const other = await connect();
		assert.equal((await other.ask('system_chain')).result, 'Custos Local');
		[socket, other].forEach((each) => each.close());
	});

	test('takes so many connections and no more', async () => {
		// GIVEN as many connections as there may be
		const most = limit('rpc-max-connections');
		const opened = [];
		let refused;
		while (!refused && opened.length <= most) {
			try {
				opened.push(await connect());
			} catch (error) {
				if (!(error instanceof Refused)) {
					throw error;
				}
				refused = error;
			}
		}

		// THEN the next one is refused, over WebSocket and over HTTP
		assert.equal(refused?.status, 429);
		assert.ok(opened.length <= most);
		assert.equal((await post(machine.rpc, request('system_chain'))).status, 429);

		// AND one that ends makes room
		opened.forEach((socket) => socket.close());
		assert.equal(await until('the node to answer again', () => resultOf(machine.rpc, 'system_chain')), 'Custos Local');
	});
});

describe('nginx in front of it', needs('nginx', 'openssl'), () => {
	let proxy;
	before(async () => {
		proxy = await Proxy.start(folder, machine);
	});
	after(() => proxy?.stop());

	/** Connects, or throws what nginx refused it with. */
	const open = () => connect(proxy.socketUrl, proxy.trust);
	/** Connects as soon as nginx takes it: so many handshakes in a minute, and one is a call too. */
	const opening = () => until('nginx to take a connection', open);

	test('passes questions on, over HTTPS and WebSocket', async () => {
		const { status, text } = await proxy.post(request('system_chain'));
		assert.equal(status, 200);
		assert.equal(JSON.parse(text).result, 'Custos Local');
		const socket = await connect(proxy.socketUrl, proxy.trust);
		assert.equal((await socket.ask('system_chain')).result, 'Custos Local');
		assert.match((await socket.ask('author_rotateKeys')).error.message, UNSAFE);
		socket.close();
	});

	test('says whether the node is well, and knows no other path', async () => {
		assert.match((await proxy.get('/health')).text, /"peers"/);
		assert.equal((await proxy.get('/metrics')).status, 404);
	});

	test('refuses a request that is too large', async () => {
		const { status } = await proxy.post('a'.repeat(1024 * 1024 + 1));
		assert.equal(status, 413);
	});

	test('passes no batch on that the node answers', async () => {
		const { text } = await proxy.post(batch(2));
		assert.equal(JSON.parse(text).error.code, BATCHES_NOT_SUPPORTED);
	});

	test('refuses an address that asks too often over HTTP', async () => {
		const answers = await Promise.all(Array.from({ length: 120 }, () => proxy.post(request('system_chain'))));
		const [passed, refused] = [200, 429].map((code) => answers.filter(({ status }) => status === code).length);
		assert.ok(passed > 0 && refused > 0, `${passed} passed, ${refused} were refused`);
		assert.equal(passed + refused, answers.length);
		// Not each of them: so many connections at once are too many as well.
		assert.ok(proxy.refusals('custos_calls') > 0);
	});

	test('refuses an address that holds too many connections, until one ends', async () => {
		// GIVEN as many connections as an address may hold
		const opened = [];
		while (opened.length < CONNECTIONS_OF_AN_ADDRESS) {
			opened.push(await opening());
		}

		// THEN another is refused, also when its handshake would be in order
		await until('nginx to refuse a connection for there being too many', async () => {
			await assert.rejects(open, ({ status }) => status === 429);
			return proxy.refusals('custos_connections') > 0;
		});

		// AND taken when one of them has ended
		opened.pop().close();
		opened.push(await opening());
		opened.forEach((socket) => socket.close());
	});

	test('refuses an address that connects again and again, and holds nothing', async () => {
		// GIVEN that connections are in order
		(await opening()).close();

		// WHEN the address opens one after the other and ends it at once
		const handshakes = proxy.refusals('custos_handshakes');
		let refused;
		for (let count = 0; !refused && count <= CONNECTIONS_OF_AN_ADDRESS; count += 1) {
			try {
				(await open()).close();
			} catch (error) {
				refused = error;
			}
		}

		// THEN it is refused, and questions over HTTP are not
		assert.equal(refused?.status, 429);
		assert.equal(proxy.refusals('custos_handshakes'), handshakes + 1);
		assert.equal((await proxy.post(request('system_chain'))).status, 200);

		// AND it may connect again after a while
		(await opening()).close();
	});
});
