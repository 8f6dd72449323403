/**
 * Ports of this machine that nobody listens on.
 */

import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below those that Linux gives to outgoing connections, so that none of these takes one before a node does. */
const [LOWEST, HIGHEST] = [10_000, 32_000];

/** So many different free ports of the loopback interface. */
export async function freePorts(count) {
	const ports = new Set();
	while (ports.size < count) {
		const port = randomInt(LOWEST, HIGHEST);
		if (await isFree(port)) {
			ports.add(port);
		}
	}
	return [...ports];
}

function isFree(port) {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});
}
