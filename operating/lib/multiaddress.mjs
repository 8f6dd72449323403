/**
 * Addresses of nodes in the network, such as `/dns/node.example.org/tcp/30333/p2p/12D3KooW…`.
 */

import { fromBase58 } from './base58.mjs';

/** What a name of a node begins with, as bytes: an Ed25519 key of 32 bytes, in full. */
const ED25519_KEY = Buffer.from([0, 36, 8, 1, 18, 32]);

const ADDRESS = /^\/(dns|dns4|dns6|ip4|ip6)\/[^/\s]+\/tcp\/(\d+)(?:\/ws|\/wss)?\/p2p\/([^/\s]+)$/;

/** What is wrong with a node's address, or `undefined`. */
export function troubleOfNodeAddress(address) {
	const [, , port, peer] = ADDRESS.exec(address) ?? [];
	if (peer === undefined) {
		return 'a node is reached by such as /dns/node.example.org/tcp/30333/p2p/12D3KooW…';
	}
	if (Number(port) < 1 || Number(port) > 65_535) {
		return `there is no port ${port}`;
	}
	const bytes = fromBase58(peer);
	const isKey = bytes?.length === 38 && bytes.subarray(0, 6).equals(ED25519_KEY);
	return isKey ? undefined : `${peer} is no node's name: custos-node key inspect-node-key prints it`;
}
