/**
 * A subject's own key, as an app on its phone keeps it: no account of the chain, nothing but a pair of keys that signs.
 */

import {
	ed25519PairFromSeed,
	ed25519Sign,
	ed25519Verify,
	encodeAddress,
	secp256k1PairFromSeed,
	secp256k1Sign,
	secp256k1Verify,
	sr25519PairFromSeed,
	sr25519Sign,
	sr25519Verify,
} from '@polkadot/util-crypto';
import { randomBytes } from 'node:crypto';
import { fromText, toHex } from './bytes.mjs';
import { statementBytes } from './consentStatement.mjs';
import { blake2 } from './hash.mjs';

const itself = (publicKey) => publicKey;

/** The schemes that the chain verifies, by the names that it has for their signatures. */
const SCHEMES = {
	Sr25519: { pair: sr25519PairFromSeed, sign: sr25519Sign, verify: sr25519Verify, identifier: itself },
	Ed25519: { pair: ed25519PairFromSeed, sign: ed25519Sign, verify: ed25519Verify, identifier: itself },
	// Over the BLAKE2b-256 hash of what is signed.
	Ecdsa: {
		pair: secp256k1PairFromSeed,
		sign: (message, pair) => secp256k1Sign(message, pair, 'blake2'),
		verify: (message, signature, publicKey) => secp256k1Verify(message, signature, publicKey, 'blake2'),
		identifier: blake2,
	},
};

export const SCHEME_NAMES = Object.keys(SCHEMES);

export class SubjectKey {
	#pair;
	#scheme;

	/** A new key that nobody has. */
	static generate(scheme) {
		return new SubjectKey(randomBytes(32), scheme);
	}

	/** The key of a secret sentence: the same one each time. For examples only. */
	static fromSentence(sentence, scheme) {
		return new SubjectKey(blake2(fromText(sentence)), scheme);
	}

	constructor(seed, scheme = 'Sr25519') {
		this.#scheme = scheme;
		this.#pair = SCHEMES[scheme].pair(Uint8Array.from(seed));
	}

	/** The public key, as the scheme has it. */
	get publicKey() {
		return this.#pair.publicKey;
	}

	/** By what the chain knows the key: the public key, or for ECDSA its hash. */
	get identifier() {
		return SCHEMES[this.#scheme].identifier(this.publicKey);
	}

	/** The same as an address, in which form calls and JSON-RPC have it. */
	get address() {
		return encodeAddress(this.identifier);
	}

	/** A signature under bytes, as a call takes it. */
	sign(bytes) {
		return { [this.#scheme]: toHex(SCHEMES[this.#scheme].sign(bytes, this.#pair)) };
	}

	/** A signature under a statement, with what a call has to tell of it. `wrap` signs it as wallets do. */
	signed({ genesis, nonce, validUntil, ...said }, wrap = (bytes) => bytes) {
		const bytes = wrap(statementBytes({ genesis, nonce, validUntil, ...said }));
		return { key: this.address, genesis, nonce, validUntil, signature: this.sign(bytes) };
	}

	/** Whether a signature, as a call takes it, is this key's under the bytes. */
	verifies(bytes, signature) {
		return SCHEMES[this.#scheme].verify(bytes, signature[this.#scheme], this.publicKey);
	}
}
