/**
 * Whether a process runs. One that has ended and waits to be collected does not.
 */

import { readFileSync } from 'node:fs';

export function isRunning(pid) {
	try {
		const [, state] = /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
		return state !== 'Z';
	} catch (error) {
		if (error.code === 'ENOENT' || error.code === 'ESRCH') {
			return false;
		}
		throw error;
	}
}
