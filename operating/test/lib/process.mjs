/**
 * Processes, by their numbers.
 */

import { readFileSync } from 'node:fs';

/** How many words behind a process's state /proc/PID/stat has the number of its threads. */
const THREADS = 16;

/**
 * Whether a process runs. One that waits to be collected does not, once its last thread has ended: until then it holds its
 * ports and the lock on its database.
 */
export function isRunning(pid) {
	const stat = textAt(`/proc/${pid}/stat`);
	const [state, ...further] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
	return state !== undefined && (state !== 'Z' || Number(further[THREADS]) > 1);
}

/** Ends a process and those that it started into its group, all at once, where there are any. */
export function killGroup(leader) {
	try {
		process.kill(-leader, 'SIGKILL');
	} catch (error) {
		if (error.code !== 'ESRCH') {
			throw error;
		}
	}
}

/** The number that a file holds, or `undefined` where there is none. */
export function numberIn(file) {
	const text = textAt(file);
	return text ? Number(text) : undefined;
}

/** What a file holds, or `undefined` where it is not there, or goes while it is read, as a process's does. */
function textAt(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (error.code === 'ENOENT' || error.code === 'ESRCH') {
			return undefined;
		}
		throw error;
	}
}
