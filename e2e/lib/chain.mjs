/**
 * A connection to a node: ask, sign, submit, and wait for what came of it.
 */

import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';
import { fromHex, toHex } from './bytes.mjs';
import { blake2 } from './hash.mjs';
import { Refusal } from './refusal.mjs';
import { Trouble } from './trouble.mjs';

/** How long anything may take that a chain of two-second blocks has to do. */
export const PATIENCE = 60_000;

/** The node to talk to where none is named: the one that scripts/run starts. */
export const DEFAULT_NODE = 'ws://127.0.0.1:9944';

const keyring = new Keyring({ type: 'sr25519' });

/** The key pair of a development secret such as `//Alice`, which anybody has: worth nothing on a chain that matters. */
export const keyOf = (secret) => keyring.addFromUri(secret);

export class Chain {
	/** The types, calls and errors of this chain, as polkadot.js makes them from the metadata. */
	api;
	#provider;

	/** Connects to a node, with nothing told to polkadot.js that it can't read from the node. */
	static async connect(url = process.env.CUSTOS_NODE ?? DEFAULT_NODE) {
		const provider = new WsProvider(url);
		const api = new ApiPromise({ provider, noInitWarn: true, throwOnConnect: true });
		try {
			await api.isReadyOrError;
		} catch (error) {
			await provider.disconnect();
			throw new Trouble(`no node answers at ${url}.`, 'scripts/run starts one.', { cause: error });
		}
		return new Chain(api, provider);
	}

	constructor(api, provider) {
		this.api = api;
		this.#provider = provider;
	}

	async disconnect() {
		await this.api.disconnect();
	}

	/** The answer to a JSON-RPC question, as the node gives it. */
	ask(method, ...params) {
		return this.#provider.send(method, params);
	}

	/**
	 * Submits a call and waits for the block that holds it. Answers with the block's hash and number and the call's
	 * events. Throws a `Refusal` where the pool or the call refuses it.
	 */
	async submit(signer, call, options) {
		return this.watch(await this.sign(signer, call, options));
	}

	/** Submits several calls at once, in their order for each signer, and waits for all of them. */
	async submitAll(calls) {
		const settled = await this.settleAll(calls);
		const failed = settled.find(({ status }) => status === 'rejected');
		if (failed) {
			throw failed.reason;
		}
		return settled.map(({ value }) => value);
	}

	/** The same, and answers for each as `Promise.allSettled` does. */
	async settleAll(calls) {
		const nonces = new Map();
		const signed = [];
		for (const [signer, call] of calls) {
			const nonce = nonces.get(signer.address) ?? (await this.nonce(signer));
			nonces.set(signer.address, nonce + 1);
			signed.push(await this.sign(signer, call, { nonce }));
		}
		return Promise.allSettled(signed.map((transaction) => this.watch(transaction)));
	}

	/**
	 * The same for calls that are to be in one block, in their order: of one signer, and submitted as soon as a block is
	 * there, so that there is time until the next.
	 */
	async settleInOneBlock(calls) {
		for (const height = await this.height(); (await this.height()) === height;) {
			await pause(20);
		}
		return this.settleAll(calls);
	}

	/** A transaction in the form in which it is submitted. */
	async sign(signer, call, { nonce } = {}) {
		// Signing writes into the transaction, and the same call may be signed by several.
		const transaction = this.api.tx(call.method);
		return transaction.signAsync(signer, { nonce: nonce ?? (await this.nonce(signer)) });
	}

	/** The number of the signer's next transaction, those that wait in the pool included. */
	nonce(signer) {
		return this.ask('system_accountNextIndex', signer.address);
	}

	/** Submits a signed transaction and waits for the block that holds it. */
	async watch(transaction) {
		const hash = await this.#inBlock(transaction.toHex());
		const outcome = await this.outcome(hash, transaction);
		const failure = outcome.find('system', 'ExtrinsicFailed');
		if (failure) {
			throw Object.assign(Refusal.fromDispatch(failure.dispatchError), { block: outcome.block });
		}
		return outcome;
	}

	// Not by way of polkadot.js, which would write each refusal to the console before it throws it.
	async #inBlock(transaction) {
		const [method, update] = ['author_submitAndWatchExtrinsic', 'author_extrinsicUpdate'];
		let id;
		try {
			return await patient('a transaction to get into a block', async (resolve, reject) => {
				id = await this.#provider.subscribe(update, method, [transaction], (error, status) => {
					settle(error, status, resolve, reject);
				});
			});
		} catch (error) {
			throw Refusal.fromPool(error);
		} finally {
			if (id !== undefined) {
				// The node ends the subscription by itself when the block is final, and then knows it no more.
				this.#provider.unsubscribe(update, 'author_unwatchExtrinsic', id).catch(() => {});
			}
		}
	}

	/** What came of a transaction in a block. */
	async outcome(blockHash, transaction) {
		const { block } = await this.api.rpc.chain.getBlock(blockHash);
		const index = block.extrinsics.findIndex((extrinsic) => extrinsic.hash.eq(transaction.hash));
		const events = await this.eventsIn(blockHash);
		const own = events.filter(({ phase }) => phase.isApplyExtrinsic && phase.asApplyExtrinsic.eq(index));
		return new Outcome(blockHash, block.header.number.toNumber(), index, own);
	}

	/** The events of a block, from the state that the block left. */
	async eventsIn(blockHash) {
		const at = await this.api.at(blockHash);
		return at.query.system.events();
	}

	/** The number of the best block. */
	async height() {
		return Number((await this.ask('chain_getHeader')).number);
	}

	/** Waits until a block with at least this number is final, and answers with its hash, number and header. */
	async finalised(number = 0) {
		for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await pause(200)) {
			const hash = await this.ask('chain_getFinalizedHead');
			const header = await this.ask('chain_getHeader', hash);
			if (Number(header.number) >= number) {
				return { hash, number: Number(header.number), header };
			}
		}
		throw new Error(`Block ${number} was not final within ${PATIENCE / 1000} seconds.`);
	}

	/** Whether a header is the one of the block with this hash: then nobody can have altered the state root in it. */
	isHeaderOf(hash, header) {
		return toHex(blake2(this.api.registry.createType('Header', header).toU8a())) === hash;
	}

	/** What the node answers when asked to prove what its state holds under a key. */
	async readProof(key, blockHash) {
		const { proof } = await this.ask('state_getReadProof', [key], blockHash);
		return proof.map(fromHex);
	}
}

/** What came of a transaction: where it is, and what it caused. */
export class Outcome {
	constructor(blockHash, block, index, records) {
		this.blockHash = blockHash;
		this.block = block;
		this.index = index;
		this.events = records.map(({ event }) => event);
	}

	/** The fields of the first event of this name, or `undefined`. */
	find(section, method) {
		return this.events.find((event) => event.section === section && event.method === method)?.data;
	}

	/** The names of the events, in their order. */
	get names() {
		return this.events.map(({ section, method }) => `${section}.${method}`);
	}
}

/** What the node tells of a transaction, until it is in a block: `TransactionStatus` of the crate sc-transaction-pool-api. */
function settle(error, status, resolve, reject) {
	if (error) {
		reject(error);
	} else if (status?.inBlock) {
		resolve(status.inBlock);
	} else if (['invalid', 'dropped'].includes(status) || status?.usurped) {
		reject(new Error(`The pool gave the transaction up: ${JSON.stringify(status)}`));
	}
}

/** A promise that fails when what it waits for takes too long. */
function patient(what, start) {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error(`Waited too long for ${what}.`)), PATIENCE);
		const end = (settled) => (value) => {
			clearTimeout(timer);
			settled(value);
		};
		start(end(resolve), end(reject)).catch(end(reject));
	});
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
