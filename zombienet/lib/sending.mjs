/**
 * One transaction on its way, and what its client was told of it.
 *
 * It has no end of its own. Whoever does not know what became of it sends the same one again; where the runtime was
 * upgraded, or the pool has thrown it out, it is signed anew. Its nonce stays, so that only one of all can ever happen.
 */

export class Sending {
	/**
	 * What was told: `outcome` is `unknown`, `in block`, `final` or `refused`. What is final has the `block` that
	 * holds it, with its hash and number. What was refused has the name of the `refusal`, and `at` says whether the
	 * pool refused it or a final block. `attempts` are the hashes of all that was ever signed for it, `story` what
	 * happened, in words.
	 */
	told;
	/** Whether a pool has acknowledged any of the attempts. */
	wasTaken = false;
	/** Whether any of the attempts may get into a block, or may have been in one. */
	mayBeIncluded = false;
	nonce;
	#call;
	#signed;
	#inBlock = latch();
	#settled = latch();
	#isSettled = false;

	constructor(change, call) {
		this.told = { ...change, outcome: 'unknown', attempts: [], story: [] };
		this.#call = call;
	}

	/** Resolves with what was told as soon as a block of the best chain has it, or it is settled. */
	get inBlock() {
		return this.#inBlock.promise;
	}

	/** Resolves with what was told when that is all: it is final, or the pool has refused it. */
	get settled() {
		return this.#settled.promise;
	}

	get isSettled() {
		return this.#isSettled;
	}

	get attempts() {
		return this.told.attempts;
	}

	get bytes() {
		return this.#signed.bytes;
	}

	tell(text) {
		if (this.told.story.at(-1) !== text) {
			this.told.story.push(text);
		}
	}

	needsSignature(runtime) {
		return this.#signed?.version !== runtime.version;
	}

	sign(runtime, pair) {
		this.#signed = runtime.sign(pair, this.#call(runtime.api.tx), this.nonce);
		this.told.attempts.push(this.#signed.hash);
		this.tell(`signed for version ${runtime.version} with nonce ${this.nonce}`);
	}

	/** The signed transaction is not sent again; the next one is signed anew. */
	throwAway() {
		this.#signed = undefined;
	}

	/** The best chain has it. */
	seeIn({ block }) {
		this.tell(`in block ${block.number}`);
		this.told.outcome = 'in block';
		this.#inBlock.resolve(this.told);
	}

	/** It is in no block, or no more. */
	lose() {
		this.tell('in no block');
		this.told.outcome = 'unknown';
	}

	/** It is final in a block, which refused the call where there is a refusal. */
	conclude({ hash, number }, refusal) {
		this.tell(`final in block ${number}`);
		const block = { hash, number };
		this.#settle(
			refusal ? { outcome: 'refused', at: 'block', refusal: refusal.name, block } : { outcome: 'final', block },
		);
	}

	/** The pool refused it, and it never got anywhere else. */
	refuse(refusal) {
		this.#settle({ outcome: 'refused', refusal: refusal.name, at: 'pool' });
	}

	/** What follows it can't go on. */
	fail(error) {
		this.#isSettled = true;
		this.#inBlock.reject(error);
		this.#settled.reject(error);
	}

	#settle(told) {
		this.#isSettled = true;
		Object.assign(this.told, told);
		this.#inBlock.resolve(this.told);
		this.#settled.resolve(this.told);
	}
}

/** A promise that is settled from outside. Nobody has to wait for it. */
function latch() {
	let settle;
	const promise = new Promise((resolve, reject) => (settle = { resolve, reject }));
	promise.catch(() => {});
	return { promise, ...settle };
}
