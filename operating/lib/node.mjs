/**
 * The node's own commands: what it knows of keys and of specifications of chains.
 */

import { spawnSync } from 'node:child_process';
import { Stop } from './trouble.mjs';

/** The names whose secrets come with every Substrate node. */
const NAMES = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie', 'One', 'Two'];
const SCHEMES = ['sr25519', 'ed25519'];
const LARGEST_ANSWER = 256 * 1024 * 1024;

export class Node {
	#binary;

	constructor(binary) {
		this.#binary = binary;
	}

	/** The version of the node, as it prints it. */
	version() {
		return this.#run('--version').trim();
	}

	/** The specification of a chain, a built-in one or that of a file. */
	specification(chain, ...options) {
		return this.#run('export-chain-spec', '--chain', chain, ...options);
	}

	/** The public keys whose secrets everybody knows, in hexadecimal digits, and those secrets. */
	developmentKeys() {
		const secrets = NAMES.flatMap((name) => [`//${name}`, `//${name}//stash`]);
		return new Map(
			SCHEMES.flatMap((scheme) =>
				secrets.map((secret) => {
					const printed = this.#run('key', 'inspect', '--scheme', scheme, '--output-type', 'json', secret);
					return [JSON.parse(printed).publicKey.slice(2), secret];
				}),
			),
		);
	}

	#run(...options) {
		const { error, status, stdout, stderr } = spawnSync(this.#binary, options, {
			encoding: 'utf8',
			maxBuffer: LARGEST_ANSWER,
		});
		if (error) {
			const advice = 'Install it, or name it: chain-spec --node /path/to/custos-node …';
			throw new Stop(`the node \`${this.#binary}\` can't be run: ${error.message}.`, advice);
		}
		if (status !== 0) {
			const words = stderr.trim().split('\n').slice(-12).join('\n  ');
			throw new Stop(`\`custos-node ${options.join(' ')}\` failed. Its own words:\n  ${words}`, undefined);
		}
		return stdout;
	}
}
