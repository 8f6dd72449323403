/**
 * A client with one account at one node: sends one custody change after the other, and keeps what it was told of each.
 */

import { Refusal } from '../../e2e/lib/refusal.mjs';
import { eventsOf, refusalIn } from './events.mjs';
import { Sending } from './sending.mjs';

/** After how many looks at a node a transaction that is in no block is sent again: some ten seconds. */
const LOOKS = 25;

/** With these codes a pool refuses a transaction, or says that it has just thrown it out (sc-rpc-api, `author`). */
const INVALID = 1010;
const BANNED = 1012;

export class Client {
	name;
	#pair;
	#view;
	#runtimes;
	#nonce;
	#runtime;
	#book;
	#turn = Promise.resolve();

	/**
	 * `nonce` is that of the account's next transaction, `view` what the client sees of its node. `book` gets what is
	 * told of each change.
	 */
	constructor({ name, pair, nonce = 0, view, runtimes, book }) {
		this.name = name;
		this.#pair = pair;
		this.#nonce = nonce;
		this.#view = view;
		this.#runtimes = runtimes;
		this.#book = book;
	}

	get node() {
		return this.#view.node;
	}

	/** The node's answer to a question, as soon as it answers. */
	async ask(method, ...params) {
		for (;;) {
			try {
				return await this.node.ask(method, ...params);
			} catch (error) {
				if (error.code !== undefined) {
					throw error;
				}
				await this.look();
			}
		}
	}

	/** Whether the node has a change in its best chain. */
	sees({ attempts }) {
		return this.#view.find(attempts) !== undefined;
	}

	/** Resolves when the node has been looked at once more. */
	look() {
		return this.#view.next();
	}

	/**
	 * Sends the call that `call` makes of those that a runtime has. `change` says what it is about: in words, with
	 * the `items` whose custody it changes. Answers with a `Sending`.
	 */
	send(call, change) {
		const told = { number: this.#book.length, node: this.node.name, client: this.name, ...change };
		const sending = new Sending(told, call);
		this.#book.push(sending.told);
		// One after the other gets its nonce: what the pool refuses leaves it to the next.
		this.#turn = this.#turn.then(() => this.#begin(sending)).catch((error) => sending.fail(error));
		return sending;
	}

	async #begin(sending) {
		sending.nonce = this.#nonce;
		await this.#submit(sending);
		if (!sending.isSettled) {
			this.#nonce += 1;
			this.#follow(sending).catch((error) => sending.fail(error));
		}
	}

	/**
	 * Hands the transaction in: the same one again, unless it was signed for another runtime than that which the client
	 * knows of.
	 */
	async #submit(sending) {
		try {
			this.#runtime ??= await this.#runtimes.after(this.node);
			if (sending.needsSignature(this.#runtime)) {
				sending.sign(this.#runtime, this.#pair);
			}
			await this.node.ask('author_submitExtrinsic', sending.bytes);
			sending.tell('taken by the pool');
			sending.wasTaken = true;
			sending.mayBeIncluded = true;
		} catch (error) {
			await this.#notTaken(sending, error);
		}
	}

	async #notTaken(sending, error) {
		sending.tell(error.message);
		if (error.code === INVALID && !sending.mayBeIncluded) {
			await this.#learn();
			return sending.needsSignature(this.#runtime)
				? this.#submit(sending)
				: sending.refuse(Refusal.fromPool(error));
		}
		// The gate's word holds for what no pool has ever acknowledged, also where an earlier try got no answer.
		if (error.code === INVALID && isByGate(error) && !sending.wasTaken) {
			return sending.refuse(Refusal.fromPool(error));
		}
		// Of one that may be in a block or in a pool already, such an answer says nothing, and no answer doesn't either.
		sending.mayBeIncluded = true;
		if (error.code === BANNED) {
			sending.throwAway();
		}
	}

	/** Asks which runtime there is by now, until the node answers. */
	async #learn() {
		for (this.#runtime = undefined; !this.#runtime; ) {
			this.#runtime = await this.#runtimes.after(this.node).catch(() => this.look());
		}
	}

	/** Looks until the transaction is final. Where it is in no block for a while, it is sent again. */
	async #follow(sending) {
		let missed = 0;
		while (!sending.isSettled) {
			await this.#view.next();
			const place = this.#view.find(sending.attempts);
			missed = place ? 0 : missed + 1;
			if (place?.isFinal) {
				await this.#conclude(sending, place);
			} else if (place) {
				sending.seeIn(place);
			} else if (missed > LOOKS) {
				missed = 0;
				sending.lose();
				await this.#learn();
				await this.#submit(sending);
			}
		}
	}

	/** Asks what came of a transaction in its block. A node that is down just now is asked again. */
	async #conclude(sending, { block, transaction }) {
		let events;
		try {
			events = await this.#runtimes.events(this.node, block);
		} catch (error) {
			return sending.tell(error.message);
		}
		if (!events) {
			throw new Error(`${this.node.name} keeps the state after block ${block.number} no more.`);
		}
		sending.conclude(block, refusalIn(eventsOf(events, block.transactions.indexOf(transaction))));
	}
}

/** Whether it is the consortium's gate that refuses: who has sent it may not send anything, whatever the nonce. */
const isByGate = ({ data }) => /^Custom error: \d+$/.test(data);
