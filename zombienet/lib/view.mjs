/**
 * What a client sees that asks one node again and again: which transactions are in the node's best chain, and which are
 * final.
 */

import { fromHex, toHex } from '../../e2e/lib/bytes.mjs';
import { blake2 } from '../../e2e/lib/hash.mjs';
import { pause } from './waiting.mjs';

/** How often a node is asked, in milliseconds. */
const PERIOD = 400;

/** The names of a block's transactions: the hashes of their bytes. */
export const transactionsOf = ({ block }) => block.extrinsics.map((bytes) => toHex(blake2(fromHex(bytes))));

export class View {
	node;
	/** The last block that the node said was final. */
	final;
	#blocks = new Map();
	#best = new Map();
	#finals = new Map();
	#waiting = [];
	#watching;
	#goesOn;
	#stopped = false;

	/** Looks at the node until it is stopped, or `goesOn` denies that there is anything left to look at. */
	constructor(node, goesOn = () => true) {
		this.node = node;
		this.#goesOn = goesOn;
	}

	/** Begins at the last final block. */
	async start() {
		const hash = await this.node.ask('chain_getFinalizedHead');
		this.final = await this.#block(hash);
		this.#watching = this.#watch();
	}

	async stop() {
		this.#stopped = true;
		await this.#watching;
	}

	/**
	 * The block that holds the first of these transactions that is in one, and whether it is final. `undefined`: none
	 * does.
	 */
	find(transactions) {
		for (const transaction of transactions) {
			if (this.#finals.has(transaction)) {
				return { block: this.#finals.get(transaction), transaction, isFinal: true };
			}
			if (this.#best.has(transaction)) {
				return { block: this.#best.get(transaction), transaction, isFinal: false };
			}
		}
		return undefined;
	}

	/**
	 * Resolves when the node has been asked once more, whether it answered or not. Never, where it isn't asked any
	 * more.
	 */
	next() {
		return new Promise((resolve) => this.#waiting.push(resolve));
	}

	async #watch() {
		while (!this.#stopped && this.#goesOn()) {
			// A node that is down just now is asked again.
			await this.#look().catch(() => {});
			this.#waiting.splice(0).forEach((resolve) => resolve());
			await pause(PERIOD);
		}
	}

	async #look() {
		const final = await this.#block(await this.node.ask('chain_getFinalizedHead'));
		// A node that was killed may have forgotten its last blocks. What it was told to be final stays so.
		if (final.number > this.final.number) {
			for (const block of await this.#back(final, this.final.number)) {
				block.transactions.forEach((transaction) => this.#finals.set(transaction, block));
			}
			this.final = final;
		}
		const best = await this.#block(await this.node.ask('chain_getBlockHash'));
		const inBest = (await this.#back(best, this.final.number)).flatMap((block) =>
			block.transactions.map((transaction) => [transaction, block]),
		);
		this.#best = new Map(inBest);
	}

	/** The blocks from this one back to those above a height. */
	async #back(block, height) {
		const found = [];
		for (let next = block; next.number > height; next = await this.#block(next.parent)) {
			found.push(next);
		}
		return found;
	}

	async #block(hash) {
		if (!this.#blocks.has(hash)) {
			const answer = await this.node.ask('chain_getBlock', hash);
			const { number, parentHash: parent } = answer.block.header;
			this.#blocks.set(hash, { hash, number: Number(number), parent, transactions: transactionsOf(answer) });
		}
		return this.#blocks.get(hash);
	}
}
