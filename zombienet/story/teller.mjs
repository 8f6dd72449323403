/**
 * Submits calls through one node, and keeps which they were, so that it can be told later what of them is final.
 */

import assert from 'node:assert/strict';
import { Chain, Outcome } from '../../e2e/lib/chain.mjs';
import { Refusal } from '../../e2e/lib/refusal.mjs';
import { ApiPromise, WsProvider } from '../lib/polkadot.mjs';

/** The numbers of the next transactions of accounts, several of which sign for several nodes. */
export class Nonces {
	#next = new Map();

	async next(chain, { address }) {
		if (!this.#next.has(address)) {
			// The promise itself is kept: two that ask at once get different numbers all the same.
			this.#next.set(address, { first: chain.ask('system_accountNextIndex', address), given: 0 });
		}
		const account = this.#next.get(address);
		const offset = account.given++;
		return (await account.first) + offset;
	}
}

/** A connection that reads each block once, whatever number of transactions there is in it. */
class ReadingOnce extends Chain {
	#blocks = new Map();

	static async connectTo(url) {
		const provider = new WsProvider(url);
		const api = new ApiPromise({ provider, noInitWarn: true, throwOnConnect: true });
		await api.isReadyOrError;
		return new ReadingOnce(api, provider);
	}

	async outcome(blockHash, transaction) {
		const { block, events } = await this.read(blockHash);
		const index = block.extrinsics.findIndex((extrinsic) => extrinsic.hash.eq(transaction.hash));
		const own = events.filter(({ phase }) => phase.isApplyExtrinsic && phase.asApplyExtrinsic.eq(index));
		return new Outcome(blockHash, block.header.number.toNumber(), index, own);
	}

	/** A block and its events. */
	read(blockHash) {
		const key = blockHash.toString();
		if (!this.#blocks.has(key)) {
			this.#blocks.set(key, this.#read(blockHash));
		}
		return this.#blocks.get(key);
	}

	async #read(blockHash) {
		const [{ block }, events] = await Promise.all([
			this.api.rpc.chain.getBlock(blockHash),
			this.eventsIn(blockHash),
		]);
		return { block, events };
	}
}

export class Teller {
	node;
	chain;
	/** What was submitted: the transaction's hash, the calls in it, and the refusal that was meant to come, if any. */
	sent = [];
	#nonces;

	static async at(node, nonces) {
		return new Teller(node, await ReadingOnce.connectTo(node.url), nonces);
	}

	constructor(node, chain, nonces) {
		Object.assign(this, { node, chain });
		this.#nonces = nonces;
	}

	get tx() {
		return this.chain.api.tx;
	}

	/** Submits calls at once, in their order for each signer, and answers with what came of each. */
	async send(...calls) {
		return Promise.all(
			calls.map(([signer, call, names = namesIn(call.method)]) => this.#submit(signer, call, names)),
		);
	}

	/** Submits a call that has to be refused in its block, under this name. */
	async refused(signer, call, name) {
		const error = await this.#submit(signer, call, namesIn(call.method), name).then(
			() => assert.fail(`${name} was expected of ${this.node.name}`),
			(reason) => reason,
		);
		if (!(error instanceof Refusal)) {
			throw error;
		}
		assert.equal(error.name, name);
	}

	async #submit(signer, call, names, refusal = null) {
		const nonce = await this.#nonces.next(this.chain, signer);
		const transaction = await this.chain.sign(signer, call, { nonce });
		this.sent.push({ hash: transaction.hash.toHex(), names, refusal });
		try {
			return await this.chain.watch(transaction);
		} catch (error) {
			error.message = `${names.join(', ')} through ${this.node.name}: ${error.message}`;
			throw error;
		}
	}
}

/** The name of a call as the metadata have it, and those of the calls within. */
export function namesIn({ section, method, args }) {
	const inner = args
		.flatMap((arg) => (Array.isArray(arg) ? [...arg] : [arg]))
		.filter((arg) => arg?.section && arg.method);
	return [`${section}.${method}`, ...inner.flatMap(namesIn)];
}
