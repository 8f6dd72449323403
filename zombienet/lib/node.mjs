/**
 * A node of a network: its process, and what it answers.
 */

import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { Chain } from '../../e2e/lib/chain.mjs';
import { option, withOption } from './commandLine.mjs';
import { lastLines } from './logs.mjs';
import { ended, isAlive, startedAs, startOf } from './processes.mjs';
import { pause } from './waiting.mjs';

/** How long a node may take to answer a question, and to answer at all after its start. In milliseconds. */
const ANSWER = 10_000;
const START = 120_000;

export class Node {
	name;
	/** Where it answers JSON-RPC: `ws://127.0.0.1:…`. */
	url;
	/** Where it serves metrics: `http://127.0.0.1:…/metrics`. */
	metrics;
	/** The path of its log. */
	log;
	/** Its process, or that of its last run. */
	pid;
	/** The command line, the program first. */
	arguments;
	#folder;
	#environment;
	#born;
	#paused = false;
	#chain;

	/** A node that runs, as its process is. */
	static of({ name, log, pid }) {
		const node = new Node({ name, log, ...startedAs(pid) });
		node.#adopt(pid);
		return node;
	}

	/** A node that doesn't run yet. */
	constructor({ name, log, arguments: list, folder, environment }) {
		Object.assign(this, { name, log, arguments: list });
		this.#folder = folder;
		this.#environment = environment;
		this.#addresses();
	}

	get port() {
		return Number(option(this.arguments, '--rpc-port'));
	}

	/** Where its database, keys and node key are. */
	get basePath() {
		return option(this.arguments, '--base-path');
	}

	get isAuthority() {
		return this.arguments.includes('--validator');
	}

	/** `running`, `paused`, or `stopped`. */
	get state() {
		if (!this.#isAlive()) {
			return 'stopped';
		}
		return this.#paused ? 'paused' : 'running';
	}

	/** The connection of polkadot.js to this node: the same one until the node is ended. */
	async chain() {
		this.#chain ??= Chain.connect(this.url);
		return this.#chain;
	}

	/** The answer to a JSON-RPC question. Fails soon where the node is down. */
	async ask(method, ...params) {
		const response = await fetch(this.url.replace(/^ws/, 'http'), {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
			signal: AbortSignal.timeout(ANSWER),
		}).catch((error) => {
			throw new Error(`${this.name} doesn't answer: ${error.cause?.code ?? error.message}`, { cause: error });
		});
		const { result, error } = await response.json();
		if (error) {
			throw Object.assign(new Error(`${method} at ${this.name}: ${error.message}`), error);
		}
		return result;
	}

	/** The best block: its number and hash. */
	best() {
		return this.#block('chain_getBlockHash');
	}

	/** The last final block. */
	finalised() {
		return this.#block('chain_getFinalizedHead');
	}

	async #block(method) {
		const hash = await this.ask(method);
		const { number } = await this.ask('chain_getHeader', hash);
		return { number: Number(number), hash };
	}

	/** The hash of the block with this number on the node's best chain, or null. */
	hashOf(number) {
		return this.ask('chain_getBlockHash', number);
	}

	/** How many nodes it is connected to. */
	async peers() {
		return (await this.ask('system_health')).peers;
	}

	/** What one of its metrics stands at, over all its labels, or `undefined` where it has none of this name. */
	async metric(name) {
		const text = await (await fetch(this.metrics, { signal: AbortSignal.timeout(ANSWER) })).text();
		const values = text
			.split('\n')
			.filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`))
			.map((line) => Number(line.slice(line.lastIndexOf(' '))));
		return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : undefined;
	}

	/** Ends the process with a signal, and resolves when it is gone. */
	async kill(signal = 'SIGKILL') {
		await this.disconnect();
		if (this.#isAlive()) {
			process.kill(this.pid, signal);
			// A process that is stopped heeds no other signal before it goes on.
			if (this.#paused && signal !== 'SIGKILL') {
				process.kill(this.pid, 'SIGCONT');
			}
			await ended(this.pid);
		}
		this.#paused = false;
	}

	/** Stops the process where it is. Its connections stay open, and nothing is answered. */
	pause() {
		process.kill(this.pid, 'SIGSTOP');
		this.#paused = true;
	}

	resume() {
		process.kill(this.pid, 'SIGCONT');
		this.#paused = false;
	}

	/**
	 * Starts it again, on the same base path and ports, with the same environment; its log goes on. `arguments` may
	 * change the command line, for this start and those after it. Resolves when it answers.
	 */
	async start({ arguments: change = (list) => list, binary, environment } = {}) {
		if (this.#isAlive()) {
			throw new Error(`${this.name} is ${this.state} already.`);
		}
		const list = binary ? [binary, ...this.arguments.slice(1)] : this.arguments;
		this.arguments = change([...list]);
		this.#environment = { ...this.#environment, ...environment };
		this.#addresses();
		const output = openSync(this.log, 'a');
		const [program, ...rest] = this.arguments;
		const child = spawn(program, rest, {
			cwd: this.#folder,
			env: this.#environment,
			stdio: ['ignore', output, output],
			detached: true,
		});
		closeSync(output);
		child.unref();
		await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
		this.#adopt(child.pid);
		await this.#answers();
	}

	/** Ends it in an orderly way, and starts it again. */
	async restart(options) {
		await this.kill('SIGTERM');
		await this.start(options);
	}

	/** A node like this one that doesn't run yet, with ports, a base path and a node key of its own. */
	sibling(name, { port, peerPort, metricsPort, nodeKey, basePath, log }) {
		const replaced = [
			['--name', name],
			['--node-key', nodeKey],
			['--base-path', basePath],
			['--rpc-port', port],
			['--prometheus-port', metricsPort],
			['--listen-addr', `/ip4/127.0.0.1/tcp/${peerPort}/ws`],
		].reduce((list, [flag, value]) => withOption(list, flag, String(value)), this.arguments);
		return new Node({ name, log, arguments: replaced, folder: this.#folder, environment: this.#environment });
	}

	/** Closes the connection of polkadot.js, which would try to connect again for ever. */
	async disconnect() {
		const chain = await this.#chain?.catch(() => {});
		this.#chain = undefined;
		await chain?.disconnect();
	}

	#addresses() {
		this.url = `ws://127.0.0.1:${this.port}`;
		this.metrics = `http://127.0.0.1:${option(this.arguments, '--prometheus-port')}/metrics`;
	}

	#adopt(pid) {
		this.pid = pid;
		this.#born = startOf(pid);
		this.#paused = false;
	}

	// A number that another process has by now is none of this node.
	#isAlive() {
		return this.pid !== undefined && isAlive(this.pid) && startOf(this.pid) === this.#born;
	}

	async #answers() {
		for (const deadline = Date.now() + START; ; await pause(100)) {
			if (await this.ask('system_health').catch(() => null)) {
				return;
			}
			if (!this.#isAlive()) {
				throw new Error(`${this.name} ended at its start. Its last words:\n${lastLines(this.log)}`);
			}
			if (Date.now() > deadline) {
				throw new Error(`${this.name} doesn't answer. Its last words:\n${lastLines(this.log)}`);
			}
		}
	}
}
