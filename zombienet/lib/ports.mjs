/**
 * Ports of this machine that nobody listens on.
 *
 * They are below those that the system gives to outgoing connections: of these, one might get a node's port while the
 * node is down.
 */

import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Where they are looked for: blocks of so many, so that networks that start at the same time hardly meet. */
const [FIRST, BLOCKS, BLOCK] = [10_000, 300, 32];

/** So many ports that are free, one after the other. */
export async function freePorts(count) {
	for (;;) {
		const first = FIRST + BLOCK * randomInt(BLOCKS);
		const ports = Array.from({ length: count }, (_, index) => first + index);
		if ((await Promise.all(ports.map(isFree))).every(Boolean)) {
			return ports;
		}
	}
}

function isFree(port) {
	const server = createServer();
	return new Promise((resolve) => {
		server.once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});
}
