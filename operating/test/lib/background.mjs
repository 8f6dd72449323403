/**
 * A program that runs beside a test, and is stopped with it.
 */

import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';

export class Background {
	#process;
	#log;

	/** Starts a program. What it says goes to the file `log`. */
	constructor(program, options, log) {
		const file = openSync(log, 'a');
		this.#process = spawn(program, options, { stdio: ['ignore', file, file] });
		this.#log = log;
		closeSync(file);
	}

	/** Throws what it said last where it has ended. */
	check() {
		const { exitCode, signalCode } = this.#process;
		if (exitCode !== null || signalCode !== null) {
			throw new Error(`${this.#process.spawnfile} ended:\n${this.said()}`);
		}
	}

	/** What it said so far. */
	said() {
		return readFileSync(this.#log, 'utf8');
	}

	async stop(signal = 'SIGTERM') {
		const { exitCode, signalCode } = this.#process;
		if (exitCode === null && signalCode === null) {
			const exit = once(this.#process, 'exit');
			this.#process.kill(signal);
			await exit;
		}
	}
}
