/**
 * Where scenarios are played: a folder, and the network whose nodes have their files there.
 */

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Trouble } from '../../e2e/lib/trouble.mjs';
import { onEnd } from './cleanUp.mjs';
import { Network } from './network.mjs';
import { definitionOf } from './zombienet.mjs';

export class Place {
	/** The name of the network's definition. */
	name;
	/** Whether further scenarios may be played here. */
	shares;
	/** Whether the last one left all as it should be. */
	free = false;
	#folder = newFolder();
	#spec;
	#network;

	/** `spec` may make the specification of the chain; without it, it is that of the node's own `local` chain. */
	constructor({ name, shares = false, spec }) {
		Object.assign(this, { name, shares });
		this.#spec = spec;
	}

	/** Where everything of the nodes is. */
	get directory() {
		return join(this.#folder.path, 'nodes');
	}

	/** The network, which is started the first time. */
	async open() {
		this.#network ??= await this.#start();
		return this.#network;
	}

	async close() {
		await this.#network?.stop();
		await this.#folder.remove();
	}

	async #start() {
		const { name, directory } = this;
		const binary = process.env.CUSTOS_NODE_BINARY;
		if (!binary || !existsSync(binary)) {
			throw new Trouble('CUSTOS_NODE_BINARY names no node.', 'scripts/zombienet builds one, and sets it.');
		}
		if (!existsSync(definitionOf(name))) {
			throw new Trouble(`there is no network ${name}.`, 'There are those of zombienet/networks/.');
		}
		const { path: folder } = this.#folder;
		const exportSpec = (options) => exported({ binary, folder, ...options });
		const spec = this.#spec ? await this.#spec({ binary, directory: folder, exportSpec }) : await exportSpec();
		console.log(`   … Starting the network ${name}, half a minute.`);
		return Network.start(name, { binary, spec, directory, say: (text) => console.log(`     … ${text}`) });
	}
}

/** Writes the raw specification of a chain of the node's own, or of the plain one at a path. Answers with its path. */
async function exported({ binary, folder, chain = 'local', name = 'spec' }) {
	const path = join(folder, `${name}.json`);
	await promisify(execFile)(binary, ['export-chain-spec', '--chain', chain, '--raw', '--output', path]);
	return path;
}

/** A folder that is gone when it isn't needed any more. */
function newFolder() {
	const path = mkdtempSync(join(tmpdir(), 'custos-network-'));
	return { path, remove: onEnd(async () => rmSync(path, { recursive: true, force: true, maxRetries: 5 })) };
}
