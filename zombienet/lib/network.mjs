/**
 * A network of nodes on this machine. zombienet starts it; from then on it is acted on here.
 */

import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { onEnd } from './cleanUp.mjs';
import { Node } from './node.mjs';
import { freePorts } from './ports.mjs';
import { spawnNetwork } from './zombienet.mjs';

export class Network {
	/** The name of its definition. */
	name;
	/** Where everything of its nodes is. */
	directory;
	/** The path of the raw specification of the chain, as it was given to the nodes. */
	spec;
	/** The path of the node's program. */
	binary;
	/** How long a slot takes, in milliseconds. */
	slotDuration;
	/** All nodes, in the order of the definition. */
	nodes;
	#end;

	/** Starts the network of that name in a folder that doesn't exist yet, and resolves when all its nodes answer. */
	static async start(name, { binary, spec, directory, say = console.log }) {
		const { nodes, end } = await spawnNetwork(name, { binary, spec, directory, say });
		const network = new Network({ name, binary, spec, directory, nodes: nodes.map((node) => Node.of(node)), end });
		network.slotDuration = await network.#askSlotDuration();
		return network;
	}

	constructor({ end, ...told }) {
		Object.assign(this, told);
		this.#end = onEnd(async () => {
			await Promise.all(this.nodes.map((node) => node.kill()));
			await end();
		});
	}

	get authorities() {
		return this.nodes.filter(({ isAuthority }) => isAuthority);
	}

	get running() {
		return this.nodes.filter(({ state }) => state === 'running');
	}

	node(name) {
		const found = this.nodes.find((node) => node.name === name);
		if (!found) {
			throw new RangeError(`There is no node ${name} in ${this.name}: ${this.nodes.map((node) => node.name)}.`);
		}
		return found;
	}

	/** Starts a further node, like one that there is, with ports, a base path and a node key of its own. */
	async add(name, { like = 'eve', ...options } = {}) {
		const [port, peerPort, metricsPort] = await freePorts(3);
		const node = this.node(like).sibling(name, {
			port,
			peerPort,
			metricsPort,
			nodeKey: randomBytes(32).toString('hex'),
			basePath: join(this.directory, name, 'data'),
			log: join(dirname(this.node(like).log), `${name}.log`),
		});
		this.nodes.push(node);
		await node.start(options);
		return node;
	}

	/** Ends every node, and zombienet. */
	async stop() {
		await this.#end();
	}

	// SCALE has a u64 as eight bytes, the lowest first.
	async #askSlotDuration() {
		const bytes = await this.nodes[0].ask('state_call', 'AuraApi_slot_duration', '0x');
		return Number(Buffer.from(bytes.slice(2), 'hex').readBigUInt64LE());
	}
}
