/**
 * A node as the guide sets one up for strangers: with the options of custos-node.service and roles/rpc-node.env, and
 * nothing else than its ports and folders changed.
 */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { nodeBinary } from './binary.mjs';
import { adapt, OPERATING } from './consortium.mjs';
import { prepareMachine } from './release.mjs';
import { say } from './waiting.mjs';

/** Starts an RPC node below a folder, of the chain of four authorities that is built in. */
export async function startRpcNode(folder) {
	say('an RPC node starts, with the options of roles/rpc-node.env');
	const machine = await prepareMachine(folder, 'rpc-node');
	await machine.run(OPERATING.get('node-key'));
	await machine.run(
		[
			'sudo install --mode 644 /usr/local/lib/custos/custos-node.env /etc/custos/custos-node.env',
			'sudo install --mode 644 /usr/local/lib/custos/roles/rpc-node.env /etc/custos/role.env',
		].join('\n'),
	);
	writeFileSync(machine.at('etc/custos/chain.json'), builtIn('local'));
	machine.edit(machine.at('etc/custos/custos-node.env'), { CUSTOS_PUBLIC: machine.address });
	adapt(machine);
	await machine.run(OPERATING.get('start'));
	await machine.answers();
	return machine;
}

/** The specification of a chain that is built in. */
export function builtIn(chain, ...further) {
	const options = ['export-chain-spec', '--chain', chain, ...further];
	const { status, stdout, stderr } = spawnSync(nodeBinary(), options, { encoding: 'utf8', maxBuffer: 2 ** 28 });
	if (status !== 0) {
		throw new Error(`The node writes no specification: ${stderr}`);
	}
	return stdout;
}
