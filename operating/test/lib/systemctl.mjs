/**
 * Stands in for systemctl on a rehearsal's machine: starts and stops the node as its unit says.
 */

import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './process.mjs';
import { commandOf, settingsOf } from './service.mjs';
import { pause } from './waiting.mjs';

const machine = process.env.REHEARSAL_MACHINE;
const pidFile = join(machine, 'node.pid');
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
};

await (verbs[process.argv[2]] ?? unknown)();

function start() {
	if (running()) {
		return;
	}
	const [program, ...options] = commandOf(unit());
	const log = openSync(join(machine, 'node.log'), 'a');
	const node = spawn(program, options, { detached: true, stdio: ['ignore', log, log] });
	closeSync(log);
	writeFileSync(pidFile, String(node.pid));
	node.unref();
}

async function stop() {
	const pid = running();
	if (pid) {
		process.kill(pid, settingsOf(unit()).get('KillSignal')[0]);
		while (running()) {
			await pause(100);
		}
	}
	rmSync(pidFile, { force: true });
}

/** The node's process, where there is one that runs. */
function running() {
	const pid = existsSync(pidFile) && Number(readFileSync(pidFile, 'utf8'));
	return pid && isRunning(pid) ? pid : undefined;
}

function unknown() {
	console.error(`The rehearsal's systemctl does not know: ${process.argv.slice(2).join(' ')}`);
	process.exitCode = 1;
}
