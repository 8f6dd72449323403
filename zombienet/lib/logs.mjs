/**
 * What nodes, and zombienet, have logged.
 */

import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The end of a log. */
export const lastLines = (log, count = 15) => readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n');

/** Copies the logs of a network, those in its folder and beside it, to a place that stays. Answers with the place. */
export function keepLogs(directory, name) {
	const kept = mkdtempSync(`/tmp/custos-${name}-`);
	for (const folder of [directory, dirname(directory)].filter(existsSync)) {
		const logs = readdirSync(folder).filter((file) => file.endsWith('.log'));
		logs.forEach((log) => copyFileSync(join(folder, log), join(kept, basename(log))));
	}
	return kept;
}
