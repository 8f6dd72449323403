/**
 * The keys of the file of members.
 */

import { isText } from './fields.mjs';
import { keyOfAddress } from './ss58.mjs';

/** Purposes that one key may serve together: an authority's seat may have the name of its member's representative. */
const NAMES = ['representative', 'account'];

/** Keys as they are read: each is a valid address, is nobody's that everybody knows, and serves one purpose once. */
export class Keys {
	#findings;
	#developmentKeys;
	#uses = new Map();

	constructor(findings, developmentKeys) {
		this.#findings = findings;
		this.#developmentKeys = developmentKeys;
	}

	add(purpose, path, address) {
		if (!isText(this.#findings, path, address)) {
			return;
		}
		let key;
		try {
			key = keyOfAddress(address);
		} catch (error) {
			this.#findings.error(path, 'InvalidAddress', `${address}: ${error.message}.`);
			return;
		}
		if (this.#developmentKeys.has(key)) {
			const text = `${address} is the key ${this.#developmentKeys.get(key)}, whose secret everybody knows.`;
			this.#findings.error(path, 'DevelopmentKey', text);
		}
		this.#onlyUse(purpose, path, address, key);
	}

	#onlyUse(purpose, path, address, key) {
		const uses = this.#uses.get(key) ?? [];
		const same = uses.find((use) => use.purpose === purpose);
		const other = uses.find((use) => !(NAMES.includes(use.purpose) && NAMES.includes(purpose)));
		if (same) {
			this.#findings.error(path, 'DuplicateKey', `${address} is also ${same.path}.`);
		} else if (other) {
			const text = `${address} is also ${other.path}. Keys that lie on a node serve nothing else.`;
			this.#findings.error(path, 'KeyForTwoPurposes', text);
		}
		this.#uses.set(key, [...uses, { purpose, path }]);
	}
}
