/**
 * The systemd unit and the role files: that systemd takes them, how far they confine the node, and that the node takes
 * their options.
 */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { nodeBinary } from './lib/binary.mjs';
import { commandOf, settingsOf, variablesOf } from './lib/service.mjs';
import { needs } from './lib/tools.mjs';

const operating = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, operating), 'utf8');
const roles = readdirSync(new URL('roles/', operating)).filter((name) => name.endsWith('.env'));
const folder = mkdtempSync(join(tmpdir(), 'custos-service.'));
after(() => rmSync(folder, { recursive: true }));

/** The unit with the node under test in the place of the installed one, for systemd asks whether it is there. */
function unitWithNode() {
	const path = join(folder, 'custos-node.service');
	writeFileSync(path, read('custos-node.service').replace('/usr/local/bin/custos-node', nodeBinary()));
	return path;
}

/** The command that the unit starts in a role. */
function commandInRole(role) {
	const files = { 'custos-node.env': read('custos-node.env'), 'role.env': read(`roles/${role}`) };
	for (const [name, text] of Object.entries(files)) {
		writeFileSync(join(folder, name), text);
	}
	return commandOf(read('custos-node.service').replaceAll('=/etc/custos/', `=${folder}/`));
}

test('systemd finds nothing wrong with the unit', needs('systemd-analyze'), () => {
	const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', unitWithNode()], { encoding: 'utf8' });
	assert.equal(status, 0, stderr);
	assert.equal(stdout + stderr, '');
});

test('systemd calls the unit well confined', needs('systemd-analyze'), () => {
	// Exposure is given in tenths: 20 is 2.0 of 10, where 10 is no confinement at all.
	const options = ['security', '--offline=yes', '--threshold=20', unitWithNode()];
	const { status, stdout } = spawnSync('systemd-analyze', options, { encoding: 'utf8' });
	assert.equal(status, 0, stdout);
});

test('the unit keeps what has to be kept: its own user, one writable folder, no privileges', () => {
	const settings = settingsOf(read('custos-node.service'));
	const expected = {
		User: 'custos',
		StateDirectory: 'custos',
		ProtectSystem: 'strict',
		NoNewPrivileges: 'true',
		CapabilityBoundingSet: '',
		Restart: 'on-failure',
		KillSignal: 'SIGTERM',
	};
	for (const [name, value] of Object.entries(expected)) {
		assert.deepEqual(settings.get(name), [value], name);
	}
});

for (const role of roles) {
	test(`the node takes the options of ${role}`, () => {
		// WHEN the node is asked for help behind these options, which it reads first
		const [, ...options] = commandInRole(role);
		const { status, stderr } = spawnSync(nodeBinary(), [...options, '--help'], { encoding: 'utf8' });
		// THEN none is unknown to it
		assert.equal(status, 0, stderr);
	});

	test(`${role} opens nothing to other machines, and bounds what it opens`, () => {
		const { CUSTOS_ROLE, CUSTOS_RPC } = variablesOf(read(`roles/${role}`));
		assert.doesNotMatch(`${CUSTOS_ROLE} ${CUSTOS_RPC}`, /external|--rpc-methods=(unsafe|auto)/);
		const listeners = [...CUSTOS_RPC.matchAll(/listen-addr=([^,\s]+)(\S*)/g)];
		for (const [, address, limits] of listeners) {
			assert.match(address, /^127\.0\.0\.1:/);
			assert.match(limits, /methods=(safe|unsafe)/);
			assert.match(limits, /max-connections=\d+/);
			// Without it such a listener takes requests for any name, and from any page.
			assert.match(limits, /cors=http/);
			assert.match(limits, /max-batch-request-len=\d+|disable-batch-requests/);
		}
		assert.ok(listeners.length > 0 || /--rpc-methods=safe/.test(CUSTOS_RPC));
	});
}

test('only the RPC node is for strangers, and it has no listener for unsafe methods', () => {
	const unsafe = roles.filter((role) => /methods=unsafe/.test(read(`roles/${role}`)));
	assert.deepEqual(unsafe, roles.filter((role) => role !== 'rpc-node.env'));
});
