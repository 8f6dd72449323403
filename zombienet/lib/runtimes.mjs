/**
 * What is needed to write calls for a chain, and to read its events, for each version of its runtime: during an
 * upgrade two are in use.
 */

import { ApiPromise } from './polkadot.mjs';

/** Where the state keeps the events of its block. */
export const EVENTS = '0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7';

export class Runtimes {
	#apis = new Map();

	/** Of the runtime with which the node executes what follows the block: its best one, unless another is named. */
	async after(node, block) {
		const version = await node.ask('state_getRuntimeVersion', ...(block ? [block] : []));
		const known = this.#apis.get(version.specVersion);
		if (known) {
			return known;
		}
		const api = await read(node, version, block);
		this.#apis.set(version.specVersion, api);
		return api;
	}

	/** The events that a node's state after a block holds. `null` where the node keeps that state no more. */
	async events(node, { hash, parent }) {
		const stored = await storedEvents(node, hash);
		return stored === null ? null : (await this.after(node, parent)).decodeEvents(stored);
	}
}

/** The events of a block as the state has them. `null` where the node keeps that state no more. */
export async function storedEvents(node, hash) {
	try {
		return (await node.ask('state_getStorage', EVENTS, hash)) ?? '0x00';
	} catch (error) {
		if (/State already discarded/.test(`${error.message} ${error.data}`)) {
			return null;
		}
		throw error;
	}
}

/** A runtime's types and calls, read once; nothing is asked of the node later. */
async function read(node, version, block) {
	const answers = block ? { state_getMetadata: await node.ask('state_getMetadata', block) } : {};
	answers.state_getRuntimeVersion = version;
	const provider = {
		hasSubscriptions: false,
		isClonable: false,
		isConnected: true,
		on: () => () => {},
		connect: async () => {},
		disconnect: async () => {},
		send: async (method, params) => answers[method] ?? node.ask(method, ...params),
	};
	const api = new ApiPromise({ provider, noInitWarn: true, throwOnConnect: true });
	await api.isReadyOrError;
	return new Runtime(api);
}

export class Runtime {
	constructor(api) {
		this.api = api;
	}

	get version() {
		return this.api.runtimeVersion.specVersion.toNumber();
	}

	decodeEvents(stored) {
		return this.api.createType('Vec<FrameSystemEventRecord>', stored);
	}

	/**
	 * A signed transaction, as it is submitted. It has no end of its own: whoever does not know what became of it
	 * sends the same one again, and its nonce sees to it that it happens once.
	 */
	sign(pair, call, nonce) {
		const { genesisHash, runtimeVersion, registry } = this.api;
		const transaction = this.api.tx(call.method);
		const era = registry.createType('ExtrinsicEra');
		transaction.sign(pair, { blockHash: genesisHash, era, genesisHash, nonce, runtimeVersion });
		return { hash: transaction.hash.toHex(), bytes: transaction.toHex(), version: this.version };
	}
}
