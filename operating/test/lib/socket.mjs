/**
 * JSON-RPC over a WebSocket connection.
 */

import { once } from 'node:events';
import { createRequire } from 'node:module';

// The package ws, which the end-to-end tests' client brings: Node.js 20 has no WebSocket of its own.
const WebSocket = createRequire(new URL('../../../e2e/package.json', import.meta.url))('ws');

/** In the place of the id that an answer to a batch doesn't have. */
const BATCH = 'batch';

export class Socket {
	#socket;
	#waiting = new Map();
	#next = 1;

	/** Connects, or throws `Refused` with the status of the answer to the handshake. */
	static async connect(url, options = {}) {
		const socket = new WebSocket(url, options);
		const refused = new Promise((_, reject) => {
			socket.on('unexpected-response', (_request, response) => {
				socket.terminate();
				reject(new Refused(response.statusCode));
			});
			socket.on('error', (error) => reject(error));
		});
		await Promise.race([once(socket, 'open'), refused]);
		return new Socket(socket);
	}

	constructor(socket) {
		this.#socket = socket;
		socket.on('message', (data) => {
			const answer = JSON.parse(data);
			const id = answer.id ?? BATCH;
			this.#waiting.get(id)?.(answer);
			this.#waiting.delete(id);
		});
	}

	/** The whole answer to a question. */
	ask(method, ...params) {
		const id = this.#next;
		this.#next += 1;
		return new Promise((resolve) => {
			this.#waiting.set(id, resolve);
			this.#socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
		});
	}

	/** The answer to a batch of requests: a list, or one for all of it. */
	askBatch(batch) {
		return new Promise((resolve) => {
			this.#waiting.set(BATCH, resolve);
			this.#socket.send(batch);
		});
	}

	close() {
		this.#socket.terminate();
	}
}

/** The server refused the connection. */
export class Refused extends Error {
	constructor(status) {
		super(`the connection was refused with ${status}`);
		this.status = status;
	}
}
