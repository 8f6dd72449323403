/**
 * A machine of a rehearsal: a folder in the place of /, ports of its own in the place of the usual ones, and stand-ins for
 * the commands that need root or systemd. On it the guide's commands run as they are written.
 */

import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePorts } from './ports.mjs';
import { resultOf } from './jsonRpc.mjs';
import { metricsAt } from './metrics.mjs';
import { isRunning, killGroup, numberIn } from './process.mjs';
import { Final, say, until } from './waiting.mjs';

const systemctl = fileURLToPath(new URL('systemctl.mjs', import.meta.url));

/** The folders that the guide's commands name. */
const FOLDERS = /(?<![\w./-])\/(etc|var|usr\/local|root|srv)\b/g;

/** So many times a node may fail before it answers, and be started again by its service, until the rehearsal gives up. */
const STARTS_FORGIVEN = 2;
/** The numbers of what runs the node, and of the node. */
const NUMBERS = ['supervisor.pid', 'node.pid'];

/** Commands that need root or would change the machine under the rehearsal. */
const STAND_INS = {
	sudo: 'if [ "$1" = -u ]; then shift 2; fi; exec "$@"',
	adduser: 'exit 0',
	chown: 'exit 0',
	install: [
		'arguments=()',
		'while [ $# -gt 0 ]; do case $1 in --owner | --group) shift ;; *) arguments+=("$1") ;; esac; shift; done',
		'exec /usr/bin/install "${arguments[@]}"',
	].join('\n'),
	systemctl: `exec "${process.execPath}" "${systemctl}" "$@"`,
};

/** Makes a machine in a folder. Nothing of a node is on it. */
export async function newMachine(folder, name) {
	const [network, rpc, unsafe, metrics] = await freePorts(4);
	return new Machine(join(folder, name), name, { network, rpc, unsafe, metrics });
}

export class Machine {
	/** How often the node's service had started it again when it answered. */
	#forgiven = 0;

	constructor(root, name, ports) {
		Object.assign(this, { root, name, ports });
		for (const folder of ['etc/systemd/system', 'usr/local/bin', 'usr/local/lib', 'var/lib', 'root', 'stand-ins', 'tmp']) {
			mkdirSync(join(root, folder), { recursive: true });
		}
		for (const [command, script] of Object.entries(STAND_INS)) {
			writeFileSync(this.at('stand-ins', command), `#!/bin/bash\n${script}\n`);
			chmodSync(this.at('stand-ins', command), 0o755);
		}
	}

	/** A path on this machine. */
	at(...parts) {
		return join(this.root, ...parts);
	}

	/** Where others reach this machine's node. */
	get address() {
		return `/ip4/127.0.0.1/tcp/${this.ports.network}`;
	}

	get rpc() {
		return `http://127.0.0.1:${this.ports.rpc}`;
	}

	get unsafeRpc() {
		return `http://127.0.0.1:${this.ports.unsafe}`;
	}

	/** A text of the guide or of a file that it hands out, as it has to be on this machine. */
	here(text) {
		const { network, rpc, unsafe, metrics } = this.ports;
		return text
			.replaceAll(FOLDERS, `${this.root}/$1`)
			.replaceAll('0.0.0.0', '127.0.0.1')
			.replaceAll(/\b30333\b/g, network)
			.replaceAll(/\b9944\b/g, rpc)
			.replaceAll(/\b9945\b/g, unsafe)
			.replaceAll(/\b9615\b/g, metrics);
	}

	/** Runs commands of the guide; `examples` are what stands in them for things that differ, and what takes their place. */
	async run(commands, examples = {}) {
		if (commands === undefined) {
			throw new Error('The guide has no block of that name.');
		}
		const own = Object.entries(examples).reduce((text, [from, to]) => replaced(text, from, to), commands);
		const { status, output } = await shell(this.here(own), this.at('root'), {
			PATH: `${this.at('stand-ins')}:${this.at('usr/local/bin')}:${process.env.PATH}`,
			HOME: this.at('root'),
			TMPDIR: this.at('tmp'),
			REHEARSAL_MACHINE: this.root,
			CUSTOS_STATE: this.at('var/lib/custos'),
			CUSTOS_CONFIGURATION: this.at('etc/custos'),
			CUSTOS_UNSAFE_RPC: this.unsafeRpc,
		});
		if (status !== 0) {
			throw new Error(`On ${this.name} these commands failed with ${status}:\n${commands}\n${output}`);
		}
		return output;
	}

	/** Sets variables in an environment file that the guide asks a person to edit. */
	edit(file, values) {
		let text = this.here(readFileSync(file, 'utf8'));
		for (const [name, value] of Object.entries(values)) {
			text = text.replace(new RegExp(`^${name}=.*$`, 'm'), () => `${name}=${value}`);
		}
		writeFileSync(file, text);
	}

	/** Waits until the node answers. */
	async answers() {
		const health = await until(`${this.name}'s node to answer`, () => {
			this.check(STARTS_FORGIVEN);
			return resultOf(this.rpc, 'system_health');
		});
		this.#forgiven = this.#restarts;
		if (this.#forgiven > 0) {
			say(`${this.name}'s node failed ${this.#forgiven} times before it answered; its log says why`);
		}
		return health;
	}

	/** Throws the node's last words where it ended by itself, be it that its service starts it again. */
	check(forgiven = this.#forgiven) {
		if (!this.runs || this.#restarts > forgiven) {
			throw new Final(`${this.name}'s node ended by itself. Its last words:\n${this.lastWords()}`);
		}
	}

	/** Whether the node runs, or its service is about to start it. */
	get runs() {
		return NUMBERS.map((file) => numberIn(this.at(file))).some((pid) => pid && isRunning(pid));
	}

	get #restarts() {
		return numberIn(this.at('node.restarts')) ?? 0;
	}

	lastWords(lines = 12) {
		const log = this.at('node.log');
		return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-lines).join('\n') : '';
	}

	metrics() {
		return metricsAt(`http://127.0.0.1:${this.ports.metrics}/metrics`);
	}

	/** Ends the node at once, as a failure of the machine would: nothing starts it again. */
	async kill() {
		const leader = numberIn(this.at('supervisor.pid'));
		if (leader) {
			killGroup(leader);
		}
		await until(`${this.name}'s node to end`, () => !this.runs);
		NUMBERS.forEach((file) => rmSync(this.at(file), { force: true }));
		this.keepLog();
	}

	/** Keeps the node's log where scripts/rehearse wants the logs to be. */
	keepLog() {
		const folder = process.env.REHEARSAL_LOGS;
		if (folder && existsSync(this.at('node.log'))) {
			copyFileSync(this.at('node.log'), join(folder, `${this.name}.log`));
		}
	}

	/** What a lost machine leaves: nothing but what was backed up elsewhere. */
	wipe() {
		for (const folder of ['var/lib/custos', 'etc/custos']) {
			rmSync(this.at(folder), { recursive: true, force: true });
		}
	}
}

function replaced(text, from, to) {
	if (!text.includes(from)) {
		throw new Error(`The guide does not say ${from} any more.`);
	}
	return text.replaceAll(from, to);
}

function shell(commands, folder, environment) {
	return new Promise((resolve, reject) => {
		const bash = spawn('bash', ['-euo', 'pipefail', '-c', commands], {
			cwd: folder,
			env: { ...process.env, ...environment },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		const heard = [];
		bash.stdout.on('data', (data) => heard.push(data));
		bash.stderr.on('data', (data) => heard.push(data));
		bash.on('error', reject);
		bash.on('close', (status) => resolve({ status, output: Buffer.concat(heard).toString() }));
	});
}
