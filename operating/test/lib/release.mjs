/**
 * A release of the node: one machine builds and packs it, as the guide says, and those that run nodes get what it packed,
 * and nothing else of it.
 */

import { copyFileSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeBinary } from './binary.mjs';
import { commandsOf } from './guide.mjs';
import { newMachine } from './machine.mjs';
import { say } from './waiting.mjs';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const guide = commandsOf('operating.md');

/** Where the node is after it is built, and what is packed, in the home folder of whoever did. */
const BUILT = '.cache/custos/target/release/custos-node';
const PACKED = 'custos-release.tar.gz';

/** What was packed below a folder, by the folder. */
const packed = new Map();

/** A machine to which the release was copied, and that is prepared. */
export async function prepareMachine(folder, name) {
	const machine = await newMachine(folder, name);
	copyFileSync(await releaseIn(folder), machine.at('root', PACKED));
	await machine.run(guide.get('prepare'));
	return machine;
}

function releaseIn(folder) {
	if (!packed.has(folder)) {
		packed.set(folder, pack(folder));
	}
	return packed.get(folder);
}

/** Packs what was built: on a machine with the sources, and with the node where building leaves it. */
async function pack(folder) {
	say('one machine packs the release for the others (section 1)');
	const machine = await newMachine(folder, 'build-machine');
	mkdirSync(dirname(machine.at('root', BUILT)), { recursive: true });
	symlinkSync(nodeBinary(), machine.at('root', BUILT));
	symlinkSync(repository, machine.at('root', 'custos'));
	await machine.run(guide.get('pack'));
	return join(machine.root, 'root', PACKED);
}
