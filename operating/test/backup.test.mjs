/**
 * Backup and restore, as scripts: what comes back, and what they refuse. That a restored node authors again is rehearsed in
 * rehearsal.test.mjs.
 */

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'custos-backup.'));
after(() => rmSync(folder, { recursive: true }));

const AURA = 'chains/example/keystore/61757261aa';
const LOCK = 'chains/example/paritydb/full/lock';

/** A machine's two folders, below the test's own. */
const machine = (name) => ({ state: join(folder, name, 'state'), configuration: join(folder, name, 'configuration') });

/** A machine with a node's files on it. */
function nodeOn(name) {
	const { state, configuration } = machine(name);
	const files = {
		[join(state, AURA)]: '"some phrase"',
		[join(state, 'chains/example/keystore/6772616ebb')]: '"another phrase"',
		[join(state, LOCK)]: '',
		[join(state, 'chains/example/paritydb/full/table')]: 'blocks',
		[join(state, 'node-key')]: 'abcd',
		[join(configuration, 'chain.json')]: '{}',
		[join(configuration, 'custos-node.env')]: 'CUSTOS_NAME=example',
	};
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(join(path, '..'), { recursive: true });
		writeFileSync(path, text);
	}
	return machine(name);
}

const pathOf = (script) => fileURLToPath(new URL(`../${script}`, import.meta.url));

/** Runs a script for a machine's folders. */
function run(script, at, ...options) {
	return spawnSync(pathOf(script), options, { encoding: 'utf8', env: environment(at) });
}

const environment = ({ state, configuration }) => ({
	...process.env,
	CUSTOS_STATE: state,
	CUSTOS_CONFIGURATION: configuration,
});

/**
 * Has the temporary folder watched while scripts run: in front of each call of tar and of sha256sum, and behind it, all
 * that is in it goes to a file. `seen` answers what was there, and `more` is what the scripts' environment needs.
 */
function watchingTemporary(name) {
	const [programs, temporary, log] = ['programs', 'tmp', 'seen'].map((part) => join(folder, `${name}-${part}`));
	[programs, temporary].forEach((path) => mkdirSync(path));
	writeFileSync(log, '');
	for (const program of ['tar', 'sha256sum']) {
		const look = `find "${temporary}" -type f -print -exec cat {} + >>"${log}"`;
		const script = `#!/bin/bash\n${look}\n/usr/bin/${program} "$@"\nstatus=$?\n${look}\nexit $status\n`;
		writeFileSync(join(programs, program), script, { mode: 0o755 });
	}
	return {
		more: { TMPDIR: temporary, PATH: `${programs}:${process.env.PATH}` },
		seen: () => readFileSync(log, 'utf8'),
	};
}

function backedUp(name, ...options) {
	const at = nodeOn(name);
	const file = join(folder, `${name}.backup`);
	const { status, stderr } = run('backup', at, ...options, file);
	assert.equal(status, 0, stderr);
	return { at, file };
}

test('keys, name and configuration come back as they were, for nobody else to read', () => {
	const { at, file } = backedUp('lost');
	const fresh = machine('fresh');
	const { status, stdout, stderr } = run('restore', fresh, '--old-node-is-gone', file);
	assert.equal(status, 0, stderr);
	assert.match(stdout, /^Restored: 2 keys of the keystore, and the configuration\.$/m);
	for (const path of [AURA, 'chains/example/keystore/6772616ebb', 'node-key']) {
		assert.equal(readFileSync(join(fresh.state, path), 'utf8'), readFileSync(join(at.state, path), 'utf8'));
		assert.equal(statSync(join(fresh.state, path)).mode & 0o077, 0, path);
	}
	assert.equal(readFileSync(join(fresh.configuration, 'custos-node.env'), 'utf8'), 'CUSTOS_NAME=example');
	assert.equal(statSync(file).mode & 0o077, 0);
	assert.ok(!existsSync(join(fresh.state, 'chains/example/paritydb')));
});

test('the database comes back where it was asked for', () => {
	const { file } = backedUp('archive', '--with-database');
	const fresh = machine('fresh-archive');
	assert.equal(run('restore', fresh, '--old-node-is-gone', file).status, 0);
	assert.equal(readFileSync(join(fresh.state, 'chains/example/paritydb/full/table'), 'utf8'), 'blocks');
});

test('nothing is restored before somebody states that the old node is gone', () => {
	const { file } = backedUp('running');
	const fresh = machine('twin');
	const { status, stderr } = run('restore', fresh, file);
	assert.equal(status, 1);
	assert.match(stderr, /equivocate/);
	assert.ok(!existsSync(fresh.state));
});

test('nothing is restored over keys that are there', () => {
	const { file } = backedUp('first');
	const other = nodeOn('second');
	writeFileSync(join(other.state, AURA), '"its own"');
	const { status, stderr } = run('restore', other, '--old-node-is-gone', file);
	assert.equal(status, 1);
	assert.match(stderr, /there are keys already/);
	assert.equal(readFileSync(join(other.state, AURA), 'utf8'), '"its own"');
});

test('a backup that was changed is refused', () => {
	// GIVEN a backup to which somebody added a key, and one in which somebody changed one
	const changes = { added: 'echo more >state/chains/example/keystore/61757261cc', changed: `echo other >state/${AURA}` };
	for (const [name, change] of Object.entries(changes)) {
		const { file } = backedUp(name);
		const script = `mkdir unpacked-${name} && cd unpacked-${name} && tar xf "${file}" && ${change} && tar cf "${file}" *`;
		assert.equal(spawnSync('bash', ['-c', script], { cwd: folder }).status, 0);
		// WHEN it is restored
		const fresh = machine(`fresh-${name}`);
		const { status } = run('restore', fresh, '--old-node-is-gone', file);
		// THEN nothing comes of it
		assert.equal(status, 1);
		assert.ok(!existsSync(fresh.state));
	}
});

test('what is no backup is refused', () => {
	const file = join(folder, 'text');
	writeFileSync(file, 'not an archive');
	const { status, stderr } = run('restore', machine('nothing'), '--old-node-is-gone', file);
	assert.equal(status, 1);
	assert.match(stderr, /no archive that backup made/);
});

test('while the node runs, its database is not backed up, and nothing is restored below it', async () => {
	// GIVEN a node's lock on its database
	const { file } = backedUp('source');
	const at = nodeOn('busy');
	const holder = spawn('flock', [join(at.state, LOCK), 'bash', '-c', 'echo locked; read -r']);
	await once(holder.stdout, 'data');
	// WHEN somebody backs up the database, or restores
	const backup = run('backup', at, '--with-database', join(folder, 'busy.backup'));
	const restore = run('restore', at, '--old-node-is-gone', file);
	holder.stdin.end('\n');
	// THEN both say that the node runs
	assert.match(backup.stderr, /the node runs/);
	assert.match(restore.stderr, /a node runs/);
	assert.deepEqual([backup.status, restore.status], [1, 1]);
});

test('a backup is not written over another', () => {
	const { at, file } = backedUp('twice');
	const { status, stderr } = run('backup', at, file);
	assert.equal(status, 1);
	assert.match(stderr, /is there already/);
});

test('an archive that is piped on is whole, and no secret and no database is in the temporary folder', () => {
	// GIVEN a node, and eyes on the temporary folder
	const at = nodeOn('piped');
	const fresh = machine('fresh-piped');
	const watched = watchingTemporary('piped');

	// WHEN its backup is piped into a restore
	const on = ({ state, configuration }) => `CUSTOS_STATE="${state}" CUSTOS_CONFIGURATION="${configuration}"`;
	const sides = [
		`${on(at)} "${pathOf('backup')}" --with-database -`,
		`${on(fresh)} "${pathOf('restore')}" --old-node-is-gone -`,
	];
	const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', sides.join(' | ')], {
		encoding: 'utf8',
		env: { ...process.env, ...watched.more },
	});

	// THEN all of it is there, and nothing was elsewhere but the sums
	assert.equal(status, 0, stderr);
	assert.equal(readFileSync(join(fresh.state, AURA), 'utf8'), '"some phrase"');
	assert.equal(readFileSync(join(fresh.state, 'chains/example/paritydb/full/table'), 'utf8'), 'blocks');
	assert.match(watched.seen(), /SHA256SUMS/);
	assert.doesNotMatch(watched.seen(), /phrase"|abcd|blocks/);
	assert.deepEqual(readdirSync(fresh.state).sort(), ['chains', 'node-key']);
});

test('a backup is what the folders hold, and both stay as they are', () => {
	// GIVEN a node's folders, of which one is named by a link
	const { state, configuration } = nodeOn('linked');
	const link = join(folder, 'linked-state');
	symlinkSync(state, link);
	const before = readdirSync(state, { recursive: true }).sort();

	// WHEN they are backed up with a path from where somebody is
	const { status, stderr } = spawnSync(pathOf('backup'), ['linked.backup'], {
		cwd: folder,
		encoding: 'utf8',
		env: environment({ state: link, configuration }),
	});

	// THEN the archive names its files by what they are, and nothing was left behind
	assert.equal(status, 0, stderr);
	const { stdout } = spawnSync('tar', ['--list', '--file', join(folder, 'linked.backup')], { encoding: 'utf8' });
	assert.deepEqual(stdout.trim().split('\n').sort(), [
		'SHA256SUMS',
		'configuration/chain.json',
		'configuration/custos-node.env',
		'state/chains/example/keystore/61757261aa',
		'state/chains/example/keystore/6772616ebb',
		'state/node-key',
	]);
	assert.deepEqual(readdirSync(state, { recursive: true }).sort(), before);
});

test('while its database is backed up, no node can start', async () => {
	// GIVEN a backup of a database of which nobody reads the archive yet
	const at = nodeOn('held');
	writeFileSync(join(at.state, 'chains/example/paritydb/full/table'), Buffer.alloc(1 << 22));
	const backup = spawn(pathOf('backup'), ['--with-database', '-'], {
		env: environment(at),
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	await once(backup.stdout, 'readable');

	// THEN the lock is held until it has ended
	const start = () => spawnSync('flock', ['--nonblock', join(at.state, LOCK), 'true']).status;
	assert.equal(start(), 1);
	backup.stdout.resume();
	await once(backup, 'close');
	assert.equal(start(), 0);
});

test('a database is not restored into another', () => {
	const { file } = backedUp('whole', '--with-database');
	const other = nodeOn('other');
	[AURA, 'chains/example/keystore/6772616ebb', 'node-key'].forEach((path) => rmSync(join(other.state, path)));
	writeFileSync(join(other.state, 'chains/example/paritydb/full/table'), 'its own');
	const { status, stderr } = run('restore', other, '--old-node-is-gone', file);
	assert.equal(status, 1);
	assert.match(stderr, /there is a database already/);
	assert.equal(readFileSync(join(other.state, 'chains/example/paritydb/full/table'), 'utf8'), 'its own');
	assert.ok(!existsSync(join(other.state, AURA)));
});

test('an archive that can’t be written whole is not left', () => {
	const at = nodeOn('full');
	writeFileSync(join(at.state, 'chains/example/paritydb/full/table'), Buffer.alloc(1 << 22));
	const file = join(folder, 'full.backup');
	const script = `ulimit -f 1024; trap '' XFSZ; exec "${pathOf('backup')}" --with-database "${file}"`;
	const { status, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', env: environment(at) });
	assert.equal(status, 1);
	assert.match(stderr, /could not be written/);
	assert.ok(!existsSync(file));
});
