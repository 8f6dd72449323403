/**
 * Programs of Debian that some tests ask, where this machine has them. A test that needs one that is missing is left out,
 * and says so.
 */

import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/** Where administrators' programs are; an ordinary PATH leaves it out. */
const ADMINISTRATORS = ['/usr/sbin', '/sbin'];

/** The path of a program, or `undefined`. */
export function tool(name) {
	const folders = [...(process.env.PATH ?? '').split(':'), ...ADMINISTRATORS];
	return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** What to tell node:test of a test that needs these programs: `{ skip: 'why' }` where one is missing. */
export function needs(...names) {
	const missing = names.filter((name) => !tool(name));
	return missing.length > 0 ? { skip: `left out: ${missing.join(' and ')} not installed on this machine` } : {};
}

function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
