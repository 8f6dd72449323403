/**
 * The node of the previous release.
 */

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Trouble } from '../../e2e/lib/trouble.mjs';

const SCRIPT = fileURLToPath(new URL('../../scripts/previous-release', import.meta.url));

/** Puts the node at a path. It is built where it never was, which the script tells of. */
export async function putPreviousNode(path) {
	const script = spawn(SCRIPT, [path], { stdio: ['ignore', 'inherit', 'inherit'] });
	const status = await new Promise((resolve, reject) => script.once('error', reject).once('exit', resolve));
	if (status !== 0) {
		throw new Trouble('the node of the previous release is not there.', 'scripts/previous-release says above why.');
	}
}
