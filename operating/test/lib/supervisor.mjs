/**
 * Runs a node as systemd does: with the unit's command, started again when it fails, and ended by the unit's signal. Its
 * one argument is the machine's folder, in which it keeps the node's number in node.pid, and in node.restarts how often the
 * node was started again. What it says goes to the node's log.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandOf, settingsOf } from './service.mjs';

/** The signals of which systemd takes it that the service ended cleanly: man systemd.service, Restart=. */
const CLEAN = ['SIGHUP', 'SIGINT', 'SIGTERM', 'SIGPIPE'];

const [, , machine] = process.argv;
const unit = readFileSync(join(machine, 'etc/systemd/system/custos-node.service'), 'utf8');
const [killSignal, restart, delay, prevented] = ['KillSignal', 'Restart', 'RestartSec', 'RestartPreventExitStatus'].map(
	(name) => settingsOf(unit).get(name)[0],
);

const told = new AbortController();
let node;
process.on('SIGTERM', () => {
	told.abort();
	node?.kill(killSignal);
});
process.on('exit', () => {
	['node.pid', 'supervisor.pid'].forEach((name) => rmSync(join(machine, name), { force: true }));
});

let restarts = 0;
while (await failed()) {
	restarts += 1;
	writeFileSync(join(machine, 'node.restarts'), String(restarts));
	console.log(`The node failed. It is started again in ${delay} seconds, as its unit says.`);
	await pause(Number(delay) * 1_000, undefined, { signal: told.signal }).catch(() => {});
}

/** Runs the node to its end, unless it is to stop. Answers whether it has to be started again. */
async function failed() {
	if (told.signal.aborted) {
		return false;
	}
	const [program, ...options] = commandOf(unit);
	node = spawn(program, options, { stdio: ['ignore', 'inherit', 'inherit'] });
	writeFileSync(join(machine, 'node.pid'), String(node.pid));
	const [status, signal] = await once(node, 'exit');
	const clean = status === 0 || CLEAN.includes(signal) || prevented.split(/\s+/).includes(String(status ?? signal));
	return restart === 'on-failure' && !clean && !told.signal.aborted;
}
