/**
 * Moves the nodes of a network into network namespaces of Linux, each into one of its own, and parts them in two: two
 * bridges, each in a namespace too, joined by one link that can be taken down. This machine's own network is not
 * touched.
 *
 * It needs root and `ip` (iproute2), and a kernel that has namespaces, bridges and pairs of virtual interfaces.
 */

import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { option, withOption, without } from './commandLine.mjs';
import { isAlive } from './processes.mjs';
import { PROGRAM, relayToFolder } from './relay.mjs';

const run = promisify(execFile);
const ip = async (...words) => (await run('ip', words)).stdout;

/** The namespaces of this run begin with this, so that those of a run that was killed can be told from it. */
const PREFIX = 'custos';
const own = (name) => `${PREFIX}-${process.pid}-${name}`;

/** The port of the nodes' addresses, each of which has all ports to itself. */
const PEER_PORT = 30333;

/** Whether this machine lets us: `undefined`, or why not. */
export async function whyNoNamespaces() {
	if (process.env.CUSTOS_NO_NAMESPACES) {
		return 'CUSTOS_NO_NAMESPACES is set';
	}
	if (process.getuid?.() !== 0) {
		return 'only root makes network namespaces';
	}
	const names = [own('try-1'), own('try-2')];
	try {
		for (const name of names) {
			await ip('netns', 'add', name);
		}
		await ip('-n', names[0], 'link', 'add', 'bridge', 'type', 'bridge');
		await cable(names[0], 'here', names[1], 'there');
		return undefined;
	} catch (error) {
		return `this machine does not let us make network namespaces: ${(error.stderr ?? error.message).trim()}`;
	} finally {
		await removeNamespaces(names);
	}
}

const removeNamespaces = (names) => Promise.all(names.map((name) => ip('netns', 'delete', name).catch(() => {})));

/** Removes what a run has left that was killed. */
async function removeAbandoned() {
	const names = (await ip('netns', 'list')).split('\n').map((line) => line.split(' ')[0]);
	const abandoned = names.filter((name) => {
		const [, pid] = new RegExp(`^${PREFIX}-(\\d+)-`).exec(name) ?? [];
		return pid && !isAlive(Number(pid));
	});
	await removeNamespaces(abandoned);
}

/** Two sides of a network, each node in a namespace of its own. */
export class TwoSides {
	#sides;
	#folder = mkdtempSync(join(tmpdir(), 'custos-relay-'));
	#namespaces = [];
	#relays = [];
	#servers = [];

	/** `sides` are two lists of nodes. */
	constructor(sides) {
		this.#sides = sides;
	}

	/**
	 * Ends all nodes, moves them, and starts them again where they are: with the others as reserved peers, at
	 * addresses of their bridges. JSON-RPC and metrics stay where they were. `remove` is due whatever comes of this.
	 */
	async move() {
		await removeAbandoned();
		const nodes = this.#sides.flat();
		const places = new Map(nodes.map((node, index) => [node, `10.213.77.${index + 1}`]));
		const peers = await Promise.all(
			nodes.map(async (node) => {
				const peerId = await node.ask('system_localPeerId');
				return { node, address: `/ip4/${places.get(node)}/tcp/${PEER_PORT}/ws/p2p/${peerId}` };
			}),
		);
		await Promise.all(nodes.map((node) => node.kill('SIGTERM')));
		for (const [index, side] of this.#sides.entries()) {
			await this.#bridge(index);
			for (const node of side) {
				await this.#plug(node, index, places.get(node));
			}
		}
		await this.#join();
		await Promise.all(
			nodes.map((node) => {
				const others = peers.filter((peer) => peer.node !== node).map((peer) => peer.address);
				return node.start({ arguments: (list) => inNamespace(list, own(node.name), places.get(node), others) });
			}),
		);
	}

	/** Takes the link between the bridges down. Nothing says so to the nodes: what they send just gets nowhere. */
	part() {
		return ip('-n', bridgeOf(0), 'link', 'set', 'trunk', 'down');
	}

	heal() {
		return ip('-n', bridgeOf(0), 'link', 'set', 'trunk', 'up');
	}

	/** Ends the nodes, and removes the namespaces and everything in them. */
	async remove() {
		await Promise.all(this.#sides.flat().map((node) => node.kill()));
		this.#relays.forEach((relay) => relay.kill());
		this.#servers.forEach((server) => server.close());
		await removeNamespaces(this.#namespaces);
		rmSync(this.#folder, { recursive: true, force: true });
	}

	async #namespace(name) {
		this.#namespaces.push(name);
		await ip('netns', 'add', name);
		await ip('-n', name, 'link', 'set', 'lo', 'up');
	}

	async #bridge(side) {
		const name = bridgeOf(side);
		await this.#namespace(name);
		await ip('-n', name, 'link', 'add', 'bridge', 'type', 'bridge');
		await ip('-n', name, 'link', 'set', 'bridge', 'up');
	}

	/** The link between the two bridges. */
	async #join() {
		await cable(bridgeOf(0), 'trunk', bridgeOf(1), 'trunk');
		for (const side of [0, 1]) {
			await ip('-n', bridgeOf(side), 'link', 'set', 'trunk', 'master', 'bridge');
			await ip('-n', bridgeOf(side), 'link', 'set', 'trunk', 'up');
		}
	}

	/** A namespace for the node, with an address on its side's bridge, and the way in for those who ask it. */
	async #plug(node, side, place) {
		const name = own(node.name);
		await this.#namespace(name);
		await cable(name, 'network', bridgeOf(side), node.name);
		await ip('-n', name, 'address', 'add', `${place}/24`, 'dev', 'network');
		await ip('-n', name, 'link', 'set', 'network', 'up');
		await ip('-n', bridgeOf(side), 'link', 'set', node.name, 'master', 'bridge');
		await ip('-n', bridgeOf(side), 'link', 'set', node.name, 'up');

		const ports = ['--rpc-port', '--prometheus-port'].map((flag) => option(node.arguments, flag));
		const folder = join(this.#folder, node.name);
		mkdirSync(folder);
		const inside = spawn('ip', ['netns', 'exec', name, process.execPath, PROGRAM, folder, ...ports], {
			stdio: ['ignore', 'pipe', 'inherit'],
			detached: true,
		});
		this.#relays.push(inside);
		await new Promise((resolve, reject) => {
			inside.stdout.once('data', resolve);
			inside.once('error', reject);
			inside.once('exit', (code) => reject(new Error(`The relay of ${node.name} ended: ${code}.`)));
		});
		for (const port of ports) {
			this.#servers.push(await relayToFolder(folder, Number(port)));
		}
	}
}

/** Joins two namespaces by a pair of interfaces, of these names. */
const cable = (one, name, other, otherName) =>
	ip('-n', one, 'link', 'add', name, 'type', 'veth', 'peer', 'name', otherName, 'netns', other);

const bridgeOf = (side) => own(`side-${side + 1}`);

/** The command line of a node in a namespace, with its address there, and with the others as its only peers. */
function inNamespace(list, name, place, others) {
	const moved = withOption(without(list, '--bootnodes'), '--listen-addr', `/ip4/${place}/tcp/${PEER_PORT}/ws`);
	return ['ip', 'netns', 'exec', name, ...moved, '--reserved-only', '--reserved-nodes', ...others];
}
