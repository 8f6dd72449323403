/**
 * Processes of this machine, as /proc has them. Only ever of those that the runner has started.
 */

import { readFileSync, readlinkSync } from 'node:fs';
import { pause } from './waiting.mjs';

const read = (pid, file) => {
	try {
		return readFileSync(`/proc/${pid}/${file}`, 'utf8');
	} catch {
		return '';
	}
};

/** Whether a process is there and isn't one that only waits to be collected by its parent. */
export function isAlive(pid) {
	const stat = read(pid, 'stat');
	const state = stat.slice(stat.lastIndexOf(')') + 2)[0];
	return stat !== '' && state !== 'Z' && state !== 'X';
}

/** When a process was started, in ticks since the machine was: with its number, this names it for good. */
export function startOf(pid) {
	const stat = read(pid, 'stat');
	return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

/** Resolves when a process is gone. */
export async function ended(pid, patience = 60_000) {
	for (const deadline = Date.now() + patience; isAlive(pid); await pause(20)) {
		if (Date.now() > deadline) {
			throw new Error(`Process ${pid} didn't end within ${patience / 1000} seconds.`);
		}
	}
}

/** How a process was started: its command line, folder and environment. */
export function startedAs(pid) {
	const pairs = entries(read(pid, 'environ')).map((pair) => [
		pair.slice(0, pair.indexOf('=')),
		pair.slice(pair.indexOf('=') + 1),
	]);
	return {
		arguments: entries(read(pid, 'cmdline')),
		folder: readlinkSync(`/proc/${pid}/cwd`),
		environment: Object.fromEntries(pairs),
	};
}

const entries = (text) => text.split('\0').slice(0, -1);
