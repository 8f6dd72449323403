/**
 * The zombienet command line: starts the nodes of a network definition, and says where they are.
 *
 * It stays up beside its nodes, since what they log goes through it. It neither restarts a node that ends nor minds.
 */

import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Trouble } from '../../e2e/lib/trouble.mjs';
import { onEnd } from './cleanUp.mjs';
import { lastLines } from './logs.mjs';
import { freePorts } from './ports.mjs';
import { ended, isAlive } from './processes.mjs';
import { pause } from './waiting.mjs';

const COMMAND = fileURLToPath(new URL('../node_modules/.bin/zombienet', import.meta.url));

const OPTIONS = ['--provider', 'native', '--logType', 'text', '--force', '--spawn-concurrency', '8'];

/** How long a network may take to start, in milliseconds. */
const PATIENCE = 5 * 60_000;

/** Where the definition of a network is. */
export const definitionOf = (name) => fileURLToPath(new URL(`../networks/${name}.toml`, import.meta.url));

/** How the name of a node stands in a definition. */
const NAMES = /^name = "(.+)"$/gm;

/**
 * Starts the network of that name in a folder that doesn't exist yet. Answers with the nodes, each with its name, the
 * number of its process and its log, and with the function that ends zombienet and them.
 */
export async function spawnNetwork(name, { binary, spec, directory, say }) {
	if (!existsSync(COMMAND)) {
		throw new Trouble(
			'zombienet is not installed.',
			'scripts/zombienet installs it; so does `npm ci` in zombienet/.',
		);
	}
	const definition = readFileSync(definitionOf(name), 'utf8');
	const path = `${directory}.toml`;
	writeFileSync(path, await withPorts(definition));
	const log = logOf(directory);
	const output = openSync(log, 'w');
	// In a group of its own: Ctrl-C is for the runner, which ends the nodes first.
	const zombienet = spawn(COMMAND, [...OPTIONS, '--dir', directory, 'spawn', path], {
		env: { ...process.env, CUSTOS_NODE_BINARY: binary, CUSTOS_CHAIN_SPEC: spec },
		stdio: ['ignore', output, output],
		detached: true,
	});
	closeSync(output);
	const end = onEnd(() => endGroup(zombienet.pid));
	try {
		const described = await description(zombienet, directory, say);
		return { nodes: nodesIn(described, namesIn(definition)), end };
	} catch (error) {
		await end();
		throw new Trouble(error.message, `Its last words:\n${lastLines(log)}`, { cause: error });
	}
}

/** Where zombienet's own words go. */
const logOf = (directory) => join(dirname(directory), 'zombienet.log');

/** A definition in which each node has ports that are free. */
async function withPorts(definition) {
	const ports = await freePorts(3 * namesIn(definition).length);
	return definition.replace(NAMES, (line) => {
		const [rpc, peers, metrics] = ports.splice(0, 3);
		return [line, `rpc_port = ${rpc}`, `p2p_port = ${peers}`, `prometheus_port = ${metrics}`].join('\n');
	});
}

/** What zombienet writes of its network once all nodes are up. */
async function description(zombienet, directory, say) {
	const path = join(directory, 'zombie.json');
	let failure;
	zombienet.once('error', (error) => (failure = error));
	let said = Date.now();
	for (const began = said; Date.now() - began < PATIENCE; await pause(200)) {
		const written = parsed(path);
		if (written) {
			return written;
		}
		if (failure || !isAlive(zombienet.pid)) {
			throw new Error('zombienet ended before the nodes were up.', { cause: failure });
		}
		if (Date.now() - said > 10_000) {
			said = Date.now();
			say(`${Math.round((said - began) / 1000)} s so far; the nodes are starting`);
		}
	}
	throw new Error(`zombienet had not started the nodes within ${PATIENCE / 60_000} minutes.`);
}

/** What a file of JSON says, or `undefined` as long as it isn't there, or not all of it. */
function parsed(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return undefined;
	}
}

/** The nodes in the order of their names: zombienet tells them as they came up. */
const nodesIn = ({ client: { processMap } }, names) =>
	names.map((name) => ({ name, pid: processMap[name].pid, log: processMap[name].logs }));

/** The names of the nodes of a definition. */
const namesIn = (definition) => [...definition.matchAll(NAMES)].map(([, name]) => name);

/** Ends zombienet and the nodes that it started: they are one group of processes. */
async function endGroup(group) {
	try {
		process.kill(-group, 'SIGKILL');
	} catch (error) {
		if (error.code !== 'ESRCH') {
			throw error;
		}
	}
	await ended(group);
}
