/**
 * Passes connections on: from a port of this machine's loopback to a socket file, and from there, inside of a network
 * namespace, to the same port of that one's loopback. So a node in a namespace listens on loopback only, and is
 * reached at the address that it had before.
 *
 * As a program: `node relay.mjs FOLDER PORT…`, the half inside of the namespace.
 */

import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The socket file that stands for a port. */
const socketOf = (folder, port) => join(folder, `${port}.sock`);

/** Listens, and passes each connection on to what `target` says: a port or a socket file. */
function relay(listening, target) {
	const server = createServer((incoming) => {
		const outgoing = connect(target);
		incoming.pipe(outgoing).pipe(incoming);
		incoming.on('error', () => outgoing.destroy());
		outgoing.on('error', () => incoming.destroy());
		incoming.on('close', () => outgoing.destroy());
		outgoing.on('close', () => incoming.destroy());
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(listening, () => resolve(server));
	});
}

/** The half outside of the namespace. Answers with the server. */
export const relayToFolder = (folder, port) => relay({ host: '127.0.0.1', port }, { path: socketOf(folder, port) });

/** Where this file is, for those who start the other half. */
export const PROGRAM = fileURLToPath(import.meta.url);

if (process.argv[1] === PROGRAM) {
	const [folder, ...ports] = process.argv.slice(2);
	for (const port of ports) {
		const path = socketOf(folder, port);
		rmSync(path, { force: true });
		await relay({ path }, { host: '127.0.0.1', port: Number(port) });
	}
	process.stdout.write('listening\n');
}
