/**
 * What a subject's app does: it signs statements that it has understood, and checks its log. It has a key of its own, no
 * account on the chain, and asks a node that it need not trust.
 */

import { equal, fromHex, toHex } from './bytes.mjs';
import { encodeDelegation, encodeTerms, statementBytes } from './consentStatement.mjs';
import { blake2 } from './hash.mjs';
import { trailOf } from './hashChain.mjs';
import { encodeAccessTerms, head, isHistory, storageKey } from './log.mjs';
import { provenValue } from './storageProof.mjs';

const DAY = 24 * 60 * 60 * 1000;

/** The bytes of the terms whose hash an entry has. */
const TERMS = {
	attested: encodeTerms,
	delegated: encodeDelegation,
	accessRequested: encodeAccessTerms,
	emergencyAccess: encodeAccessTerms,
};

export class SubjectApp {
	/** The subject: its controller and its pseudonym there. */
	subject;
	/** The key that the app keeps. */
	key;
	#chain;

	constructor(chain, subject, key) {
		this.#chain = chain;
		this.subject = subject;
		this.key = key;
	}

	/**
	 * A statement of what the subject wants to do, and the signature under it. The node says which nonce is next and how the
	 * statement reads; the bytes are made here, and have to be the same.
	 */
	async sign(act, { validUntil = null, wrap } = {}) {
		const told = await this.#chain.ask('consent_statement', this.subject, act, this.key.address, validUntil);
		const statement = { ...told.statement, subject: this.subject, act, genesis: this.genesis };
		if (!equal(statementBytes(statement), fromHex(told.bytes))) {
			throw new Error('The node told the bytes of another statement.');
		}
		return { text: told.text, statement, signed: this.key.signed(statement, wrap) };
	}

	/** The same without asking anybody: the statement that the key makes after `nonce` others. */
	signAlone(act, nonce, validUntil = Date.now() + DAY) {
		const statement = { genesis: this.genesis, subject: this.subject, nonce, validUntil, act };
		return { statement, signed: this.key.signed(statement) };
	}

	/** The chain that the app's statements are for. */
	get genesis() {
		return this.#chain.api.genesisHash.toHex();
	}

	/** The subject's log as a node tells it, as of a block. */
	async log(blockHash = null) {
		const { steps, ...told } = await this.#chain.ask('access_log', this.subject, null, blockHash);
		return { ...told, steps: steps.map(({ block, ...step }) => step), blocks: steps.map(({ block }) => block) };
	}

	/**
	 * How long the log is and what its head is, as the state of a final block has it: shown by one storage proof, with nothing
	 * taken on trust but the block's hash.
	 */
	async provenTrail({ hash, header }) {
		if (!this.#chain.isHeaderOf(hash, header)) {
			throw new Error('This is not the header of that block.');
		}
		const key = storageKey(this.subject);
		const nodes = await this.#chain.readProof(key, hash);
		const record = provenValue(fromHex(header.stateRoot), nodes, fromHex(key));
		return { nodes, record, trail: trailOf(record) };
	}

	/** Whether entries are the subject's whole log, judged by its trail. */
	isWhole(entries, trail) {
		return isHistory(this.subject, entries, trail);
	}

	/** Whether what a node says that an entry was about is what it was about. */
	isAbout({ entry, terms }, said) {
		return toHex(blake2(TERMS[entry](said))) === terms;
	}

	/** The head to which entries lead. */
	headOf(entries) {
		return head(this.subject, entries);
	}
}
