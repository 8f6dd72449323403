/**
 * Stands in for systemctl on a rehearsal's machine: starts and stops what supervisor.mjs runs as the node's unit says.
 */

import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRunning, numberIn } from './process.mjs';
import { settingsOf } from './service.mjs';
import { until } from './waiting.mjs';

const machine = process.env.REHEARSAL_MACHINE;
const program = fileURLToPath(new URL('supervisor.mjs', import.meta.url));
const unit = () => readFileSync(join(machine, 'etc/systemd/system/custos-node.service'), 'utf8');

const verbs = {
	'daemon-reload': () => {},
	enable: () => (process.argv.includes('--now') ? start() : undefined),
	start,
	stop,
	restart: async () => {
		await stop();
		start();
	},
	'is-active': () => {
		const pausing = running('supervisor.pid') ? 'activating' : 'inactive';
		console.log(running('node.pid') ? 'active' : pausing);
		process.exitCode = running('node.pid') ? 0 : 3;
	},
};

await (verbs[process.argv[2]] ?? unknown)();

function start() {
	if (running('supervisor.pid')) {
		return;
	}
	forget('node.restarts', 'node.pid');
	const log = openSync(join(machine, 'node.log'), 'a');
	// Detached, it leads a group of its own, to which the node belongs.
	const supervisor = spawn(process.execPath, [program, machine], { detached: true, stdio: ['ignore', log, log] });
	closeSync(log);
	writeFileSync(join(machine, 'supervisor.pid'), String(supervisor.pid));
	supervisor.unref();
}

async function stop() {
	const pid = running('supervisor.pid');
	if (pid) {
		process.kill(pid, 'SIGTERM');
		const patience = Number(settingsOf(unit()).get('TimeoutStopSec')[0]) * 1_000;
		await until('the node to end', () => !isRunning(pid), { patience, every: 100 });
	}
	forget('supervisor.pid');
}

/** The number in a file, where a process runs that has it. */
function running(file) {
	const pid = numberIn(join(machine, file));
	return pid && isRunning(pid) ? pid : undefined;
}

function forget(...files) {
	files.forEach((file) => rmSync(join(machine, file), { force: true }));
}

function unknown() {
	console.error(`The rehearsal's systemctl does not know: ${process.argv.slice(2).join(' ')}`);
	process.exitCode = 1;
}
